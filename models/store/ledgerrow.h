// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "domain/ledgerentry.h"
#include "store/database.h"

namespace giftdesk {

/// The columns of an entry as a SELECT lists them, its MAC last.
QString entryColumns();
/// The entry a query stands on, its columns as entryColumns(). Fault::RowMacWrong(entryId) where the row was not
/// written by us; StateForbids for a state this version does not know.
Result<LedgerEntry> readEntry(const Query &query, const SecretBytes &rowMacKey);
/// Binds every column but `seq` and `outcome_room`, the MAC included, under the columns' names.
void bindEntry(Query &query, const LedgerEntry &entry, const SecretBytes &rowMacKey);

/// Both say the same to the provider and to the record: a caller's key may be answered with the other.
bool sameContent(const GiftOrder &left, const GiftOrder &right);

} // namespace giftdesk
