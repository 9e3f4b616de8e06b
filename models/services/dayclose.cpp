// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/dayclose.h"

#include "services/session.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

QString countsOf(const DaySheet &sheet)
{
    QStringList parts{u"matched=%1"_s.arg(sheet.matched.count)};
    for (const DayDifference each : dayDifferences) {
        parts.append(dayDifferenceName(each) + u'=' + QString::number(sheet.total(each).count));
    }
    return parts.join(u' ');
}

/// Our side: what left on the day, and whoever has claimed a row of it.
Result<QList<LedgerEntry>> entriesFor(LedgerRepository &entries, const DayMaterial &material)
{
    auto found = entries.entriesSentBetween(material.beginsAt, material.endsAt);
    if (!found) {
        return found;
    }
    QSet<EntryId> known;
    for (const LedgerEntry &entry : *found) {
        known.insert(entry.id);
    }
    for (const GiftRecord &row : material.rows) {
        const auto claim = entries.entryByTransferId(row.transferId);
        if (!claim) {
            return failure(claim.error());
        }
        if (*claim && !known.contains((*claim)->id)) {
            found->append(**claim);
        }
    }
    return found;
}

/// In the ledger's thread.
Result<ClosedDay> closeDay(LedgerStore &ledger, DayMaterial material, qint64 utcMs)
{
    auto entries = entriesFor(ledger.entries(), material);
    if (!entries) {
        return failure(entries.error());
    }
    material.entries = std::move(*entries);
    ClosedDay closed{compareDay(material), utcMs, ledger.audit().actor().name, {}};
    const QString day = material.day.toString(Qt::ISODate);
    const Status noted = ledger.audit().record({u"day.close"_s, day, countsOf(closed.sheet), {}});
    const auto head = ledger.audit().head();
    if (!noted || !head) {
        return failure(noted ? head.error() : noted.error());
    }
    closed.audit = *head;
    return closed;
}

} // namespace

DayClose::DayClose(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_sync(session.giftSource(), session.cache(), session.clock(), session.profile().zone)
    , m_watch(session)
{
    connect(&m_sync, &HistorySync::rowsRead, this, [this](const QList<GiftRecord> &rows) {
        for (const GiftRecord &row : rows) {
            m_rows.insert(row.transferId, row);
        }
    });
    connect(&m_sync, &HistorySync::progress, this, &DayClose::progress);
    connect(&m_sync, &HistorySync::finished, this, &DayClose::onSynced);
    connect(&m_watch, &ContradictionWatch::finished, this, &DayClose::compare);
}

void DayClose::start(QDate day)
{
    if (m_running) {
        return;
    }
    m_running = true;
    m_day = day;
    m_rows.clear();
    const QDate today = dayInZone(m_session.clock().utcMs(), m_session.profile().zone);
    if (!day.isValid() || day > today) {
        const Error error{Fault::DateMalformed, {}, {day.toString(Qt::ISODate)}, u"a day to come"_s};
        QMetaObject::invokeMethod(
            this, [this, error] { finish(failure(error)); }, Qt::QueuedConnection);
        return;
    }
    SyncRequest request;
    request.from = day.addDays(-1);
    request.to = std::min(day.addDays(1), today);
    m_sync.start(request);
}

/// Gifts that we hold for not sent show in the list that was just read: an alarm comes before a sheet.
void DayClose::onSynced(const Result<SyncSummary> &summary)
{
    summary ? m_watch.start() : finish(failure(summary.error()));
}

void DayClose::compare()
{
    DayMaterial material;
    const TimeZone zone = m_session.profile().zone;
    material.day = m_day;
    material.beginsAt = startOfDay(m_day, zone);
    material.endsAt = startOfDay(m_day.addDays(1), zone);
    material.rows = m_rows.values();
    const qint64 now = m_session.clock().utcMs();
    m_session.ledger().run([material, now](LedgerStore &ledger) { return closeDay(ledger, material, now); }, this,
                           [this](const Result<ClosedDay> &closed) { finish(closed); });
}

void DayClose::finish(const Result<ClosedDay> &closed)
{
    m_running = false;
    m_rows.clear();
    Q_EMIT finished(closed);
}

} // namespace giftdesk
