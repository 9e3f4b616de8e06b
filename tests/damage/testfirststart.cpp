// SPDX-License-Identifier: GPL-3.0-or-later

// The very first start (promise R3): killed at any step that makes the folder, its ledger and its cache, the next start
// goes on, and nothing of it is called damaged.

#include "tests/money/failingvfs.h"
#include "tests/money/moneydesk.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostSteps = 2000; ///< of a start; one that is not killed ends the series
constexpr int killed = 9;

} // namespace

class TestFirstStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aKillAtAnyStepIsNoDamage();

private:
    Result<std::unique_ptr<Session>> open() const;
    /// Opens and closes in a process of its own that ends at that step; whether it came to its end.
    bool startAndDieAt(int step) const;
    /// What is wrong with the next start, in words.
    QString judge() const;
    QString path(const QString &name) const { return m_dir.filePath(name); }

    SystemClock m_clock;
    QTemporaryDir m_dir;
};

void TestFirstStart::initTestCase()
{
    FailingVfs::install();
    auto sandbox = Sandbox::start({}); // gone before anything is forked
    QVERIFY(sandbox);
    QVERIFY(writeProfile(**sandbox, path(u"profile.json"_s)));
}

Result<std::unique_ptr<Session>> TestFirstStart::open() const
{
    return openSession(path(u"data"_s), path(u"profile.json"_s), m_clock, {}, {}, path(u"state"_s));
}

bool TestFirstStart::startAndDieAt(int step) const
{
    const pid_t child = fork();
    if (child == 0) {
        std::atomic<int> steps = 0; // of the ledger's thread and the cache's
        FailingVfs::onStep = [&steps, step] {
            if (++steps == step) {
                _exit(killed); // no destructor, no flush
            }
        };
        const bool opened = open().has_value();
        FailingVfs::mend();
        _exit(opened ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

QString TestFirstStart::judge() const
{
    const auto session = open();
    if (!session) {
        return session.error().code() + u' ' + session.error().args.join(u' ') + u' ' + session.error().detail;
    }
    if ((*session)->isDamaged()) {
        return u"called damaged"_s;
    }
    if ((*session)->lockedAtStart()) {
        return u"locked"_s;
    }
    const Status whole = (*session)->ledger().call([](LedgerStore &ledger) { return ledger.checkWhole(); });
    return whole ? QString() : whole.error().code();
}

void TestFirstStart::aKillAtAnyStepIsNoDamage()
{
    int step = 1;
    for (bool ended = false; !ended; ++step) {
        QVERIFY(step < mostSteps);
        QDir(path(u"data"_s)).removeRecursively();
        QDir(path(u"state"_s)).removeRecursively();
        ended = startAndDieAt(step);
        const QString wrong = judge();
        QVERIFY2(wrong.isEmpty(), qPrintable(u"step %1: %2"_s.arg(QString::number(step), wrong)));
    }
    qInfo("killed at each of %d steps", step - 2);
    QVERIFY(step > 20);
}

QTEST_GUILESS_MAIN(TestFirstStart)
#include "testfirststart.moc"
