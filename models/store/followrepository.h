// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cancellation.h"
#include "store/database.h"

namespace giftdesk {

class CancelRepository;

/// A gift whose end is not known yet, and where the provider's history shows it.
struct FollowTarget
{
    TransferId transferId;
    MemberId sender;
    qint64 sentAt = 0;            ///< UTC ms
    std::optional<qint64> seenAt; ///< UTC ms of the last reading
    bool cancelUnknown = false;   ///< a cancellation of it waits for its outcome
};

/// How rows of the provider's history were read.
struct FollowReading
{
    qint64 at = 0;       ///< UTC ms, by the provider's clock
    bool live = true;    ///< read for the gift itself: a row that is still SENT counts for the cancellation too
    qint64 settleMs = 0; ///< how long an UNKNOWN cancellation has to show SENT before it is proved not done
};

/// What became of gifts: the provider's word on each gift of ours, and of each gift somebody here asked to cancel.
/// Lives in the ledger's thread. Faults: those of sqlFault and of CancelRepository.
class FollowRepository
{
public:
    FollowRepository(Database &database, CancelRepository &cancellations);

    /// Keeps what these rows say of gifts that are followed and lets them settle cancellations; others are passed over.
    /// An end that is known stays. How many gifts changed their status, or a cancellation of theirs its state.
    Result<int> note(const QList<GiftRecord> &rows, const FollowReading &reading);
    /// Gifts sent since `since` (UTC ms) whose end is not known, and those with an UNKNOWN cancellation.
    Result<QList<FollowTarget>> open(qint64 since);
    /// Where this gift is to be looked for, whatever is known of it; nothing for one that is not followed.
    Result<std::optional<FollowTarget>> target(const TransferId &gift);
    /// As last seen; nothing where it was never read.
    Result<std::optional<GiftFollow>> of(const TransferId &gift);

private:
    Result<QList<GiftRecord>> followed(const QList<GiftRecord> &rows);
    Result<bool> keep(const GiftRecord &row, qint64 at);
    Result<int> keepAll(const QList<GiftRecord> &rows, qint64 at);
    Status addTargets(QList<FollowTarget> &list, const QString &sql, const QVariant &value);
    Result<QList<FollowTarget>> targets(const QString &ofCancellations, const QString &ofEntries,
                                        const QVariant &value);

    Database &m_database;
    CancelRepository &m_cancellations;
};

} // namespace giftdesk
