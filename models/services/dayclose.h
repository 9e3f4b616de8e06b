// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/daysheet.h"
#include "services/contradictionwatch.h"
#include "services/historysync.h"

namespace giftdesk {

/// The day close: reads the provider's list of a day and of those beside it, live and whole, looks for gifts known as
/// not sent among it, compares it with the journal, and puts the counts on the audit record. May be repeated; nothing
/// is changed but what the look proves. One run at a time. In the session's thread; nothing blocks.
///
/// Faults: those of HistorySync and the ledger; DateMalformed for a day to come.
class DayClose : public QObject
{
    Q_OBJECT

public:
    /// Borrows the session, which must live longer.
    explicit DayClose(Session &session, QObject *parent = nullptr);

    bool isRunning() const { return m_running; }
    /// Begins, unless a run is on its way. `day` is one of the profile's zone.
    void start(QDate day);
    /// Ends the reading of the list; the run then ends with Fault::Cancelled.
    void cancel() { m_sync.cancel(); }

Q_SIGNALS:
    /// Distinct rows of the provider's list that were read so far.
    void progress(qint64 rows);
    /// Once for each run.
    void finished(const giftdesk::Result<giftdesk::ClosedDay> &closed);

private:
    void onSynced(const Result<SyncSummary> &summary);
    void compare();
    void finish(const Result<ClosedDay> &closed);

    Session &m_session;
    HistorySync m_sync;
    ContradictionWatch m_watch;
    QDate m_day;
    QHash<TransferId, GiftRecord> m_rows;
    bool m_running = false;
};

} // namespace giftdesk
