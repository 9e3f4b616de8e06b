// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftrecord.h"
#include "domain/issuedcard.h"
#include "domain/ledgerentry.h"
#include "services/giftsource.h"

#include <QObject>

namespace giftdesk {

class Session;

/// A row of the provider that may be the entry, with what agrees and what does not. Hard facts excluded every other
/// row; soft ones only rank (design §4.8).
struct UnknownCandidate
{
    GiftRecord record;
    bool sameReceiverName = false;
    bool sameReceiverPhone = false;
    qint64 secondsApart = 0; ///< of the row's time and our SENDING; negative: the row is earlier
    EntryId claimedBy;       ///< another entry that already has this transferId

    friend bool operator==(const UnknownCandidate &, const UnknownCandidate &) = default;
};

/// What the provider said when we looked, side by side with the entry. Kept on the entry as evidence with a decision.
struct UnknownEvidence
{
    LedgerEntry entry;
    QDate day;         ///< of the sending, in the profile's zone
    qint64 readAt = 0; ///< UTC ms
    int rowsRead = 0;
    QList<UnknownCandidate> candidates; ///< the nearest first
    std::optional<Won> cardBalanceNow;  ///< nothing where the card list could not be read

    friend bool operator==(const UnknownEvidence &, const UnknownEvidence &) = default;
};

/// "Check now": reads the sender's gifts of the day ±1 and the card live, never from the cache, and shows them. It
/// decides nothing: automatic reconciliation is a use case of its own.
class UnknownCheck : public QObject
{
    Q_OBJECT

public:
    explicit UnknownCheck(Session &session, QObject *parent = nullptr);

    void start(const EntryId &entry);
    void cancel();

Q_SIGNALS:
    /// Exactly once for each start().
    void finished(const giftdesk::Result<giftdesk::UnknownEvidence> &evidence);

private:
    void readPage(int page);
    void onPage(int page, const Result<GiftPage> &rows);
    void readCard();
    void findClaims();
    void finish(const Result<UnknownEvidence> &evidence);

    Session &m_session;
    UnknownEvidence m_evidence;
    QList<GiftRecord> m_rows;
    int m_pageSize = 0;
    CallHandle m_call;
};

/// The evidence as it is kept with a decision: JSON, personal (the encrypted ledger only).
QByteArray evidenceJson(const UnknownEvidence &evidence);

} // namespace giftdesk
