// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/memberhistory.h"
#include "services/senderverdict.h"

#include "api/apiclient.h"

namespace giftdesk {

class Session;

/// What a run is to look at.
struct ReconcileScope
{
    EntryId entry;            ///< this one only; empty: every open entry
    bool openEntries = true;  ///< false: only the days of `also`
    bool unknownOnly = false; ///< leave out those that wait for a person
    bool besideSends = true;  ///< false: end at once, `busy`, where a send is on its way
    /// Days of members that are read although no entry of theirs is open, for contradictions.
    QList<std::pair<MemberId, DayWindow>> also;
};

/// What a run found.
struct ReconcileReport
{
    QList<EntryFinding> looks;
    QList<LedgerEntry> contradicted; ///< entries known as not sent that the provider shows as sent
    int resolved = 0;                ///< entries that are not open any more
    int open = 0;                    ///< entries of the ledger that still are
    bool busy = false;               ///< a send was on its way, nothing was done
    std::optional<Error> error;      ///< of the first sender that could not be read

    friend bool operator==(const ReconcileReport &, const ReconcileReport &) = default;
};

/// Reconciliation (design §4.8): reads the provider live, never the cache, by sender and days, every page at least
/// twice, then the cards; judges in the ledger's thread and records what is proved. One run at a time; the object may
/// be used again. In the session's thread; nothing blocks.
class Reconciler : public QObject
{
    Q_OBJECT

public:
    /// Borrows the session, which must live longer.
    explicit Reconciler(Session &session, QObject *parent = nullptr);

    /// The profile's rules unless others are set (tests).
    void setRules(const ReconcileRules &rules) { m_rules = rules; }
    const ReconcileRules &rules() const { return m_rules; }

    bool isRunning() const { return m_running; }
    /// Begins; a run that is on its way is forgotten without a signal.
    void start(const ReconcileScope &scope = {});
    void cancel();

Q_SIGNALS:
    /// For every entry looked at, in a run's order.
    void looked(const giftdesk::EntryFinding &look);
    /// Once for each start() that was not followed by another; never from within it. Faults: NotFound where the scope
    /// names no entry; those of the ledger; Cancelled. A provider that cannot be read is told in the report.
    void finished(const giftdesk::Result<giftdesk::ReconcileReport> &report);

private:
    struct Group
    {
        MemberId member;
        DayWindow window;
        QList<LedgerEntry> entries;
    };
    struct CardWish
    {
        EntryId entry;
        CardPar card;
    };
    struct Opening
    {
        QList<LedgerEntry> entries;
        bool busy = false;
    };

    static Result<Opening> opening(LedgerStore &ledger, const ReconcileScope &scope);
    void onOpening(const Result<Opening> &found);
    void addToGroups(const LedgerEntry &entry);
    void nextGroup();
    void onRows(const Result<QList<GiftRecord>> &rows);
    void readCards(QList<CardWish> wishes, std::function<void()> then);
    void onCards(const CardWish &wish, const Result<std::vector<CardRow>> &cards);
    void judge();
    void onVerdict(const Result<SenderVerdict> &verdict);
    void beginCalibration();
    void nextCalibration();
    void onCalibrationRows(const Result<QList<GiftRecord>> &rows);
    void askHintCards(const QList<ContradictionHint> &hints);
    void groupFailed(const Error &error);
    void countOpen();
    void finish(const Result<ReconcileReport> &report);
    qint64 providerAheadMs() const;
    Instant now() const;
    /// Runs `work` in the ledger's thread; the answer is dropped where the run is not this one any more.
    template <typename Work, typename Next> void fromLedger(Work work, Next next);

    Session &m_session;
    ReconcileRules m_rules;
    MemberHistory m_history;
    MemberHistory m_calibrationHistory;
    ReconcileScope m_scope;
    ReconcileReport m_report;
    QList<Group> m_groups;
    Group m_group;
    SenderRead m_read;
    QList<CardWish> m_wishes;
    std::function<void()> m_afterCards;
    QHash<EntryId, CardRead> m_cards;
    QList<LedgerEntry> m_calibrators; ///< SENT entries still to be looked for
    SenderRead m_calibration;
    bool m_calibrationTried = false; ///< in this run
    bool m_running = false;
    int m_run = 0;
    CallHandle m_call;
};

/// The instant by the session's clocks; the machine's start is that of the running system.
Instant instantNow(Session &session);

} // namespace giftdesk
