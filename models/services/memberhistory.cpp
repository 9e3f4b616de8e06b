// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/memberhistory.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// What the provider answers to a page size it does not like (decisions A19).
constexpr auto badParameterCode = u"000_002";

bool sameGift(const GiftRecord &a, const GiftRecord &b)
{
    return a.amount == b.amount && a.serviceId == b.serviceId && a.senderUserId == b.senderUserId &&
           a.sentAt == b.sentAt;
}

qint64 newest(const QHash<TransferId, GiftRecord> &pass)
{
    qint64 latest = 0;
    for (const GiftRecord &row : pass) {
        latest = std::max(latest, row.sentAt);
    }
    return latest;
}

/// Every row of one up to an instant is in the other.
bool within(const QHash<TransferId, GiftRecord> &one, const QHash<TransferId, GiftRecord> &other, qint64 upTo)
{
    return std::all_of(one.begin(), one.end(), [&](const GiftRecord &row) {
        const auto found = other.constFind(row.transferId);
        return row.sentAt > upTo || (found != other.constEnd() && sameGift(row, *found));
    });
}

/// Gifts that were sent since the first pass are news, no contradiction.
bool alike(const QHash<TransferId, GiftRecord> &former, const QHash<TransferId, GiftRecord> &pass)
{
    const qint64 upTo = newest(former);
    return within(former, pass, upTo) && within(pass, former, upTo);
}

} // namespace

MemberHistory::MemberHistory(GiftSource &source, const contract::Paging &paging, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_paging(paging)
{
}

void MemberHistory::start(const MemberId &member, const DayWindow &window)
{
    ++m_run;
    m_call.cancel();
    m_member = member;
    m_window = window;
    m_pageSize = m_paging.pageSize;
    m_passes = 0;
    m_former.reset();
    beginPass();
}

void MemberHistory::cancel()
{
    m_call.cancel();
}

void MemberHistory::beginPass()
{
    m_pass.clear();
    m_repeated = false;
    m_page = 0;
    readPage();
}

void MemberHistory::readPage()
{
    GiftPageRequest request;
    request.searchType = GiftSearchType::Sent;
    request.member = m_member;
    request.from = m_window.from;
    request.to = m_window.to;
    request.page = m_page;
    request.pageSize = m_pageSize;
    m_call = m_source.readPage(request, this, [this, run = m_run](const Result<GiftPage> &page) {
        if (run == m_run) {
            onPage(page);
        }
    });
}

void MemberHistory::onPage(const Result<GiftPage> &page)
{
    if (!page) {
        const bool refusedSize = m_page == 0 && page.error().providerCode == QStringView(badParameterCode);
        if (refusedSize && m_pageSize != m_paging.fallbackPageSize) {
            m_pageSize = m_paging.fallbackPageSize;
            return readPage();
        }
        Q_EMIT finished(failure(page.error()));
        return;
    }
    for (const GiftRecord &row : page->rows) {
        m_repeated = m_repeated || m_pass.contains(row.transferId);
        m_pass.insert(row.transferId, row);
    }
    if (page->rows.isEmpty()) {
        return passEnded();
    }
    if (m_page >= m_paging.lastPage) { // more may lie behind it: then nothing is known
        Q_EMIT finished(failure(Fault::DayIncomplete, {m_window.from.toString(Qt::ISODate)}));
        return;
    }
    ++m_page;
    readPage();
}

void MemberHistory::passEnded()
{
    ++m_passes;
    if (!m_repeated && m_former && alike(*m_former, m_pass)) {
        Pass both = *std::exchange(m_former, std::nullopt);
        both.insert(m_pass); // the later reading of a row that both have
        Q_EMIT finished(both.values());
        return;
    }
    if (m_passes == mostPasses) {
        Q_EMIT finished(
            failure(Fault::HistoryUnstable, {m_window.from.toString(Qt::ISODate), m_window.to.toString(Qt::ISODate)}));
        return;
    }
    m_former = m_repeated ? std::nullopt : std::optional(m_pass);
    beginPass();
}

} // namespace giftdesk
