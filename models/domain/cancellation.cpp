// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cancellation.h"

#include "domain/giftorder.h"
#include "domain/personname.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

Result<TransferId> parseTransferId(QStringView text)
{
    constexpr int length = 20; // contract §2.1
    const QStringView trimmed = text.trimmed();
    const bool visible =
        std::all_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c > u' ' && c < QChar(0x7f); });
    if (trimmed.size() != length || !visible) {
        return failure(Fault::FieldMalformed, {u"transferId"_s, QString::number(length)});
    }
    return TransferId(trimmed.toString());
}

Result<QString> parseCancelReason(QStringView text)
{
    return parseFreeText(text, u"cancelReason"_s, maxReasonCodePoints);
}

} // namespace giftdesk
