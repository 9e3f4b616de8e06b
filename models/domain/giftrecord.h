// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "domain/textid.h"

#include <optional>

namespace giftdesk {

/// The provider's status of a gift (contract §6.8). SENT means waiting for the receiver (decisions D4).
enum class GiftStatus { Sent, Accepted, Rejected, Cancelled, Expired, Unrecognised };

/// `ACCEPTED`; empty for Unrecognised, whose wire word is kept beside it.
QString giftStatusName(GiftStatus status);
GiftStatus giftStatusFromName(QStringView name);
/// Every status a person can filter by: all but Unrecognised.
QList<GiftStatus> knownGiftStatuses();

/// Nothing more happens to a gift of that status: neither the receiver nor we can change it.
bool isFinalStatus(GiftStatus status);

/// One row of the provider's history, as last seen.
struct GiftRecord
{
    TransferId transferId;
    GiftStatus status = GiftStatus::Unrecognised;
    QString statusText; ///< the provider's own word
    ServiceId serviceId;
    QString serviceName;
    Won amount;
    MemberId senderUserId; ///< may be empty
    QString senderName;
    QString senderPhone;     ///< digits; may be masked by the provider
    MemberId receiverUserId; ///< empty until accepted
    QString receiverName;
    QString receiverPhone;
    qint64 sentAt = 0;                 ///< UTC ms
    std::optional<qint64> processedAt; ///< UTC ms, when accepted, rejected, cancelled or expired

    friend bool operator==(const GiftRecord &, const GiftRecord &) = default;
};

} // namespace giftdesk
