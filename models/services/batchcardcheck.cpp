// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/batchcardcheck.h"

#include <utility>

namespace giftdesk {

BatchCardCheck::BatchCardCheck(Session &session, QObject *parent)
    : QObject(parent)
    , m_members(session)
{
}

void BatchCardCheck::start(const std::shared_ptr<const BatchFile> &file, const QSet<int> &skipped)
{
    m_file = file;
    m_skipped = skipped;
    m_waiting = sendersToAsk(*file, skipped);
    m_all = int(m_waiting.size());
    if (m_waiting.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { end(BatchCards()); }, Qt::QueuedConnection);
        return;
    }
    for (int i = 0; i < sideBySide; ++i) {
        askNext();
    }
}

void BatchCardCheck::cancel()
{
    if (!m_ended) {
        end(failure(Fault::Cancelled));
    }
}

void BatchCardCheck::askNext()
{
    if (m_ended || m_waiting.isEmpty()) {
        return;
    }
    const MemberId member = m_waiting.takeFirst();
    m_calls.push_back(m_members.cards(
        member, this, [this, member](const Result<QList<IssuedCard>> &cards) { onCards(member, cards); }));
}

void BatchCardCheck::onCards(const MemberId &member, const Result<QList<IssuedCard>> &cards)
{
    if (m_ended) {
        return;
    }
    if (!cards && cards.error().fault != Fault::ProviderRefused) {
        return end(failure(cards.error()));
    }
    m_cards.insert(member, cards.value_or(QList<IssuedCard>())); // a member the provider does not know has no card
    Q_EMIT progressed(int(m_cards.size()), m_all);
    m_cards.size() == m_all ? end(judgeBatchCards(*m_file, m_cards, m_skipped)) : askNext();
}

void BatchCardCheck::end(const Result<BatchCards> &cards)
{
    m_ended = true;
    for (CallHandle &call : m_calls) {
        call.cancel();
    }
    m_calls.clear();
    Q_EMIT finished(cards);
}

} // namespace giftdesk
