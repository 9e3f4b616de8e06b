// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/providertime.h"
#include "services/giftpages.h"
#include "store/cache.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace giftdesk {

/// What to read. Without dates: on from the last full sync, seven days over again, the first time 90 days back, up to
/// today (decisions A24, C10).
struct SyncRequest
{
    std::optional<QDate> from;      ///< included
    std::optional<QDate> to;        ///< included
    std::optional<MemberId> member; ///< this member's gifts, sent and received; the cursor stays (decisions A22)
    QString phone;                  ///< the same for a number, digits

    bool isFull() const { return !member && phone.isEmpty(); }
};

/// What a sync brought. Both days included.
struct SyncSummary
{
    qint64 rows = 0;  ///< distinct ids received
    qint64 added = 0; ///< not in the cache before
    QDate from;
    QDate to;

    friend bool operator==(const SyncSummary &, const SyncSummary &) = default;
};

/// How a sync goes about it; the defaults are those of decisions A19–A24.
struct SyncPolicy
{
    int pageSize = 1000;
    int smallPageSize = 100; ///< after the provider refused the first page with 000_002
    int lastPage = 1000;     ///< the contract's highest page number
    int windowDays = 7;
    int maxPasses = 5;
    int overlapDays = 7;
    int firstDays = 90;
    QList<int> retryDelaysMs = {500, 2000}; ///< network errors only; reading twice does no harm
    int pagesAWrite = 4;                    ///< pages of one transaction: FTS5 merges less where more rows come at once
    int checkpointEveryWrites = 4;
    int pagesAhead = 4; ///< asked for beyond the one that is read; 0: one after the other
};

/// Reads the provider's history into the cache, window by window and page by page, so that memory stays flat whatever
/// the length; the next pages are on their way while one is stored. One run at a time; finished() exactly once for each
/// start(), never from within start() or cancel(). All in the thread of the object; the writing happens in the cache's
/// writer thread. Source, cache and clock must outlive it.
///
/// Errors: those of the source and the cache; DateMalformed where from > to; DayIncomplete(day) where a day has more
/// pages than the contract allows; HistoryUnstable(from, to) where passes keep bringing new rows (days as `yyyy-MM-dd`;
/// in both cases the windows after it are read all the same); Cancelled. What was read is kept; the cursor stands
/// before the window that failed.
class HistorySync : public QObject
{
    Q_OBJECT

public:
    HistorySync(GiftSource &source, Cache &cache, const Clock &clock, TimeZone zone, QObject *parent = nullptr);
    ~HistorySync() override;

    void setPolicy(const SyncPolicy &policy) { m_policy = policy; }
    bool isRunning() const { return m_running; }

    void start(const SyncRequest &request);
    void cancel();

Q_SIGNALS:
    /// Distinct rows so far, and the first day of the window that is being read.
    void progress(qint64 rows, QDate day);
    /// Rows as they came, once they are in the cache.
    void rowsRead(const QList<giftdesk::GiftRecord> &rows);
    void finished(const giftdesk::Result<giftdesk::SyncSummary> &result);

private:
    struct Window
    {
        QDate from;
        QDate to;
        GiftSearchType searchType = GiftSearchType::Sent;
    };

    bool decidePeriod(const SyncState &state);
    void planWindows();
    void nextWindow();
    void startPass();
    int pagesAhead() const;
    void readPage();
    void pageRead(const Result<GiftPage> &page);
    void readSmallerOrFail(const Error &error);
    void listEnded();
    void lastPageReadAgain(const Result<GiftPage> &page);
    void store();
    void storeBeside();
    void whenStored(std::function<void()> next);
    void noteStored(const UpsertCounts &counts, const QList<GiftRecord> &rows);
    void passEnded();
    void pageLimitReached();
    void leaveIncomplete(const Error &error);
    void windowDone();
    void complete();
    void finish(Result<SyncSummary> result);
    bool holdsToday() const { return m_window.from <= m_today && m_today <= m_window.to; }

    template <typename T, typename Work, typename Next> void write(Work work, Next next);

    GiftSource *m_source;
    Cache *m_cache;
    const Clock *m_clock;
    TimeZone m_zone;
    SyncPolicy m_policy;

    quint64 m_run = 0; ///< answers of an older run are dropped
    bool m_running = false;
    bool m_ending = false; ///< the result is made, finished() is on its way
    SyncRequest m_request;
    SyncSummary m_summary;
    std::optional<Error>
        m_incomplete; ///< the first window that could not be read to its end; the others are still read
    QDate m_today;
    int m_pageSize = 0;
    int m_writes = 0;

    QList<Window> m_windows; ///< still to be read, oldest first
    Window m_window;
    int m_pass = 0;
    int m_quietPasses = 0;  ///< passes in a row that brought nothing new
    bool m_settled = false; ///< one of them did
    int m_page = 0;
    bool m_repeated = false; ///< an id came twice in this pass
    bool m_new = false;      ///< an id came in this pass that had not come before
    // Ids as 64-bit hashes, 16 bytes a row. A chance agreement costs a second reading of the window, never a row.
    QSet<quint64> m_inPass;
    QSet<quint64> m_received; ///< of this window
    qint64 m_rowsBefore = 0;  ///< of the windows before it
    QList<GiftRecord> m_read; ///< and not given to the writer yet
    bool m_writing = false;
    std::function<void()> m_afterWrite;
    QList<GiftRecord> m_lastRows; ///< of the last page that had any
    std::unique_ptr<GiftPages> m_pages;
};

} // namespace giftdesk
