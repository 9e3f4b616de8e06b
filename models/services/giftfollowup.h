// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/giftsource.h"
#include "store/followrepository.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace giftdesk {

class Session;

/// How often a gift is looked at until its end is known.
struct FollowPolicy
{
    int tickMs = 60'000;                    ///< how often it is asked whether something is due
    qint64 oldestMs = 8LL * 24 * 3'600'000; ///< gifts older than that are left alone: they have expired
    /// Between two looks at a gift of that age, UTC ms.
    qint64 pauseFor(qint64 ageMs) const;
};

/// Follows gifts after they were sent: reads the provider's history live, now and then and by hand, and keeps what
/// became of each gift. The same readings settle cancellations whose outcome is UNKNOWN. One reading serves all gifts
/// of a sender and a day. Reads only; nothing here moves money. All in the thread of the object.
class GiftFollowUp : public QObject
{
    Q_OBJECT

public:
    explicit GiftFollowUp(Session &session, QObject *parent = nullptr);
    ~GiftFollowUp() override;

    void setPolicy(const FollowPolicy &policy);
    /// Begins to look now and then by itself.
    void watch();
    /// While held, and while a money request is on its way, nothing is begun by itself.
    void setHeld(bool held) { m_held = held; }
    /// Looks at one gift now. checked() follows, exactly once for each call.
    void check(const TransferId &gift);

Q_SIGNALS:
    /// A status or a cancellation in the ledger is another than before.
    void changed();
    /// Errors: NotFound(transferId) for a gift that is neither ours nor was asked to be cancelled, or that the provider
    /// does not show; those of the provider and the ledger.
    void checked(const giftdesk::TransferId &gift, const giftdesk::Result<giftdesk::GiftFollow> &found);

private:
    /// One reading: what a sender sent on the days around.
    struct Batch
    {
        MemberId sender;
        QDate from;
        QDate to;
        QSet<TransferId> wanted;
        TransferId asked; ///< by hand; empty otherwise
    };

    bool isHeld() const;
    void tick();
    void plan(const QList<FollowTarget> &targets);
    bool isDue(const FollowTarget &target, qint64 now) const;
    Batch batchOf(const FollowTarget &target) const;
    void next();
    void readPage();
    void onPage(const Result<GiftPage> &page, qint64 askedAt);
    void keep(const QList<GiftRecord> &rows, const FollowReading &reading, std::function<void(const Status &)> done);
    void endBatch(const Status &status);
    void answer(const TransferId &gift, const Status &status);

    Session &m_session;
    FollowPolicy m_policy;
    QTimer m_timer;
    QList<Batch> m_waiting;
    std::optional<Batch> m_batch; ///< being read
    int m_page = 0;
    int m_pageSize = 0;
    bool m_held = false;
    QHash<TransferId, qint64> m_tried; ///< UTC ms of the last look by ourselves, found or not
    CallHandle m_call;
};

/// Keeps what rows of a history sync say of gifts that are followed; they are no look of their own at a gift that is
/// still SENT. In the background: what cannot be kept comes with the next look.
void noteFollowed(Session &session, const QList<GiftRecord> &rows);

} // namespace giftdesk
