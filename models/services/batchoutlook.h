// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batchoutlook.h"

#include <QObject>

#include <functional>
#include <memory>

namespace giftdesk {

class Session;

/// What the guards and the history would say to a batch: asks the journal, then the cache, each in its thread; `done`
/// comes in the receiver's, and not at all once it is gone. A history that cannot be asked is no fault: it is a hint.
/// Faults: those of forecastBatch().
void askBatchOutlook(Session &session, const std::shared_ptr<const BatchFile> &file, QObject *receiver,
                     std::function<void(Result<BatchOutlook>)> done);

} // namespace giftdesk
