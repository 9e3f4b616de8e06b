// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/forms/fakejournalbackend.h"
#include "tests/ui/windowchecks.h"
#include "ui/journal/afterwards.h"
#include "ui/mainwindow/languagecontroller.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/settings/lockstrip.h"
#include "ui/settings/settingspane.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/countdownbutton.h"
#include "ui/widgets/formfield.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

class FakeSettings final : public SettingsBackend
{
public:
    void read(QObject *, Done<DeskSettings> done) override { done(now); }
    void save(const GuardRules &rules, int minutes, const QString &reason, QObject *,
              std::function<void(Status)> done) override
    {
        now.rules = rules;
        now.unknownMinutes = minutes;
        reasons << reason;
        done({});
    }
    void backUp(const QString &parent, QObject *, Done<QString> done) override { done(QString(parent + u"/b"_s)); }
    void release(const QString &reason, QObject *, Done<ReleaseFindings> done) override
    {
        reasons << reason;
        if (blocked) {
            return done(failure(Fault::ReleaseBlocked, {u"1"_s}));
        }
        now.lock = LockCause::None;
        done(ReleaseFindings{10, 2, 0});
    }

    DeskSettings now{GuardRules::usual(), 30, LockCause::None, 0};
    QStringList reasons;
    bool blocked = false;
};

} // namespace

/// The rules and the lock; and the part of an entry that takes a gift back.
class TestSettingsPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void keepsRulesWithAReason();
    void takesNumbersOnly();
    void aLockIsSaidAndReleased();
    void aRefusedReleaseStaysLocked();
    void aDamagedLedgerIsNotReleased();
    void everythingIsNamedAndFits();
    void aGiftIsTakenBackOnce();
    void whatCannotBeTakenBackOffersNothing();

private:
    QTemporaryDir m_dir;
    QSettings m_settings{m_dir.filePath(u"settings.ini"_s), QSettings::IniFormat};
    ThemeController m_theme;
    LanguageController m_language;
    std::shared_ptr<FakeSettings> m_world;
    std::unique_ptr<SettingsDesk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    SettingsPane *m_pane = nullptr;
    LockStrip *m_strip = nullptr;
};

void TestSettingsPane::init()
{
    m_language.setLanguage(Language::English);
    m_world = std::make_shared<FakeSettings>();
    m_desk = std::make_unique<SettingsDesk>(m_world);
    m_window = std::make_unique<MainWindow>(m_settings, m_theme, m_language);
    m_pane = new SettingsPane(*m_desk, {});
    m_window->addPane(PaneId::Settings, IconName::Settings, m_pane);
    m_strip = new LockStrip(*m_desk);
    m_window->addStrip(m_strip);
    m_window->resize(1280, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_desk->refresh();
}

void TestSettingsPane::keepsRulesWithAReason()
{
    QCOMPARE(m_pane->limit(u"duplicateDays"_s)->text(), u"7"_s);
    m_pane->limit(u"limitGift"_s)->setText(u"100,000"_s);
    QVERIFY(!m_pane->saveButton()->isEnabled()); // not without a reason
    m_pane->saveReason()->lineEdit()->setText(u"new rule"_s);
    QVERIFY(m_pane->saveButton()->isEnabled());
    m_pane->saveButton()->click();
    QCOMPARE(m_world->now.rules.gift, 100'000);
    QVERIFY(!m_world->now.rules.daySum);
    QCOMPARE(m_world->reasons, QStringList{u"new rule"_s});
}

void TestSettingsPane::takesNumbersOnly()
{
    m_pane->saveReason()->lineEdit()->setText(u"new rule"_s);
    for (const QString &bad : {u"x"_s, u"-1"_s, u"1e3"_s, u"1.5"_s}) {
        m_pane->limit(u"limitDaySum"_s)->setText(bad);
        QVERIFY2(!m_pane->saveButton()->isEnabled(), qPrintable(bad));
    }
    m_pane->limit(u"limitDaySum"_s)->clear();
    QVERIFY(m_pane->saveButton()->isEnabled());
}

void TestSettingsPane::aLockIsSaidAndReleased()
{
    QVERIFY(!m_strip->isVisible());
    m_world->now.lock = LockCause::Older;
    m_desk->refresh();
    QVERIFY(m_strip->isVisible());
    QVERIFY(m_pane->releaseButton()->isVisible());
    QVERIFY(!m_pane->releaseButton()->isEnabled());
    m_pane->releaseReason()->lineEdit()->setText(u"compared with the provider"_s);
    m_pane->releaseButton()->click();
    QCOMPARE(m_world->reasons, QStringList{u"compared with the provider"_s});
    QVERIFY(!m_strip->isVisible());
    QVERIFY(!m_pane->releaseButton()->isVisible());
}

void TestSettingsPane::aRefusedReleaseStaysLocked()
{
    m_world->now.lock = LockCause::Restored;
    m_world->blocked = true;
    m_desk->refresh();
    QVERIFY(m_desk->release(u"compared"_s));
    QVERIFY(m_strip->isVisible());
    QCOMPARE(m_desk->error()->fault, Fault::ReleaseBlocked);
}

void TestSettingsPane::aDamagedLedgerIsNotReleased()
{
    m_world->now.lock = LockCause::Damaged;
    m_desk->refresh();
    QVERIFY(m_strip->isVisible());
    QVERIFY(m_strip->message().action.isEmpty());
    QVERIFY(!m_pane->releaseButton()->isVisible());
    QVERIFY(!m_desk->release(u"compared"_s));
}

void TestSettingsPane::everythingIsNamedAndFits()
{
    m_world->now.lock = LockCause::Older;
    m_desk->refresh();
    QCOMPARE(windowchecks::misfits(m_window.get(), m_language, {QSize(1280, 800), QSize(800, 600)}), QStringList());
}

void TestSettingsPane::aGiftIsTakenBackOnce()
{
    auto world = std::make_shared<FakeJournalBackend>();
    world->entry = fakeEntry(EntryState::Sent);
    world->mayCancel = true;
    EntryDesk desk(world);
    Afterwards after(desk, {});
    after.show();
    desk.show(world->entry.id);
    QVERIFY(after.cancelButton()->isVisible());
    after.cancelButton()->click();
    QVERIFY(!after.confirmButton()->isEnabled());
    after.reasonField()->lineEdit()->setText(u"wrong receiver"_s);
    for (int i = 0; i < 3; ++i) {
        after.confirmButton()->tick();
    }
    after.confirmButton()->click();
    QVERIFY(!desk.cancelGift(u"wrong receiver"_s)); // one is on its way
    QCOMPARE(world->cancelled, QList<TransferId>{world->entry.transferId});
    QVERIFY(desk.isCancelling());
    Cancellation done;
    done.state = CancelState::Done;
    done.order.reason = u"wrong receiver"_s;
    world->cancellations = {done};
    world->mayCancel = false;
    world->cancels[0](done);
    QVERIFY(!desk.isCancelling());
    QVERIFY(!after.cancelButton()->isVisible());
}

void TestSettingsPane::whatCannotBeTakenBackOffersNothing()
{
    auto world = std::make_shared<FakeJournalBackend>();
    EntryDesk desk(world);
    Afterwards after(desk, {});
    after.show();
    desk.show(world->entry.id); // UNKNOWN
    QVERIFY(!after.isVisible());
    world->entry = fakeEntry(EntryState::Sent);
    desk.reload();
    QVERIFY(after.isVisible());
    QVERIFY(!after.cancelButton()->isVisible()); // the profile has it off, or the gift has ended
    QVERIFY(!desk.cancelGift(u"wrong receiver"_s));
    after.lookButton()->click();
    QCOMPARE(world->looks, 1);
}

QTEST_MAIN(TestSettingsPane)
#include "testsettingspane.moc"
