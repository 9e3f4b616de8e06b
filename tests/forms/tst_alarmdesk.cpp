// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakealarmbackend.h"
#include "fakesendbackend.h"
#include "forms/alarmdesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

class TestAlarmDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_world = std::make_shared<FakeAlarmBackend>();
        m_desk = std::make_unique<AlarmDesk>(m_world);
    }
    void callsOncePerEntry();
    void keepsAlarmsWhenTheyCannotBeRead();
    void takesNoteOnlyWithAReason();
    void saysWhyANoteWasNotKept();

private:
    std::shared_ptr<FakeAlarmBackend> m_world;
    std::unique_ptr<AlarmDesk> m_desk;
};

void TestAlarmDesk::callsOncePerEntry()
{
    QSignalSpy raised(m_desk.get(), &AlarmDesk::raised);
    m_desk->refresh();
    QCOMPARE(raised.count(), 0);
    m_world->alarms.overdue = {fakeEntry(EntryState::Unknown)};
    m_desk->refresh();
    m_desk->refresh();
    QCOMPARE(raised.count(), 1);
    LedgerEntry second = fakeEntry(EntryState::Contradicted);
    second.id = EntryId(u"entry-2"_s);
    m_world->alarms.contradicted = {second};
    m_desk->refresh();
    QCOMPARE(raised.count(), 2);
    m_world->alarms.overdue.clear();
    m_desk->refresh();
    QCOMPARE(raised.count(), 2); // one less is no call
}

void TestAlarmDesk::keepsAlarmsWhenTheyCannotBeRead()
{
    m_world->alarms.contradicted = {fakeEntry(EntryState::Contradicted)};
    m_desk->refresh();
    m_world->readError = Error{Fault::StoreDamaged, {}, {}, {}};
    m_world->alarms = {};
    m_desk->refresh();
    QCOMPARE(m_desk->alarms().contradicted.size(), 1);
}

void TestAlarmDesk::takesNoteOnlyWithAReason()
{
    const LedgerEntry entry = fakeEntry(EntryState::Contradicted);
    m_world->alarms.contradicted = {entry};
    m_desk->refresh();
    QVERIFY(m_desk->isContradicted(entry.id));
    QVERIFY(!m_desk->acknowledge(entry.id, u"  "_s));
    QVERIFY(!m_desk->acknowledge(EntryId(u"another"_s), u"제공사에 취소를 요청함"_s));
    QVERIFY(m_world->reasons.isEmpty());
    QVERIFY(m_desk->acknowledge(entry.id, u"제공사에 취소를 요청함"_s));
    QCOMPARE(m_world->reasons, QStringList{u"제공사에 취소를 요청함"_s});
    QVERIFY(!m_desk->isContradicted(entry.id));
}

void TestAlarmDesk::saysWhyANoteWasNotKept()
{
    const LedgerEntry entry = fakeEntry(EntryState::Contradicted);
    m_world->alarms.contradicted = {entry};
    m_world->noteError = Error{Fault::StoreFull, {}, {u"64"_s}, {}};
    m_desk->refresh();
    QVERIFY(m_desk->acknowledge(entry.id, u"확인함"_s));
    QCOMPARE(m_desk->error()->fault, Fault::StoreFull);
    QVERIFY(m_desk->isContradicted(entry.id)); // the alarm stands
    m_world->noteError.reset();
    QVERIFY(m_desk->acknowledge(entry.id, u"확인함"_s));
    QVERIFY(!m_desk->error());
}

QTEST_GUILESS_MAIN(TestAlarmDesk)
#include "tst_alarmdesk.moc"
