// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakejournalbackend.h"
#include "forms/entrydesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

class TestEntryDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_world = std::make_shared<FakeJournalBackend>();
        m_desk = std::make_unique<EntryDesk>(m_world);
    }
    void decidesOnlyWithEvidenceAndReason();
    void decidesOnce();
    void settledEntryCannotBeChecked();
    void answerForAnotherEntryIsDropped();
    void failedCheckIsSaid();
    void countsOpenOutcomes();

private:
    std::shared_ptr<FakeJournalBackend> m_world;
    std::unique_ptr<EntryDesk> m_desk;
};

void TestEntryDesk::decidesOnlyWithEvidenceAndReason()
{
    m_desk->show(m_world->entry.id);
    QVERIFY(!m_desk->decide(true, u"같은 선물을 확인함"_s)); // nobody has looked
    m_desk->check();
    QVERIFY(m_desk->isChecking());
    m_world->checks[0](m_world->evidence());
    QVERIFY(m_desk->canDecide());
    QVERIFY(!m_desk->decide(true, u"  "_s));
    QVERIFY(!m_desk->decide(true, u"확인\u202e함"_s));
    QVERIFY(m_world->reasons.isEmpty());
    QVERIFY(m_desk->decide(true, u"같은 선물을 확인함"_s));
    QCOMPARE(m_world->reasons, QStringList{u"같은 선물을 확인함"_s});
    QCOMPARE(m_world->evidences, QList<QByteArray>{"{}"});
    QCOMPARE(m_desk->story()->entry.state, EntryState::ResolvedSent);
}

void TestEntryDesk::decidesOnce()
{
    m_desk->show(m_world->entry.id);
    m_desk->check();
    m_world->checks[0](m_world->evidence());
    QVERIFY(m_desk->decide(false, u"제공사에 문의함"_s));
    QVERIFY(!m_desk->decide(false, u"제공사에 문의함"_s));
    QCOMPARE(m_world->reasons.size(), 1);
}

void TestEntryDesk::settledEntryCannotBeChecked()
{
    m_world->entry.state = EntryState::Sent;
    m_desk->show(m_world->entry.id);
    m_desk->check();
    QVERIFY(m_world->checks.isEmpty());
}

void TestEntryDesk::answerForAnotherEntryIsDropped()
{
    m_desk->show(m_world->entry.id);
    m_desk->check();
    m_world->entry.id = EntryId(u"entry-8"_s);
    m_desk->show(m_world->entry.id);
    m_world->checks[0](m_world->evidence());
    QVERIFY(!m_desk->evidence());
    QVERIFY(!m_desk->canDecide());
}

void TestEntryDesk::failedCheckIsSaid()
{
    m_desk->show(m_world->entry.id);
    m_desk->check();
    m_world->checks[0](failure(Fault::TimedOut));
    QCOMPARE(m_desk->error()->fault, Fault::TimedOut);
    QVERIFY(!m_desk->evidence());
    QVERIFY(m_desk->canCheck());
}

void TestEntryDesk::countsOpenOutcomes()
{
    QSignalSpy counted(m_desk.get(), &EntryDesk::openCountChanged);
    m_desk->recount();
    QCOMPARE(m_desk->openCount(), 1);
    m_desk->show(m_world->entry.id);
    m_desk->check();
    m_world->checks[0](m_world->evidence());
    QVERIFY(m_desk->decide(true, u"확인함"_s));
    QCOMPARE(m_desk->openCount(), 0);
    QCOMPARE(counted.count(), 2);
}

QTEST_GUILESS_MAIN(TestEntryDesk)
#include "tst_entrydesk.moc"
