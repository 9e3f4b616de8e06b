// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/unknowncheck.h"

#include "services/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// What the provider answers to a page size it does not like (decisions A19).
constexpr auto badParameterCode = u"000_002";

/// Hard facts: a row that differs in one of them is another gift (design §4.8).
bool mayBe(const GiftRecord &record, const LedgerEntry &entry)
{
    return record.amount == entry.order.amount && record.serviceId == entry.serviceId &&
           (record.senderUserId.isEmpty() || record.senderUserId == entry.order.senderUserId);
}

UnknownCandidate compare(const GiftRecord &record, const LedgerEntry &entry)
{
    UnknownCandidate candidate;
    candidate.record = record;
    candidate.sameReceiverName = record.receiverName == entry.order.receiverName;
    candidate.sameReceiverPhone = record.receiverPhone == entry.order.receiverPhone.digits();
    candidate.secondsApart = (record.sentAt - entry.sendingAt.value_or(entry.createdAt)) / 1000;
    return candidate;
}

bool nearer(const UnknownCandidate &a, const UnknownCandidate &b)
{
    const auto agreeing = [](const UnknownCandidate &c) {
        return int(c.sameReceiverName) + int(c.sameReceiverPhone);
    };
    return std::pair(-agreeing(a), std::abs(a.secondsApart)) < std::pair(-agreeing(b), std::abs(b.secondsApart));
}

} // namespace

UnknownCheck::UnknownCheck(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void UnknownCheck::start(const EntryId &entry)
{
    m_evidence = {};
    m_rows.clear();
    m_pageSize = m_session.contract().paging().pageSize;
    m_session.ledger().run([entry](LedgerStore &ledger) { return ledger.entries().entry(entry); }, this,
                           [this, entry](const Result<std::optional<LedgerEntry>> &found) {
                               if (!found || !*found) {
                                   return finish(found ? failure(Fault::NotFound, {entry.text()})
                                                       : failure(found.error()));
                               }
                               m_evidence.entry = **found;
                               const qint64 sent = m_evidence.entry.sendingAt.value_or(m_evidence.entry.createdAt);
                               m_evidence.day = dayInZone(sent, m_session.profile().zone);
                               readPage(0);
                           });
}

void UnknownCheck::cancel()
{
    m_call.cancel();
}

void UnknownCheck::readPage(int page)
{
    GiftPageRequest request;
    request.searchType = GiftSearchType::Sent;
    request.member = m_evidence.entry.order.senderUserId;
    request.from = m_evidence.day.addDays(-1);
    request.to = m_evidence.day.addDays(1);
    request.page = page;
    request.pageSize = m_pageSize;
    m_call = m_session.giftSource().readPage(request, this,
                                             [this, page](const Result<GiftPage> &rows) { onPage(page, rows); });
}

void UnknownCheck::onPage(int page, const Result<GiftPage> &rows)
{
    const contract::Paging &paging = m_session.contract().paging();
    if (!rows) {
        const bool refusedSize = page == 0 && rows.error().providerCode == QStringView(badParameterCode);
        if (refusedSize && m_pageSize != paging.fallbackPageSize) {
            m_pageSize = paging.fallbackPageSize;
            return readPage(page);
        }
        return finish(failure(rows.error()));
    }
    m_rows += rows->rows;
    if (!rows->rows.isEmpty()) {
        // More may lie behind the last page: then nothing is known, and a decision must not rest on it.
        return page < paging.lastPage ? readPage(page + 1)
                                      : finish(failure(Fault::DayIncomplete, {m_evidence.day.toString(Qt::ISODate)}));
    }
    m_evidence.rowsRead = int(m_rows.size());
    readCard();
}

void UnknownCheck::readCard()
{
    const GiftOrder &order = m_evidence.entry.order;
    m_call = m_session.api().listCards(
        order.senderUserId, order.card, this, [this](const Result<std::vector<CardRow>> &cards) {
            if (cards) {
                const auto row = std::find_if(cards->begin(), cards->end(), [this](const CardRow &card) {
                    return card.card.par == m_evidence.entry.order.card;
                });
                m_evidence.cardBalanceNow = row != cards->end() ? std::optional(row->card.balance) : std::nullopt;
            }
            findClaims();
        });
}

void UnknownCheck::findClaims()
{
    for (const GiftRecord &record : std::as_const(m_rows)) {
        if (mayBe(record, m_evidence.entry)) {
            m_evidence.candidates.append(compare(record, m_evidence.entry));
        }
    }
    std::sort(m_evidence.candidates.begin(), m_evidence.candidates.end(), nearer);
    m_session.ledger().run(
        [candidates = m_evidence.candidates](LedgerStore &ledger) mutable -> Result<QList<UnknownCandidate>> {
            for (UnknownCandidate &candidate : candidates) {
                const auto owner = ledger.entries().entryByTransferId(candidate.record.transferId);
                if (!owner) {
                    return failure(owner.error());
                }
                candidate.claimedBy = *owner ? (*owner)->id : EntryId();
            }
            return candidates;
        },
        this,
        [this](const Result<QList<UnknownCandidate>> &candidates) {
            if (!candidates) {
                return finish(failure(candidates.error()));
            }
            m_evidence.candidates = *candidates;
            m_evidence.readAt = m_session.clock().utcMs();
            finish(m_evidence);
        });
}

void UnknownCheck::finish(const Result<UnknownEvidence> &evidence)
{
    Q_EMIT finished(evidence);
}

QByteArray evidenceJson(const UnknownEvidence &evidence)
{
    QJsonArray candidates;
    for (const UnknownCandidate &candidate : evidence.candidates) {
        candidates.append(QJsonObject{{u"transferId"_s, candidate.record.transferId.text()},
                                      {u"status"_s, candidate.record.statusText},
                                      {u"amount"_s, candidate.record.amount.value()},
                                      {u"receiverName"_s, candidate.record.receiverName},
                                      {u"receiverPhone"_s, candidate.record.receiverPhone},
                                      {u"sentAt"_s, candidate.record.sentAt},
                                      {u"sameReceiverName"_s, candidate.sameReceiverName},
                                      {u"sameReceiverPhone"_s, candidate.sameReceiverPhone},
                                      {u"secondsApart"_s, candidate.secondsApart},
                                      {u"claimedBy"_s, candidate.claimedBy.text()}});
    }
    const QJsonObject json{{u"entryId"_s, evidence.entry.id.text()},
                           {u"day"_s, evidence.day.toString(Qt::ISODate)},
                           {u"readAt"_s, evidence.readAt},
                           {u"rowsRead"_s, evidence.rowsRead},
                           {u"candidates"_s, candidates},
                           {u"cardBalanceNow"_s, evidence.cardBalanceNow ? QJsonValue(evidence.cardBalanceNow->value())
                                                                         : QJsonValue(QJsonValue::Null)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace giftdesk
