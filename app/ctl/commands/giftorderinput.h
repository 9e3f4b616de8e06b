// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"
#include "domain/giftorder.h"

namespace giftdesk::ctl {

using OrderStatus = tl::expected<GiftOrder, QList<FieldIssue>>;

/// The JSON object of `gift send --from` (design §8): only the documented keys, each of its type; `amount` is a whole
/// number or a text. Every fault of every field at once.
OrderStatus giftOrderFromJson(const QByteArray &json);

/// The same from the options of the command.
OrderStatus giftOrderFromOptions(const Invocation &invocation);

/// Options that give a field of the order, those a gift cannot do without first.
QStringList neededOrderOptions();
QStringList orderOptions();

} // namespace giftdesk::ctl
