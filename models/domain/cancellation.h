// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cancelstate.h"
#include "domain/giftrecord.h"

namespace giftdesk {

using CancelId = TextId<struct CancelIdTag>; ///< a cancellation in our ledger, opaque

/// What a person asks for: take this gift back.
struct CancelOrder
{
    TransferId transferId;
    MemberId senderUserId; ///< whose gift it is: the provider asks for it
    qint64 sentAt = 0;     ///< UTC ms: when the gift was sent, the day to look for it
    QString reason;        ///< never empty
};

/// One row of the ledger: one intention to take one gift back.
struct Cancellation
{
    qint64 seq = 0; ///< order of the journal
    CancelId id;
    CancelState state = CancelState::Intent;
    CancelOrder order;
    EntryId entry;         ///< of the gift, where we sent it
    QString correlationId; ///< of the request; empty before SENDING
    QString providerCode;  ///< `ddd_ddd` of the answer, where there was one
    QString faultCode;     ///< our own code where the provider gave none
    QString operatorName;
    qint64 createdAt = 0;            ///< UTC ms
    qint64 updatedAt = 0;            ///< UTC ms
    std::optional<qint64> sendingAt; ///< UTC ms of the SENDING commit
    std::optional<qint64> readAt;    ///< UTC ms of the first live read that still showed the gift as SENT
};

/// What the receiver did with a gift, as last seen in the provider's history.
struct GiftFollow
{
    TransferId transferId;
    GiftStatus status = GiftStatus::Unrecognised;
    QString statusText;                ///< the provider's own word
    std::optional<qint64> processedAt; ///< UTC ms
    qint64 seenAt = 0;                 ///< UTC ms of the last reading

    friend bool operator==(const GiftFollow &, const GiftFollow &) = default;
};

/// Exactly 20 signs that can be seen, none of them a blank; Fault::FieldMalformed("transferId") otherwise.
Result<TransferId> parseTransferId(QStringView text);
/// Why a gift is taken back, as it goes on record: as the reason of a gift. Its faults name `cancelReason`.
Result<QString> parseCancelReason(QStringView text);

} // namespace giftdesk
