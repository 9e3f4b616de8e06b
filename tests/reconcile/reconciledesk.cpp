// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reconcile/reconciledesk.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::test {

namespace {

constexpr Deadlines quick{2'000, 2'000, 5'000, 2'000};
constexpr int longEnough = 30'000;

} // namespace

ReconcileDesk::ReconcileDesk()
{
    SandboxOptions options;
    options.pastGifts = 20;
    options.spareCards = 60;
    options.clock = [this] {
        return clock.utcMs();
    };
    m_sandbox = std::move(*Sandbox::start(options));
    writeProfile(*m_sandbox, m_profile.filePath(u"p.json"_s));
    m_cards = goodCards(*m_sandbox);
    reopen();
}

void ReconcileDesk::reopen()
{
    m_session.reset();
    auto opened = openSession(m_folder.path(), m_profile.filePath(u"p.json"_s), clock, quick,
                              [](Profile &profile) { profile.settleSeconds = 600; });
    Q_ASSERT(opened);
    m_session = std::move(*opened);
}

SandboxCard ReconcileDesk::card()
{
    return m_cards.takeFirst();
}

std::optional<SandboxCard> ReconcileDesk::cardLike(const SandboxCard &card)
{
    const auto like = std::find_if(m_cards.begin(), m_cards.end(), [&card](const SandboxCard &other) {
        return other.userId == card.userId && other.serviceId == card.serviceId && other.par != card.par;
    });
    if (like == m_cards.end() || !m_sandbox->refillCard(like->par, card.balance)) {
        return std::nullopt;
    }
    SandboxCard found = *like;
    found.balance = card.balance;
    m_cards.erase(like);
    return found;
}

LedgerEntry ReconcileDesk::send(const SandboxCard &card, const QString &fault)
{
    const Status set = m_sandbox->setFaults(fault.isEmpty() ? QString() : QString(fault + u"@gifts.send"_s));
    Q_ASSERT(set);
    Sending sending(*m_session);
    sending.gift->start(orderFor(card));
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
    }();
    Q_ASSERT(sending.result && sending.result->entry);
    (void)m_sandbox->setFaults({});
    return *sending.result->entry;
}

ReconcileReport ReconcileDesk::look(const ReconcileScope &scope)
{
    Reconciler reconciler(*m_session);
    std::optional<Result<ReconcileReport>> ended;
    QObject::connect(&reconciler, &Reconciler::finished, &reconciler, [&ended](const Result<ReconcileReport> &report) {
        Q_ASSERT(!ended);
        ended = report;
    });
    reconciler.start(scope);
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(ended, longEnough);
    }();
    Q_ASSERT(ended && *ended);
    return **ended;
}

LedgerEntry ReconcileDesk::entry(const EntryId &id)
{
    return *m_session->ledger().call([id](LedgerStore &ledger) { return ledger.entries().entry(id); }).value();
}

std::optional<SandboxGift> ReconcileDesk::truth(const LedgerEntry &entry)
{
    for (const SandboxGift &gift : m_sandbox->sentGifts()) {
        if (gift.par == entry.order.card.text()) {
            return gift;
        }
    }
    return std::nullopt;
}

} // namespace giftdesk::test
