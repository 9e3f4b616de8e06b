// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/historydesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace giftdesk;

namespace {

constexpr qint64 now = 1'760'000'000'000;

/// Answers when the test says so.
class FakeBackend : public HistoryBackend
{
public:
    qint64 last = 0;
    int syncs = 0;
    int cancels = 0;
    Done<SyncReport> finish;

    void lastSync(QObject *, Done<qint64> done) override { done(last); }
    void sync(QObject *, Progress, Done<SyncReport> done) override
    {
        ++syncs;
        finish = std::move(done);
    }
    void cancelSync() override
    {
        ++cancels;
        finish(failure(Fault::Cancelled));
    }
    void products(QObject *, Done<QList<CardProduct>> done) override { done(QList<CardProduct>()); }
    void exportGifts(const ExportWish &, QObject *, ExportProgress, ExportDone) override {}
    void cancelExport() override {}
    qint64 utcMs() const override { return now; }
    TimeZone zone() const override { return TimeZone::Kst; }
};

} // namespace

class TestHistoryDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_backend = std::make_shared<FakeBackend>();
        m_desk = std::make_unique<HistoryDesk>(m_backend);
    }
    void synchronisesWhenOld();
    void asksBeforeTheFirstTime();
    void neverDuringASend();
    void makesRoomForASend();
    void saysWhatWentWrong();
    void hearsOfASynchronisationElsewhere();
    void followsNewGifts();
    void followsNothingThatWasRefused();

private:
    std::shared_ptr<FakeBackend> m_backend;
    std::unique_ptr<HistoryDesk> m_desk;
};

void TestHistoryDesk::synchronisesWhenOld()
{
    m_backend->last = now - HistoryDesk::oldAfterMs + 1;
    m_desk->open();
    QCOMPARE(m_backend->syncs, 0);
    m_backend->last = now - HistoryDesk::oldAfterMs - 1;
    m_desk->open();
    QCOMPARE(m_backend->syncs, 1);
    m_desk->open();
    m_desk->sync();
    QCOMPARE(m_backend->syncs, 1); // one at a time
    m_backend->finish(SyncReport{3, 1, {}, {}});
    QVERIFY(!m_desk->isSyncing());
    QCOMPARE(m_desk->lastSync(), now);
}

void TestHistoryDesk::asksBeforeTheFirstTime()
{
    m_desk->open();
    QCOMPARE(m_backend->syncs, 0);
    QVERIFY(m_desk->isNeverSynced());
}

void TestHistoryDesk::neverDuringASend()
{
    m_desk->setSendRunning(true);
    m_backend->last = 1;
    m_desk->open();
    m_desk->sync();
    QCOMPARE(m_backend->syncs, 0);
    QVERIFY(m_desk->isWaiting());
    m_desk->setSendRunning(false);
    QCOMPARE(m_backend->syncs, 1);
}

void TestHistoryDesk::makesRoomForASend()
{
    m_desk->sync();
    m_desk->setSendRunning(true);
    QCOMPARE(m_backend->cancels, 1);
    QVERIFY(!m_desk->isSyncing());
    QVERIFY(!m_desk->error());
    m_desk->setSendRunning(false);
    QCOMPARE(m_backend->syncs, 2);
}

void TestHistoryDesk::saysWhatWentWrong()
{
    QSignalSpy changed(m_desk.get(), &HistoryDesk::changed);
    m_desk->sync();
    m_backend->finish(failure(Fault::ConnectionFailed));
    QCOMPARE(m_desk->error()->fault, Fault::ConnectionFailed);
    QVERIFY(!changed.isEmpty());
    m_desk->sync();
    m_backend->finish(SyncReport());
    QVERIFY(!m_desk->error());
}

void TestHistoryDesk::hearsOfASynchronisationElsewhere()
{
    m_desk->open();
    QVERIFY(m_desk->isNeverSynced());
    const QSignalSpy rows(m_desk.get(), &HistoryDesk::rowsChanged);
    m_backend->last = 1; // long ago
    m_desk->readAge();
    QCOMPARE(m_desk->lastSync(), 1);
    QCOMPARE(rows.count(), 1);
    QCOMPARE(m_backend->syncs, 0);
}

void TestHistoryDesk::followsNewGifts()
{
    m_desk->setFollowInterval(5);
    m_desk->setFollowing(true);
    m_desk->open();
    QTest::qWait(50);
    QCOMPARE(m_backend->syncs, 0); // the first time is for a person to ask
    m_desk->sync();
    for (int round = 1; round < 4; ++round) {
        QTRY_COMPARE(m_backend->syncs, round);
        const auto answer = m_backend->finish;
        round == 2 ? answer(failure(Fault::ConnectionFailed)) : answer(SyncReport{});
    }
    m_desk->setFollowing(false);
    QTest::qWait(50);
    QCOMPARE(m_backend->syncs, 3);
}

void TestHistoryDesk::followsNothingThatWasRefused()
{
    m_desk->setFollowInterval(5);
    m_desk->sync();
    m_backend->finish(SyncReport{});
    m_desk->setFollowing(true);
    QTRY_COMPARE(m_backend->syncs, 2);
    const auto answer = m_backend->finish;
    answer(failure(Fault::CredentialsRefused));
    QTest::qWait(50);
    QCOMPARE(m_backend->syncs, 2);
}

QTEST_GUILESS_MAIN(TestHistoryDesk)
#include "testhistorydesk.moc"
