// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cancel/canceldesk.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::test {

namespace {

constexpr int longEnough = 30'000;

} // namespace

bool CancelDesk::start(bool tls, const std::function<qint64()> &sandboxClock)
{
    SandboxOptions options;
    options.tls = tls;
    options.pastGifts = 40;
    options.spareCards = 200;
    options.clock = sandboxClock;
    auto started = Sandbox::start(options);
    if (!started) {
        return false;
    }
    m_sandbox = std::move(*started);
    return writeProfile(*m_sandbox, profileFile()) && open();
}

bool CancelDesk::open(const Deadlines &deadlines, const std::function<void(Profile &)> &change)
{
    m_session.reset();
    auto opened = openSession(folder(), profileFile(), m_clock, deadlines, change);
    m_session = opened ? std::move(*opened) : nullptr;
    return m_session != nullptr;
}

TransferId CancelDesk::sendGift()
{
    const QList<SandboxCard> cards = goodCards(*m_sandbox);
    if (cards.isEmpty()) {
        return {};
    }
    GiftOrder order = orderFor(cards.first());
    order.allowDuplicate = true;
    order.duplicateReason = u"검사"_s;
    Sending sending(*m_session);
    sending.gift->start(order);
    return QTest::qWaitFor([&] { return sending.result.has_value(); }, longEnough) ? sending.result->transferId
                                                                                   : TransferId();
}

std::optional<CancelResult> CancelDesk::cancel(const TransferId &gift)
{
    std::optional<CancelResult> result;
    CancelGift cancel(*m_session);
    QObject::connect(&cancel, &CancelGift::finished, &cancel, [&result](const CancelResult &ended) {
        Q_ASSERT(!result); // exactly once
        result = ended;
    });
    cancel.start(gift, u"고객 요청"_s);
    (void)QTest::qWaitFor([&] { return result.has_value(); }, longEnough);
    return result;
}

QList<Cancellation> CancelDesk::stored(const TransferId &gift)
{
    return m_session->ledger().call([gift](LedgerStore &l) { return l.cancellations().ofGift(gift).value(); });
}

QString CancelDesk::statusOf(const TransferId &gift) const
{
    const QList<SandboxGift> all = m_sandbox->allGifts();
    const auto found =
        std::find_if(all.begin(), all.end(), [&gift](const SandboxGift &row) { return row.transferId == gift.text(); });
    return found != all.end() ? found->status : QString();
}

qsizetype CancelDesk::asked(const TransferId &gift) const
{
    const QList<SandboxCancel> seen = m_sandbox->cancelsSeen();
    return std::count_if(seen.begin(), seen.end(),
                         [&gift](const SandboxCancel &row) { return row.transferId == gift.text(); });
}

qsizetype CancelDesk::tookEffect(const TransferId &gift) const
{
    const QList<SandboxCancel> seen = m_sandbox->cancelsSeen();
    return std::count_if(seen.begin(), seen.end(), [&gift](const SandboxCancel &row) {
        return row.transferId == gift.text() && row.code == u"000_000";
    });
}

} // namespace giftdesk::test
