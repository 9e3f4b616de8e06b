// SPDX-License-Identifier: GPL-3.0-or-later

// A disk that fails at one call of a whole send, each in turn: a full disk (R14), an I/O error of a write or a sync
// (R15); a file system that was made read-only meanwhile (R16) is an I/O error to SQLite too. The oracle is the
// sandbox's own ledger.

#include "tests/money/failingvfs.h"
#include "tests/money/moneydesk.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <atomic>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString money = u"gifts.send"_s;
constexpr int longEnough = 30'000;
constexpr int mostCalls = 400; ///< of a whole send; a run without a fault ends the series

enum class Call { Write, Grow, Sync };

std::function<int()> &hook(Call call)
{
    switch (call) {
    case Call::Write: return FailingVfs::onWrite;
    case Call::Grow: return FailingVfs::onGrow;
    case Call::Sync: return FailingVfs::onSync;
    }
    Q_UNREACHABLE();
}

/// Fails the nth call, and the `length` calls from it on.
struct Trouble
{
    Trouble(Call call, int nth, int length, int code)
    {
        hook(call) = [this, nth, length, code] {
            const int now = ++m_calls;
            const bool fails = now >= nth && now < nth + length;
            m_failed = m_failed || fails;
            return fails ? code : SQLITE_OK;
        };
    }
    ~Trouble() { FailingVfs::mend(); }
    Q_DISABLE_COPY_MOVE(Trouble)

    bool hasFailed() const { return m_failed; }

private:
    std::atomic<int> m_calls = 0;
    std::atomic<bool> m_failed = false;
};

} // namespace

class TestFailingDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCallOfASendMayFail_data();
    void everyCallOfASendMayFail();

private:
    Result<std::unique_ptr<Session>> open(const QTemporaryDir &folder) const
    {
        return openSession(folder.filePath(u"data"_s), m_profile.filePath(u"profile.json"_s), m_clock, {}, {},
                           folder.filePath(u"state"_s));
    }
    SandboxCard nextCard();
    /// What is wrong with the record of that send, in words; empty: nothing.
    QString judge(Session &session, const SandboxCard &card, qint64 posts, bool endedWell) const;

    SystemClock m_clock;
    QTemporaryDir m_profile;
    std::unique_ptr<Sandbox> m_sandbox;
    QList<SandboxCard> m_cards;
};

void TestFailingDisk::initTestCase()
{
    FailingVfs::install();
    SandboxOptions options;
    options.pastGifts = 1;
    options.spareCards = 40;
    auto started = Sandbox::start(options);
    QVERIFY(started);
    m_sandbox = std::move(*started);
    QVERIFY(writeProfile(*m_sandbox, m_profile.filePath(u"profile.json"_s)));
    m_cards = goodCards(*m_sandbox);
}

SandboxCard TestFailingDisk::nextCard()
{
    SandboxCard card = m_cards.takeFirst();
    m_sandbox->refillCard(card.par, card.balance);
    m_cards.append(card);
    return card;
}

QString TestFailingDisk::judge(Session &session, const SandboxCard &card, qint64 posts, bool endedWell) const
{
    const auto entries = session.ledger().call([](LedgerStore &ledger) { return ledger.entries().entries({}); });
    const Status whole = session.ledger().call([](LedgerStore &ledger) { return ledger.checkWhole(); });
    if (!entries || !whole) {
        return u"the ledger does not read well"_s;
    }
    QList<LedgerEntry> mine = *entries;
    mine.removeIf([&card](const LedgerEntry &entry) { return entry.order.card.text() != card.par; });
    if (posts > 1 || mine.size() > 1) {
        return u"%1 requests, %2 entries"_s.arg(posts).arg(mine.size());
    }
    if (mine.isEmpty()) {
        return posts == 0 ? QString() : u"a request without an entry"_s;
    }
    const EntryState state = mine.first().state;
    if (posts == 1 && !isOpen(state) && !isKnownSent(state)) {
        return u"a gift that was sent is held for %1"_s.arg(entryStateName(state));
    }
    if (posts == 0 && isKnownSent(state)) {
        return u"a gift that was not sent is held for sent"_s;
    }
    return endedWell && !isKnownSent(state) ? u"told as sent, kept as %1"_s.arg(entryStateName(state)) : QString();
}

void TestFailingDisk::everyCallOfASendMayFail_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("code");
    // Shorter than the pauses in which an outcome is tried again, and far longer.
    const int once = 1;
    const int forLong = 1'000'000;
    QTest::newRow("a full disk, once") << int(Call::Grow) << once << SQLITE_FULL;
    QTest::newRow("a full disk from then on") << int(Call::Grow) << forLong << SQLITE_FULL;
    QTest::newRow("a write fails, once") << int(Call::Write) << once << SQLITE_IOERR_WRITE;
    QTest::newRow("a write fails from then on") << int(Call::Write) << forLong << SQLITE_IOERR_WRITE;
    QTest::newRow("a sync fails, once") << int(Call::Sync) << once << SQLITE_IOERR_FSYNC;
    QTest::newRow("a sync fails from then on") << int(Call::Sync) << forLong << SQLITE_IOERR_FSYNC;
}

void TestFailingDisk::everyCallOfASendMayFail()
{
    QFETCH(int, call);
    QFETCH(int, length);
    QFETCH(int, code);
    int sent = 0;
    int nth = 1;
    for (bool failed = true; failed; ++nth) {
        QVERIFY(nth < mostCalls);
        const QTemporaryDir folder;
        auto session = open(folder);
        QVERIFY(session);
        const SandboxCard card = nextCard();
        const qsizetype giftsBefore = giftsOf(*m_sandbox, card).size();
        const qint64 postsBefore = m_sandbox->postsStarted(money);
        bool endedWell = false;
        {
            const Trouble trouble(Call(call), nth, length, code);
            Sending sending(**session);
            sending.gift->setOutcomeAttempts(2);
            sending.gift->start(orderFor(card));
            QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
            endedWell = sending.result->ok();
            failed = trouble.hasFailed();
            session->reset(); // the program ends while the disk still fails
        }
        session = open(folder); // and begins anew on one that was mended
        QVERIFY2(session, qPrintable(u"call %1"_s.arg(nth)));
        const qint64 posts = m_sandbox->postsStarted(money) - postsBefore;
        QCOMPARE(giftsOf(*m_sandbox, card).size() - giftsBefore, posts);
        const QString wrong = judge(**session, card, posts, endedWell);
        QVERIFY2(wrong.isEmpty(), qPrintable(u"call %1: %2"_s.arg(QString::number(nth), wrong)));
        sent += int(posts);

        const SandboxCard next = nextCard(); // work goes on
        Sending after(**session);
        after.gift->start(orderFor(next));
        QTRY_VERIFY_WITH_TIMEOUT(after.result, longEnough);
        const QString why = after.result->error ? after.result->error->code() + after.result->error->detail : QString();
        QVERIFY2(after.is(EntryState::Sent), qPrintable(u"call %1: %2"_s.arg(QString::number(nth), why)));
    }
    qInfo("%d calls failed in turn; %d of the sends reached the provider", nth - 2, sent);
    QVERIFY(nth > 3);
}

QTEST_GUILESS_MAIN(TestFailingDisk)
#include "testfailingdisk.moc"
