// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/alarmdesk.h"
#include "tests/forms/fakealarmbackend.h"
#include "tests/forms/fakejournalbackend.h"
#include "tests/ui/windowchecks.h"
#include "ui/journal/entrydetail.h"
#include "ui/mainwindow/languagecontroller.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/resolve/acknowledgeform.h"
#include "ui/resolve/alarmstrip.h"
#include "ui/resolve/resolvepane.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The one entry of a FakeJournalBackend, while it waits for a person.
class OneEntry final : public JournalSource
{
public:
    explicit OneEntry(const FakeJournalBackend &world)
        : m_world(world)
    {
    }

    void read(const JournalWindow &window, QObject *, Done done) override
    {
        asked.append(window);
        const EntryState state = m_world.entry.state;
        const bool waits = isOpen(state) || state == EntryState::Contradicted;
        done(waits ? QList<LedgerEntry>{m_world.entry} : QList<LedgerEntry>());
    }

    QList<JournalWindow> asked;

private:
    const FakeJournalBackend &m_world;
};

} // namespace

class TestResolvePane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void asksForWhatWaitsForAPersonOnly();
    void checksAndDecides();
    void alarmStandsOverEveryPaneUntilNoted();
    void theWorstAlarmComesFirst();
    void emptyWhenAllIsKnown();
    void looksByHand();
    void everythingIsNamedAndFits();

private:
    void open();

    QTemporaryDir m_dir;
    std::shared_ptr<FakeJournalBackend> m_world;
    std::shared_ptr<FakeAlarmBackend> m_called;
    std::unique_ptr<OneEntry> m_source;
    std::unique_ptr<JournalModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<EntryDesk> m_desk;
    std::unique_ptr<AlarmDesk> m_alarms;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<LanguageController> m_language;
    std::unique_ptr<MainWindow> m_window;
    ResolvePane *m_pane = nullptr;
    AlarmStrip *m_strip = nullptr;
};

void TestResolvePane::init()
{
    m_world = std::make_shared<FakeJournalBackend>();
    m_called = std::make_shared<FakeAlarmBackend>();
    m_source = std::make_unique<OneEntry>(*m_world);
    m_model = std::make_unique<JournalModel>(*m_source);
    m_model->setNeedsPerson(true);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_desk = std::make_unique<EntryDesk>(m_world);
    m_alarms = std::make_unique<AlarmDesk>(m_called);
    m_settings = std::make_unique<QSettings>(m_dir.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    m_theme = std::make_unique<ThemeController>();
    m_language = std::make_unique<LanguageController>();
}

void TestResolvePane::cleanup()
{
    m_window.reset();
    m_alarms.reset();
    m_desk.reset();
    m_tester.reset();
    m_model.reset();
    m_language.reset();
    m_theme.reset();
}

void TestResolvePane::open()
{
    m_window = std::make_unique<MainWindow>(*m_settings, *m_theme, *m_language);
    m_pane = new ResolvePane({*m_model, *m_desk, *m_alarms}, {}, [] { return std::optional<qint64>(41'000); });
    m_window->addPane(PaneId::Resolve, IconName::Unknown, m_pane);
    m_strip = new AlarmStrip(*m_alarms);
    m_window->addStrip(m_strip);
    m_window->resize(1280, 800);
    m_window->show();
    m_alarms->refresh();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestResolvePane::asksForWhatWaitsForAPersonOnly()
{
    open();
    QVERIFY(!m_source->asked.isEmpty());
    QVERIFY(std::all_of(m_source->asked.begin(), m_source->asked.end(),
                        [](const JournalWindow &window) { return window.needsPerson && !window.state; }));
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_desk->shownId(), m_world->entry.id); // in view without a click
}

void TestResolvePane::checksAndDecides()
{
    open();
    m_pane->detail()->checkButton()->click();
    QCOMPARE(m_world->checks.size(), 1);
    m_world->checks[0](m_world->evidence());
    QVERIFY(m_desk->decide(true, u"제공사 내역에서 확인함"_s));
    QCOMPARE(m_model->rowCount(), 0); // dealt with: it has left the list
    QVERIFY(m_pane->findChild<EmptyState *>()->isVisible());
    QVERIFY(m_desk->shownId().isEmpty());
}

void TestResolvePane::alarmStandsOverEveryPaneUntilNoted()
{
    m_world->entry.state = EntryState::Contradicted;
    m_called->alarms.contradicted = {m_world->entry};
    open();
    QVERIFY(m_strip->isVisible());
    QCOMPARE(m_strip->message().severity, Severity::Error);
    AcknowledgeForm *form = m_pane->acknowledgement();
    QVERIFY(form->isVisible());
    QVERIFY(!form->button()->isEnabled()); // not without saying what was done
    auto *reason = form->findChild<QLineEdit *>();
    reason->setFocus();
    QTest::keyClicks(reason, u"cancelled by phone"_s);
    form->button()->click();
    QCOMPARE(m_called->reasons, QStringList{u"cancelled by phone"_s});
    QVERIFY(!m_strip->isVisible());
    QVERIFY(!form->isVisible());
    QCOMPARE(m_model->rowCount(), 1); // the entry keeps its state
}

void TestResolvePane::theWorstAlarmComesFirst()
{
    m_called->alarms.overdue = {m_world->entry};
    m_called->alarms.overdueMinutes = 30;
    open();
    QSignalSpy badge(m_pane, &Pane::badgeChanged);
    QCOMPARE(m_strip->message().severity, Severity::Unknown);
    QVERIFY(m_strip->message().text.contains(u"30"_s));
    LedgerEntry other = fakeEntry(EntryState::Contradicted);
    other.id = EntryId(u"entry-9"_s);
    m_called->alarms.contradicted = {other};
    m_alarms->refresh();
    QCOMPARE(m_strip->message().severity, Severity::Error);
    QCOMPARE(badge.last().first().toInt(), 2);
    for (const QString &secret : {u"홍길동"_s, u"01012345678"_s, u"1234"_s}) {
        QVERIFY(!AlarmStrip::sentence(*m_alarms).contains(secret));
    }
}

void TestResolvePane::emptyWhenAllIsKnown()
{
    m_world->entry.state = EntryState::Sent;
    open();
    QVERIFY(m_pane->findChild<EmptyState *>()->isVisible());
    QVERIFY(!m_strip->isVisible());
    QCOMPARE(m_pane->firstFocus(), m_pane->lookButton());
}

void TestResolvePane::looksByHand()
{
    open();
    QSignalSpy wanted(m_pane, &ResolvePane::lookRequested);
    m_pane->lookButton()->click();
    QCOMPARE(wanted.count(), 1);
    m_pane->setLooking(true);
    QVERIFY(!m_pane->lookButton()->isEnabled());
    m_pane->setLooking(false);
    QVERIFY(m_pane->lookButton()->isEnabled());
    const QList<QLabel *> labels = m_pane->findChildren<QLabel *>();
    QVERIFY(
        std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().contains(u"41"_s); }));
}

void TestResolvePane::everythingIsNamedAndFits()
{
    m_world->entry.state = EntryState::Contradicted;
    m_called->alarms.contradicted = {m_world->entry};
    open();
    QCOMPARE(windowchecks::misfits(m_window.get(), *m_language, {QSize(1280, 800), QSize(1024, 768), QSize(800, 600)}),
             QStringList());
}

QTEST_MAIN(TestResolvePane)
#include "testresolvepane.moc"
