// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/giftfollowup.h"

#include "services/session.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

/// The provider's clock may be a little off ours at midnight.
constexpr qint64 dayMargin = 5 * minute;

/// What the provider answers to a page size it does not like (decisions A19).
constexpr auto badParameterCode = u"000_002";

struct Pause
{
    qint64 youngerThan;
    qint64 pause;
};

constexpr Pause pauses[] = {{10 * minute, 2 * minute}, {hour, 10 * minute}, {24 * hour, hour}};
constexpr qint64 longestPause = 6 * hour;

} // namespace

qint64 FollowPolicy::pauseFor(qint64 ageMs) const
{
    const auto row = std::find_if(std::begin(pauses), std::end(pauses),
                                  [ageMs](const Pause &pause) { return ageMs < pause.youngerThan; });
    return row != std::end(pauses) ? row->pause : longestPause;
}

GiftFollowUp::GiftFollowUp(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_timer, &QTimer::timeout, this, &GiftFollowUp::tick);
}

GiftFollowUp::~GiftFollowUp()
{
    m_call.cancel();
}

void GiftFollowUp::setPolicy(const FollowPolicy &policy)
{
    m_policy = policy;
    m_timer.setInterval(policy.tickMs);
}

void GiftFollowUp::watch()
{
    m_timer.start(m_policy.tickMs);
}

bool GiftFollowUp::isHeld() const
{
    return m_held || m_session.api().isSending();
}

void GiftFollowUp::tick()
{
    if (isHeld() || m_batch || !m_waiting.isEmpty()) {
        return;
    }
    m_session.ledger().run([since = m_session.clock().utcMs() -
                                    m_policy.oldestMs](LedgerStore &ledger) { return ledger.follow().open(since); },
                           this,
                           [this](const Result<QList<FollowTarget>> &targets) {
                               if (targets) { // a ledger in trouble is told by those who need it
                                   plan(*targets);
                               }
                           });
}

bool GiftFollowUp::isDue(const FollowTarget &target, qint64 now) const
{
    const qint64 seen = std::max(target.seenAt.value_or(0), m_tried.value(target.transferId, 0));
    const qint64 age = now - target.sentAt;
    const qint64 pause = target.cancelUnknown && age < 24 * hour ? 0 : m_policy.pauseFor(age);
    return now - seen >= pause || seen > now; // a clock that was set back must not keep us from looking
}

GiftFollowUp::Batch GiftFollowUp::batchOf(const FollowTarget &target) const
{
    const TimeZone zone = m_session.profile().zone;
    return {target.sender,
            dayInZone(target.sentAt - dayMargin, zone),
            dayInZone(target.sentAt + dayMargin, zone),
            {target.transferId},
            {}};
}

void GiftFollowUp::plan(const QList<FollowTarget> &targets)
{
    const qint64 now = m_session.clock().utcMs();
    for (const FollowTarget &target : targets) {
        if (!isDue(target, now)) {
            continue;
        }
        m_tried.insert(target.transferId, now);
        const Batch batch = batchOf(target);
        const auto same = std::find_if(m_waiting.begin(), m_waiting.end(), [&batch](const Batch &other) {
            return other.asked.isEmpty() && other.sender == batch.sender && other.from == batch.from &&
                   other.to == batch.to;
        });
        if (same != m_waiting.end()) {
            same->wanted.unite(batch.wanted);
        } else {
            m_waiting += batch;
        }
    }
    next();
}

void GiftFollowUp::check(const TransferId &gift)
{
    m_session.ledger().run([gift](LedgerStore &ledger) { return ledger.follow().target(gift); }, this,
                           [this, gift](const Result<std::optional<FollowTarget>> &target) {
                               if (!target || !*target) {
                                   return answer(gift, target ? Status(failure(Fault::NotFound, {gift.text()}))
                                                              : failure(target.error()));
                               }
                               Batch batch = batchOf(**target);
                               batch.asked = gift;
                               m_waiting.prepend(batch);
                               next();
                           });
}

void GiftFollowUp::next()
{
    if (m_batch || m_waiting.isEmpty()) {
        return;
    }
    if (isHeld() && m_waiting.first().asked.isEmpty()) {
        m_waiting.clear(); // they are due again at a later tick
        m_tried.clear();
        return;
    }
    m_batch = m_waiting.takeFirst();
    m_page = 0;
    m_pageSize = m_session.contract().paging().pageSize;
    readPage();
}

void GiftFollowUp::readPage()
{
    GiftPageRequest request;
    request.searchType = GiftSearchType::Sent;
    request.member = m_batch->sender;
    request.from = m_batch->from;
    request.to = m_batch->to;
    request.page = m_page;
    request.pageSize = m_pageSize;
    // By the time it was asked: what the provider does while it answers may not be in the page yet.
    const qint64 askedAt = m_session.api().providerUtcMs();
    m_call = m_session.giftSource().readPage(request, this,
                                             [this, askedAt](const Result<GiftPage> &page) { onPage(page, askedAt); });
}

void GiftFollowUp::onPage(const Result<GiftPage> &page, qint64 askedAt)
{
    const contract::Paging &paging = m_session.contract().paging();
    if (!page) {
        const bool refusedSize = m_page == 0 && page.error().providerCode == QStringView(badParameterCode);
        if (refusedSize && m_pageSize != paging.fallbackPageSize) {
            m_pageSize = paging.fallbackPageSize;
            return readPage();
        }
        return endBatch(failure(page.error()));
    }
    for (const GiftRecord &row : page->rows) {
        m_batch->wanted.remove(row.transferId);
    }
    const bool last = page->rows.isEmpty() || m_batch->wanted.isEmpty() || m_page >= paging.lastPage;
    const FollowReading reading{askedAt, true, qint64(m_session.profile().settleSeconds) * 1000};
    keep(page->rows, reading, [this, last](const Status &kept) {
        if (!kept || last) {
            return endBatch(kept);
        }
        ++m_page;
        readPage();
    });
}

void GiftFollowUp::keep(const QList<GiftRecord> &rows, const FollowReading &reading,
                        std::function<void(const Status &)> done)
{
    m_session.ledger().run([rows, reading](LedgerStore &ledger) { return ledger.follow().note(rows, reading); }, this,
                           [this, done = std::move(done)](const Result<int> &kept) {
                               if (kept && *kept > 0) {
                                   Q_EMIT changed();
                               }
                               done(kept ? Status() : failure(kept.error()));
                           });
}

void GiftFollowUp::endBatch(const Status &status)
{
    const Batch done = *std::exchange(m_batch, std::nullopt);
    if (!done.asked.isEmpty()) {
        const bool missing = status && done.wanted.contains(done.asked);
        answer(done.asked, missing ? Status(failure(Fault::NotFound, {done.asked.text()})) : status);
    }
    next();
}

void GiftFollowUp::answer(const TransferId &gift, const Status &status)
{
    if (!status) {
        Q_EMIT checked(gift, failure(status.error()));
        return;
    }
    m_session.ledger().run([gift](LedgerStore &ledger) { return ledger.follow().of(gift); }, this,
                           [this, gift](const Result<std::optional<GiftFollow>> &found) {
                               if (!found || !*found) {
                                   Q_EMIT checked(gift, found ? failure(Fault::NotFound, {gift.text()})
                                                              : failure(found.error()));
                                   return;
                               }
                               Q_EMIT checked(gift, **found);
                           });
}

void noteFollowed(Session &session, const QList<GiftRecord> &rows)
{
    const FollowReading reading{session.api().providerUtcMs(), false, 0};
    session.ledger().run([rows, reading](LedgerStore &ledger) { (void)ledger.follow().note(rows, reading); });
}

} // namespace giftdesk
