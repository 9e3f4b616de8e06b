// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "domain/cancellation.h"
#include "store/database.h"

namespace giftdesk {

/// The columns of a cancellation as a SELECT lists them, its MAC last.
QString cancelColumns();
/// The cancellation a query stands on, its columns as cancelColumns(). Fault::RowMacWrong(cancelId) where the row was
/// not written by us; StateForbids for a state this version does not know.
Result<Cancellation> readCancellation(const Query &query, const SecretBytes &rowMacKey);
/// Binds every column but `seq` and `outcome_room`, the MAC included, under the columns' names.
void bindCancellation(Query &query, const Cancellation &cancellation, const SecretBytes &rowMacKey);

} // namespace giftdesk
