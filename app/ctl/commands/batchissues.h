// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"
#include "domain/batchrow.h"

namespace giftdesk::ctl {

/// Prints what is wrong with each row that cannot be sent: a row with its issues in JSON, a line for each for people.
/// `cards`: by row, why its card cannot be given, where the cards were read.
void printBatchIssues(Output &output, const BatchFile &file, const QHash<int, Error> &cards = {});

} // namespace giftdesk::ctl
