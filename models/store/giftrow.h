// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftrecord.h"
#include "store/statement.h"

namespace giftdesk::giftrow {

/// How many columns of `gift` a record fills.
constexpr int columnCount = 14;

/// Those columns, in the order of bind() and read(), joined by commas.
const QByteArray &columns();
/// `transfer_id = ?1, status = ?2 …`
const QByteArray &assignments();
/// `?1, ?2 …`
const QByteArray &placeholders();

/// The record's values as parameters 1 … columnCount.
void bind(Statement &statement, const GiftRecord &record);
/// The row the statement stands on, its columns beginning with `first`.
GiftRecord read(const Statement &statement, int first = 0);

} // namespace giftdesk::giftrow
