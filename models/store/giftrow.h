// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftrecord.h"
#include "store/database.h"

namespace giftdesk::giftrow {

/// The columns of `gift` in the order read() wants them.
QString columns();
/// The row the query stands on, its columns beginning with `first`.
GiftRecord read(const Query &query, int first = 0);

/// The row's values under the names of columns(), with a colon before.
void bind(Query &query, const GiftRecord &record);
/// Text as the NOT NULL columns want it: a null QString as empty.
QVariant textValue(const QString &text);
/// `:transfer_id, :status …` and `transfer_id = :transfer_id, status = :status …`.
QString placeholders();
QString assignments();

} // namespace giftdesk::giftrow
