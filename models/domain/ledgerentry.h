// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entrystate.h"
#include "domain/giftorder.h"

#include <QByteArray>

namespace giftdesk {

/// One row of the ledger: one intention to send one gift.
struct LedgerEntry
{
    qint64 seq = 0; ///< order of the journal; times are for people only (R30)
    EntryId id;
    EntryState state = EntryState::Draft;
    GiftOrder order;
    ServiceId serviceId;
    QString serviceName;
    QString correlationId;           ///< of the money call; empty before INTENT
    TransferId transferId;           ///< once known
    QString providerCode;            ///< `ddd_ddd` of the answer, where there was one
    QString faultCode;               ///< our own code where the provider gave none
    EntryId sendsAnew;               ///< the entry this one follows, where a person sent anew
    QString operatorName;            ///< who asked for it; empty on entries of the first schema
    qint64 createdAt = 0;            ///< UTC ms
    qint64 countedAt = 0;            ///< UTC ms by the provider's clock where it was known: the guards' instant
    qint64 updatedAt = 0;            ///< UTC ms
    std::optional<qint64> sendingAt; ///< UTC ms of the SENDING commit: the instant reconciliation starts from

    friend bool operator==(const LedgerEntry &, const LedgerEntry &) = default;
};

/// One step in the life of an entry, for the timeline.
struct EntryStep
{
    qint64 at = 0; ///< UTC ms
    EntryState state = EntryState::Draft;
    QString note; ///< a code or a person's reason
};

} // namespace giftdesk
