// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faultmatrix/matrixdesk.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::test {

namespace {

const QString money = u"gifts.send"_s;
constexpr Deadlines quick{600, 400, 1'000, 300};
constexpr int longEnough = 60'000;
constexpr int settleSeconds = 600;
constexpr qint64 beyondPatienceMs = 5LL * 3600 * 1000;

bool wait(const std::function<bool()> &until)
{
    return QTest::qWaitFor(until, longEnough);
}

} // namespace

MatrixDesk::MatrixDesk(bool tls, int cards)
{
    SandboxOptions options;
    options.tls = tls;
    options.pastGifts = 20;
    options.spareCards = cards;
    options.clock = [this] {
        return m_clock.utcMs();
    };
    m_sandbox = std::move(*Sandbox::start(options));
    m_free = goodCards(*m_sandbox);
    writeProfile(*m_sandbox, m_folder.filePath(u"profile.json"_s));
    reopen();
}

void MatrixDesk::reopen()
{
    m_session.reset();
    auto opened = openSession(
        m_folder.filePath(u"data"_s), m_folder.filePath(u"profile.json"_s), m_clock, quick,
        [](Profile &profile) { profile.settleSeconds = settleSeconds; }, m_folder.filePath(u"state"_s));
    Q_ASSERT(opened);
    m_session = std::move(*opened);
}

GiftOrder MatrixDesk::nextOrder(SandboxCard &card)
{
    m_lastAmount += 1;
    card.balance = m_lastAmount;
    std::ignore = m_sandbox->refillCard(card.par, card.balance);
    GiftOrder order = orderFor(card);
    const QString phone = u"010%1"_s.arg(m_lastAmount, 8, 10, QChar(u'0'));
    order.receiverPhone = *PhoneNumber::parse(phone, u"receiverPhone"_s);
    return order;
}

void MatrixDesk::sendSome(const QString &cell, int count)
{
    std::vector<std::unique_ptr<Sending>> sendings;
    for (int i = 0; i < count && !m_free.isEmpty(); ++i) {
        SandboxCard card = m_free.takeFirst();
        sendings.push_back(std::make_unique<Sending>(*m_session));
        sendings.back()->gift->start(nextOrder(card));
        m_inUse.insert(card.par, card);
        m_sent.append({cell, card.par, {}});
    }
    const bool ended = wait([&] {
        return std::all_of(sendings.begin(), sendings.end(), [](const auto &each) { return each->result.has_value(); });
    });
    if (!ended) {
        m_wrong.append(cell + u": a send did not end"_s);
        return;
    }
    for (std::size_t i = 0; i < sendings.size(); ++i) {
        Sent &sent = m_sent[m_sent.size() - qsizetype(sendings.size() - i)];
        sent.entry = sendings[i]->result->entry;
        m_sendings += sent.entry && sent.entry->sendingAt ? 1 : 0;
    }
    m_sends += int(sendings.size());
}

void MatrixDesk::send(const MatrixCell &cell, int count)
{
    if (!cell.kept) {
        reopen();
    }
    if (!m_sandbox->setFaults(cell.spec())) {
        m_wrong.append(cell.spec() + u": no such fault"_s);
        return;
    }
    for (int done = 0; done < count; done += inFlight) {
        sendSome(cell.spec() + (cell.kept ? u" kept"_s : u" fresh"_s), std::min(inFlight, count - done));
    }
    if (!wait([this] { return m_sandbox->lateCommitsPending() == 0; })) {
        m_wrong.append(cell.spec() + u": a late commit did not come"_s);
    }
    std::ignore = m_sandbox->setFaults({});
    sendAgain(cell.spec());
}

/// Somebody presses again with another key while an outcome is open: the card is held, so nothing may leave.
void MatrixDesk::sendAgain(const QString &cell)
{
    const auto open = std::find_if(m_sent.crbegin(), m_sent.crend(),
                                   [](const Sent &sent) { return sent.entry && isOpen(sent.entry->state); });
    if (open == m_sent.crend()) {
        return;
    }
    Sending again(*m_session);
    again.gift->start(orderFor(m_inUse.value(open->par)));
    if (!wait([&again] { return again.result.has_value(); })) {
        m_wrong.append(cell + u": a second send did not end"_s);
    } else if (again.result->entry) {
        m_wrong.append(cell + u": the card of an open outcome was given again"_s);
    }
}

void MatrixDesk::sendLate(qint64 ms)
{
    std::ignore = m_sandbox->setFaults(u"lateCommit:%1@gifts.send"_s.arg(ms));
    sendSome(u"late"_s, 3);
    std::ignore = m_sandbox->setFaults({});
    m_clock.pass(ms / 2); // no token lives that long
    look();
    look();
    m_clock.pass(ms);
    if (!wait([this] { return m_sandbox->lateCommitsPending() == 0; })) {
        m_wrong.append(u"a late commit did not come"_s);
    }
}

void MatrixDesk::sendCleanly()
{
    sendSome(u"clean"_s, 1);
}

void MatrixDesk::look()
{
    Reconciler reconciler(*m_session);
    bool ended = false;
    QObject::connect(&reconciler, &Reconciler::finished, &reconciler, [&ended] { ended = true; });
    reconciler.start();
    if (!wait([&] { return ended; })) {
        m_wrong.append(u"a look did not end"_s);
    }
}

void MatrixDesk::reconcile(const QString &listFault)
{
    if (!listFault.isEmpty()) {
        std::ignore = m_sandbox->setFaults(listFault + u"@gifts.list"_s);
        look();
        m_clock.pass((settleSeconds + 60) * 1000LL);
        look();
        std::ignore = m_sandbox->setFaults({});
    }
    look();
    m_clock.pass((settleSeconds + 60) * 1000LL);
    look();
    const auto open = m_session->ledger().call([](LedgerStore &ledger) {
        return ledger.entries().entries({EntryState::Unknown, 1, 0});
    });
    if (!open || !open->isEmpty()) {
        m_clock.pass(beyondPatienceMs);
        look();
    }
}

QStringList MatrixDesk::contradictions()
{
    QHash<QString, QList<SandboxGift>> truth; ///< by correlation id: each names one request of ours
    for (const SandboxGift &gift : m_sandbox->sentGifts()) {
        truth[gift.correlationId].append(gift);
    }
    for (const Sent &sent : std::as_const(m_sent)) {
        if (!sent.entry) {
            ++m_outcomes[u"no entry"_s];
            continue;
        }
        const auto found =
            m_session->ledger().call([id = sent.entry->id](LedgerStore &ledger) { return ledger.entries().entry(id); });
        if (!found || !*found) {
            m_wrong.append(sent.cell + u": the intention is lost"_s);
            continue;
        }
        const LedgerEntry &entry = **found;
        const qsizetype made = entry.correlationId.isEmpty() ? 0 : truth.value(entry.correlationId).size();
        ++m_outcomes[entryStateName(entry.state)];
        const bool honest = isKnownSent(entry.state)      ? made == 1
                            : isKnownNotSent(entry.state) ? made == 0
                                                          : entry.state == EntryState::Human && made <= 1;
        if (!honest) {
            m_wrong.append(u"%1: %2, and the provider made %3"_s.arg(sent.cell, entryStateName(entry.state)).arg(made));
        }
    }
    m_sent.clear();
    for (auto gifts = truth.cbegin(); gifts != truth.cend(); ++gifts) {
        if (gifts->size() > 1) {
            m_wrong.append(gifts.key() + u": sent twice"_s);
        }
    }
    if (posts() > m_sendings) {
        m_wrong.append(u"%1 requests for %2 sends"_s.arg(posts()).arg(m_sendings));
    }
    return std::exchange(m_wrong, {});
}

void MatrixDesk::refill()
{
    const auto open = m_session->ledger().call([](LedgerStore &ledger) { return ledger.entries().openEntries(); });
    QSet<QString> held;
    for (const LedgerEntry &entry : open.value()) {
        held.insert(entry.order.card.text());
    }
    for (const QString &par : m_inUse.keys()) {
        if (!held.contains(par)) {
            m_free.append(m_inUse.take(par));
        }
    }
}

qint64 MatrixDesk::posts() const
{
    return m_sandbox->postsStarted(money);
}

} // namespace giftdesk::test
