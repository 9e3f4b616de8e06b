// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowchecks.h"
#include "ui/drill/drillpane.h"
#include "ui/drill/drilltexts.h"
#include "ui/mainwindow/languagecontroller.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/themecontroller.h"

#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

class FakeDrill final : public DrillBackend
{
public:
    Status play(DrillScene scene) override
    {
        if (error) {
            return failure(*error);
        }
        now = scene;
        return {};
    }
    DrillScene scene() const override { return now; }
    DrillCount count() const override { return {3, 2}; }

    DrillScene now = DrillScene::Normal;
    std::optional<Error> error;
};

} // namespace

class TestDrillPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void playsEveryScene();
    void aDrillIsSaidAboveEveryPane();
    void aSceneThatFailsIsNotShownAsPlayed();
    void everythingIsNamedAndFits();
    void mnemonicsAreUnique();

private:
    QTemporaryDir m_dir;
    QSettings m_settings{m_dir.filePath(u"settings.ini"_s), QSettings::IniFormat};
    ThemeController m_theme;
    LanguageController m_language;
    std::shared_ptr<FakeDrill> m_world;
    std::unique_ptr<MainWindow> m_window;
    DrillPane *m_pane = nullptr;
};

void TestDrillPane::init()
{
    m_language.setLanguage(Language::English);
    m_world = std::make_shared<FakeDrill>();
    m_window = std::make_unique<MainWindow>(m_settings, m_theme, m_language);
    m_pane = new DrillPane(m_world);
    m_window->addStrip(m_pane->strip());
    m_window->addPane(PaneId::Drill, IconName::Warning, m_pane);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestDrillPane::playsEveryScene()
{
    for (const DrillScene scene : drilltexts::scenes()) {
        m_pane->button(scene)->click();
        QCOMPARE(m_world->now, scene);
    }
}

void TestDrillPane::aDrillIsSaidAboveEveryPane()
{
    QVERIFY(!m_pane->strip()->isVisible());
    m_pane->button(DrillScene::DropAnswer)->click();
    QVERIFY(m_pane->strip()->isVisible());
    QVERIFY(m_pane->strip()->message().text.contains(u"Drop the answer"_s));
    m_language.setLanguage(Language::Korean);
    QTRY_COMPARE(m_pane->strip()->message().text, u"장애 훈련 중: 응답 유실"_s); // no mnemonic
    Q_EMIT m_pane->strip()->actionTriggered();
    QCOMPARE(m_world->now, DrillScene::Normal);
    QVERIFY(m_pane->button(DrillScene::Normal)->isChecked());
    QVERIFY(!m_pane->strip()->isVisible());
}

void TestDrillPane::aSceneThatFailsIsNotShownAsPlayed()
{
    m_world->error = Error{Fault::BadOption, {}, {u"fault"_s}, {}};
    m_pane->button(DrillScene::Down)->click();
    QVERIFY(m_pane->button(DrillScene::Normal)->isChecked());
    QVERIFY(!m_pane->strip()->isVisible());
}

void TestDrillPane::everythingIsNamedAndFits()
{
    m_pane->button(DrillScene::Lagging)->click();
    QCOMPARE(windowchecks::misfits(m_window.get(), m_language, {QSize(1280, 800), QSize(800, 600)}), QStringList());
}

void TestDrillPane::mnemonicsAreUnique()
{
    for (const Language language : {Language::Korean, Language::English}) {
        m_language.setLanguage(language);
        QSet<QString> used{u"F"_s, u"E"_s, u"V"_s, u"H"_s}; // of the menus
        for (const DrillScene scene : drilltexts::scenes()) {
            const QString key = windowchecks::mnemonic(drilltexts::name(scene));
            QVERIFY2(!key.isEmpty() && !used.contains(key), qPrintable(drilltexts::name(scene)));
            used << key;
        }
    }
}

QTEST_MAIN(TestDrillPane)
#include "testdrillpane.moc"
