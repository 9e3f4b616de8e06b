// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/historysync.h"

#include <algorithm>
#include <type_traits>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// What the provider answers to a page size it does not like (decisions A19).
constexpr auto badParameterCode = u"000_002";

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

HistorySync::HistorySync(GiftSource &source, Cache &cache, const Clock &clock, TimeZone zone, QObject *parent)
    : QObject(parent)
    , m_source(&source)
    , m_cache(&cache)
    , m_clock(&clock)
    , m_zone(zone)
{
}

HistorySync::~HistorySync() = default;

/// Runs work in the writer's thread, then next with its value; a failure ends the sync.
template <typename T, typename Work, typename Next> void HistorySync::write(Work work, Next next)
{
    m_cache->writer().run(std::move(work), this, [this, run = m_run, next = std::move(next)](Result<T> result) {
        if (run != m_run) {
            return;
        }
        if (!result) {
            finish(failure(result.error()));
            return;
        }
        if constexpr (std::is_void_v<T>) {
            next();
        } else {
            next(*result);
        }
    });
}

void HistorySync::start(const SyncRequest &request)
{
    Q_ASSERT(!m_running);
    ++m_run;
    m_running = true;
    m_ending = false;
    m_request = request;
    m_summary = {};
    m_incomplete.reset();
    m_received.clear();
    m_rowsBefore = 0;
    m_pageSize = m_policy.pageSize;
    m_writes = 0;
    m_pages = std::make_unique<GiftPages>(*m_source, m_policy.lastPage, m_policy.retryDelaysMs);
    m_today = dayInZone(m_clock->utcMs(), m_zone);
    write<SyncState>([](CacheStore &store) { return store.cursor().state(); },
                     [this](const SyncState &state) {
                         if (!decidePeriod(state)) {
                             finish(failure(Fault::DateMalformed, {dayText(m_summary.from), dayText(m_summary.to)}));
                             return;
                         }
                         planWindows();
                         nextWindow();
                     });
}

void HistorySync::cancel()
{
    if (m_running && !m_ending) {
        finish(failure(Fault::Cancelled));
    }
}

bool HistorySync::decidePeriod(const SyncState &state)
{
    m_summary.to = m_request.to.value_or(m_today);
    QDate from = m_today.addDays(-m_policy.firstDays);
    if (m_request.isFull() && state.coveredTo) {
        from = std::min(*state.coveredTo, m_today).addDays(-m_policy.overlapDays);
    }
    m_summary.from = m_request.from.value_or(std::min(from, m_summary.to));
    return m_summary.from.isValid() && m_summary.to.isValid() && m_summary.from <= m_summary.to;
}

/// Oldest first, so that the cursor can follow. Today gets a window of its own, because it is read at least twice.
void HistorySync::planWindows()
{
    m_windows.clear();
    QList<GiftSearchType> types = {GiftSearchType::Sent};
    if (!m_request.isFull()) {
        types += GiftSearchType::Received;
    }
    for (const GiftSearchType type : types) {
        QDate from = m_summary.from;
        while (from <= m_summary.to) {
            QDate to = std::min(from.addDays(m_policy.windowDays - 1), m_summary.to);
            if (from < m_today && to >= m_today) {
                to = m_today.addDays(-1);
            }
            m_windows += Window{from, to, type};
            from = to.addDays(1);
        }
    }
}

void HistorySync::nextWindow()
{
    if (m_request.isFull()) { // no other window has these; a member's lists of sent and received may share one
        m_rowsBefore += m_received.size();
        m_received.clear();
    }
    if (m_windows.isEmpty()) {
        complete();
        return;
    }
    m_window = m_windows.takeFirst();
    m_pass = 0;
    m_quietPasses = 0;
    m_settled = false;
    startPass();
}

void HistorySync::startPass()
{
    ++m_pass;
    m_page = 0;
    m_repeated = false;
    m_new = false;
    m_inPass.clear();
    m_lastRows.clear();
    m_pages->begin({m_window.searchType, m_window.from, m_window.to, m_request.member, m_request.phone, 0, m_pageSize},
                   pagesAhead());
    Q_EMIT progress(m_rowsBefore + m_received.size(), m_window.from);
    readPage();
}

/// A history that moves a lot comes to rest sooner where its pages are read one after the other.
int HistorySync::pagesAhead() const
{
    return m_pass <= 2 ? m_policy.pagesAhead : 0;
}

void HistorySync::readPage()
{
    m_pages->next([this](const Result<GiftPage> &page) { pageRead(page); });
}

void HistorySync::pageRead(const Result<GiftPage> &page)
{
    if (!page) {
        return whenStored([this, error = page.error()] { readSmallerOrFail(error); });
    }
    if (page->rows.isEmpty()) {
        return whenStored([this] { listEnded(); });
    }
    m_lastRows = page->rows;
    m_read += page->rows;
    const bool isLast = m_page >= m_policy.lastPage;
    ++m_page;
    if (isLast) {
        return whenStored([this] { pageLimitReached(); });
    }
    if (m_page % m_policy.pagesAWrite != 0) {
        readPage();
    } else if (m_writing) { // memory stays flat
        m_afterWrite = [this] {
            storeBeside();
        };
    } else {
        storeBeside();
    }
}

/// Reads on while the rows are written.
void HistorySync::storeBeside()
{
    store();
    readPage();
}

/// Goes on once every row is in the cache.
void HistorySync::whenStored(std::function<void()> next)
{
    if (!m_writing && !m_read.isEmpty()) {
        store();
    }
    if (m_writing) {
        m_afterWrite = [this, next = std::move(next)] {
            whenStored(next);
        };
    } else {
        next();
    }
}

void HistorySync::readSmallerOrFail(const Error &error)
{
    const bool refusedSize = error.providerCode == QStringView(badParameterCode) && m_page == 0;
    if (!refusedSize || m_pageSize == m_policy.smallPageSize) {
        return finish(failure(error));
    }
    m_pageSize = m_policy.smallPageSize;
    --m_pass; // not one that was read
    startPass();
}

/// Pages that are asked for together may be answered in another order. A row that comes in between then moves one from
/// a page yet to be answered to one that is answered already: either an id comes twice, or the last page has changed.
void HistorySync::listEnded()
{
    if (pagesAhead() == 0 || m_page < 2) {
        return passEnded();
    }
    m_pages->again(m_page - 1, [this](const Result<GiftPage> &page) { lastPageReadAgain(page); });
}

void HistorySync::lastPageReadAgain(const Result<GiftPage> &page)
{
    const auto sameGift = [](const GiftRecord &left, const GiftRecord &right) {
        return left.transferId == right.transferId;
    };
    const bool same =
        page && std::equal(page->rows.begin(), page->rows.end(), m_lastRows.begin(), m_lastRows.end(), sameGift);
    m_repeated = m_repeated || !same;
    passEnded();
}

/// What was read since the last time.
void HistorySync::store()
{
    m_writing = true;
    const QList<GiftRecord> rows = std::exchange(m_read, {});
    const bool moveWal = ++m_writes % m_policy.checkpointEveryWrites == 0;
    auto work = [rows, seenAt = m_clock->utcMs(), moveWal](CacheStore &store) {
        auto counts = store.gifts().upsert(rows, seenAt);
        if (counts && moveWal) {
            if (const Status moved = store.checkpoint(); !moved) {
                return Result<UpsertCounts>(failure(moved.error()));
            }
        }
        return counts;
    };
    write<UpsertCounts>(std::move(work), [this, rows](const UpsertCounts &counts) {
        m_writing = false;
        noteStored(counts, rows);
        if (m_afterWrite) {
            std::exchange(m_afterWrite, nullptr)();
        }
    });
}

void HistorySync::noteStored(const UpsertCounts &counts, const QList<GiftRecord> &rows)
{
    m_summary.added += counts.added;
    for (const GiftRecord &record : rows) {
        const quint64 id = qHash(record.transferId.text(), 0);
        m_repeated = m_repeated || m_inPass.contains(id);
        m_new = m_new || !m_received.contains(id);
        m_inPass.insert(id);
        m_received.insert(id);
    }
    Q_EMIT progress(m_rowsBefore + m_received.size(), m_window.from);
    Q_EMIT rowsRead(rows);
}

/// The first pass of a window brings new rows by its nature; it is trusted where nothing can have moved meanwhile. A
/// later one that brings nothing new ends the reading (decisions A21); where its pages moved too, two such in a row
/// are better, as long as there are passes left.
void HistorySync::passEnded()
{
    const bool quiet = m_pass > 1 && !m_new;
    m_quietPasses = quiet ? m_quietPasses + 1 : 0;
    m_settled = m_settled || quiet;
    const int wanted = m_repeated ? 2 : 1;
    const bool again = m_pass == 1 ? m_repeated || holdsToday() : m_quietPasses < wanted;
    if (again && m_pass < m_policy.maxPasses) {
        startPass();
    } else if (again && !m_settled) {
        leaveIncomplete(Error{Fault::HistoryUnstable, {}, {dayText(m_window.from), dayText(m_window.to)}, {}});
    } else {
        windowDone();
    }
}

/// The contract's last page still had rows, so more may lie behind it: day by day, or not at all (decisions A20).
void HistorySync::pageLimitReached()
{
    if (m_window.from == m_window.to) {
        leaveIncomplete(Error{Fault::DayIncomplete, {}, {dayText(m_window.from)}, {}});
        return;
    }
    m_received.clear(); // they come again
    for (QDate day = m_window.to; day >= m_window.from; day = day.addDays(-1)) {
        m_windows.prepend(Window{day, day, m_window.searchType});
    }
    nextWindow();
}

/// Later days are worth having even so; only the cursor must not pass the gap.
void HistorySync::leaveIncomplete(const Error &error)
{
    if (!m_incomplete) {
        m_incomplete = error;
    }
    nextWindow();
}

void HistorySync::windowDone()
{
    const QDate to = std::min(m_window.to, m_today);
    if (!m_request.isFull() || m_incomplete || m_window.from > to) {
        nextWindow();
        return;
    }
    auto work = [from = m_window.from, to, readAt = m_clock->utcMs()](CacheStore &store) {
        return store.cursor().cover(from, to, readAt);
    };
    write<void>(std::move(work), [this] { nextWindow(); });
}

void HistorySync::complete()
{
    m_summary.rows = m_rowsBefore + m_received.size();
    const bool upToDate = m_request.isFull() && !m_incomplete && m_summary.to >= m_today;
    auto work = [upToDate, now = m_clock->utcMs()](CacheStore &store) {
        const Status noted = upToDate ? store.cursor().finish(now) : Status();
        return noted ? store.checkpoint() : noted;
    };
    write<void>(std::move(work), [this] {
        finish(m_incomplete ? Result<SyncSummary>(failure(*m_incomplete)) : Result<SyncSummary>(m_summary));
    });
}

void HistorySync::finish(Result<SyncSummary> result)
{
    ++m_run;
    m_ending = true;
    if (m_pages) {
        m_pages->cancel();
    }
    m_lastRows.clear();
    m_read.clear();
    m_writing = false;
    m_afterWrite = nullptr;
    m_windows.clear();
    m_inPass.clear();
    m_received.clear();
    auto tell = [this, result = std::move(result)] {
        m_running = false;
        m_ending = false;
        Q_EMIT finished(result);
    };
    QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection);
}

} // namespace giftdesk
