// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowchecks.h"
#include "ui/mainwindow/detailsplitter.h"
#include "ui/mainwindow/languagecontroller.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/rail.h"
#include "ui/mainwindow/screenshots.h"
#include "ui/mainwindow/windowplace.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tableview.h"

#include <QDialog>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

#include <memory>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

bool korean()
{
    return QLocale().language() == QLocale::Korean;
}

/// A pane with one of each part in it, whose words follow the language.
class FakePane : public Pane
{
    Q_OBJECT
public:
    FakePane(QString koreanTitle, QString englishTitle, bool searches)
        : m_korean(std::move(koreanTitle))
        , m_english(std::move(englishTitle))
        , m_searches(searches)
        , m_strip(new MessageStrip(this))
        , m_empty(new EmptyState(IconName::Inbox, this))
    {
        QVBoxLayout *column = parts::column(this, 3, 1);
        column->addWidget(m_strip);
        column->addWidget(m_empty, 1);
        connect(&settleLater, &QTimer::timeout, this, [this] {
            settleLater.stop();
            Q_EMIT settled();
        });
    }
    QString title() const override { return korean() ? m_korean : m_english; }
    QString searchPlaceholder() const override
    {
        return !m_searches ? QString() : korean() ? u"이름이나 번호"_s : u"Name or number"_s;
    }
    void retranslate() override
    {
        m_empty->setTexts(title(), korean() ? u"아직 없습니다."_s : u"Nothing yet."_s,
                          korean() ? u"가져오기"_s : u"Fetch"_s);
        m_strip->show({Severity::Error, korean() ? u"거절되었습니다."_s : u"It was refused."_s,
                       korean() ? u"다시"_s : u"Again"_s, u"005_026"_s});
    }
    void activated() override { ++activations; }
    void refresh() override { ++refreshes; }
    bool isSettled() const override { return !settleLater.isActive(); }
    bool mayClose() const override { return !busy; }

    int activations = 0;
    int refreshes = 0;
    bool busy = false;
    QTimer settleLater;

private:
    QString m_korean;
    QString m_english;
    bool m_searches;
    MessageStrip *m_strip;
    EmptyState *m_empty;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void languageReachesEveryWidget();
    void qtSpeaksKoreanToo();
    void noTextIsCut_data();
    void noTextIsCut();
    void everyControlHasAName();
    void keysAndMnemonicsAreUnique();
    void actionsHaveTheirKeys();
    void keysOpenPanes();
    void railIsOneTabStop();
    void railFoldsWhenNarrow();
    void searchGoesToTheFrontPane();
    void searchFromSendGoesToHistory();
    void detailFoldsUnderTheTable();
    void placeAndChoicesAreKept();
    void lostWindowComesBack();
    void closingWaitsForTheOutcome();
    void shotsWaitUntilSettled();

private:
    /// Qt posts LanguageChange, and rows that are replaced go away later: both are over when this returns.
    void switchTo(Language language)
    {
        m_language->setLanguage(language);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<LanguageController> m_language;
    std::unique_ptr<MainWindow> m_window;
    FakePane *m_send = nullptr;
    FakePane *m_history = nullptr;
};

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_s), QSettings::IniFormat);
    m_theme = std::make_unique<ThemeController>();
    m_language = std::make_unique<LanguageController>();
    m_window = std::make_unique<MainWindow>(*m_settings, *m_theme, *m_language);
    m_send = new FakePane(u"보내기"_s, u"Send"_s, false);
    m_history = new FakePane(u"선물 내역"_s, u"Gift history"_s, true);
    m_window->addPane(PaneId::Send, IconName::Send, m_send);
    m_window->addPane(PaneId::History, IconName::History, m_history);
    m_window->setProfile(ProfileKind::Sandbox, u"…"_s);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_language.reset();
    m_theme.reset();
}

void TestMainWindow::languageReachesEveryWidget()
{
    auto *sheet = m_window->findChild<QDialog *>();
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    sheet = m_window->findChild<QDialog *>();
    QVERIFY(sheet);
    const QStringList english = windowchecks::allTexts(m_window.get());
    switchTo(Language::Korean);
    static const QRegularExpression hangul(u"[\\x{AC00}-\\x{D7A3}]"_s);
    static const QRegularExpression sameInBoth(u"^(KO|EN|English|Giftdesk|005_026|…|F\\d+.*|(Ctrl|Shift)\\+.*)$"_s);
    for (const QString &text : windowchecks::allTexts(m_window.get())) {
        QVERIFY2(hangul.match(text).hasMatch() || sameInBoth.match(text).hasMatch(), qPrintable(text));
    }
    switchTo(Language::English);
    for (const QString &text : windowchecks::allTexts(m_window.get())) {
        QVERIFY2(english.contains(text), qPrintable(text));
    }
}

void TestMainWindow::qtSpeaksKoreanToo()
{
    m_language->setLanguage(Language::Korean);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"취소"_s);
    m_language->setLanguage(Language::English);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
}

void TestMainWindow::noTextIsCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<Language>("language");
    for (const QSize size : {QSize(1280, 800), QSize(1024, 768), QSize(800, 600)}) {
        for (const Language language : {Language::Korean, Language::English}) {
            QTest::addRow("%dx%d %s", size.width(), size.height(), qPrintable(LanguageController::key(language)))
                << size << language;
        }
    }
}

void TestMainWindow::noTextIsCut()
{
    QFETCH(QSize, size);
    QFETCH(Language, language);
    switchTo(language);
    m_window->resize(size);
    for (const PaneId pane : m_window->panes()) {
        m_window->showPane(pane);
        QTest::qWait(20); // layouts are posted events
        QCOMPARE(m_window->size(), size);
        QCOMPARE(windowchecks::cutTexts(m_window.get()), QStringList());
    }
}

void TestMainWindow::everyControlHasAName()
{
    for (const Language language : {Language::Korean, Language::English}) {
        switchTo(language);
        for (const PaneId pane : m_window->panes()) {
            m_window->showPane(pane);
            QCOMPARE(windowchecks::unnamedControls(m_window.get()), QStringList());
        }
    }
}

void TestMainWindow::keysAndMnemonicsAreUnique()
{
    for (const Language language : {Language::Korean, Language::English}) {
        switchTo(language);
        QCOMPARE(windowchecks::keyClashes(m_window.get()), QStringList());
        QCOMPARE(windowchecks::menuClashes(m_window->menuBar()), QStringList());
    }
}

void TestMainWindow::actionsHaveTheirKeys()
{
    QStringList keys;
    for (const ActionRow &row : actionTable()) {
        for (const QKeySequence &sequence : actionKeys(row)) {
            QVERIFY(!sequence.toString().isEmpty());
            keys << sequence.toString(QKeySequence::PortableText);
        }
    }
    for (const QString &wanted :
         {u"Ctrl+N"_s, u"Ctrl+F"_s, u"F5"_s, u"Ctrl+Tab"_s, u"Ctrl+Shift+L"_s, u"F1"_s, u"Ctrl+?"_s}) {
        QVERIFY2(keys.contains(wanted), qPrintable(wanted));
    }
}

void TestMainWindow::keysOpenPanes()
{
    QCOMPARE(m_window->currentPane(), PaneId::Send);
    QTest::keyClick(m_window.get(), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(m_window->currentPane(), PaneId::History);
    QCOMPARE(m_history->activations, 1);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(m_history->refreshes, 1);
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(m_window->currentPane(), PaneId::Send);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->currentPane(), PaneId::History);
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_language->language(), Language::Korean);
    QVERIFY(m_window->showPaneByKey(u"send"_s));
    QVERIFY(!m_window->showPaneByKey(u"nowhere"_s));
}

void TestMainWindow::railIsOneTabStop()
{
    auto *rail = m_window->findChild<Rail *>();
    const auto buttons = rail->findChildren<RailButton *>();
    QCOMPARE(buttons.size(), 2);
    QCOMPARE(buttons[0]->focusPolicy(), Qt::TabFocus);
    QCOMPARE(buttons[1]->focusPolicy(), Qt::NoFocus);
    QTest::keyClick(buttons[0], Qt::Key_Down);
    QCOMPARE(m_window->currentPane(), PaneId::Send); // moving does not open
    QTest::keyClick(buttons[1], Qt::Key_Return);
    QCOMPARE(m_window->currentPane(), PaneId::History);
    QCOMPARE(buttons[1]->focusPolicy(), Qt::TabFocus);
}

void TestMainWindow::railFoldsWhenNarrow()
{
    const auto *rail = m_window->findChild<Rail *>();
    m_window->resize(1280, 800);
    QTRY_VERIFY(rail->width() > 100);
    m_window->resize(860, 700);
    QTRY_VERIFY(rail->width() < 70);
}

void TestMainWindow::searchGoesToTheFrontPane()
{
    m_window->showPane(PaneId::History);
    auto *box = m_window->findChild<FilterEdit *>();
    QVERIFY(box->isVisible());
    QTest::keyClicks(box, u"5678"_s);
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(m_history->searchText(), u"5678"_s);
    m_window->showPane(PaneId::Send);
    QVERIFY(box->text().isEmpty());
    m_window->showPane(PaneId::History);
    QCOMPARE(box->text(), u"5678"_s);
}

void TestMainWindow::searchFromSendGoesToHistory()
{
    auto *box = m_window->findChild<FilterEdit *>();
    QTest::keyClicks(box, u"kim"_s);
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(m_window->currentPane(), PaneId::History);
    QCOMPARE(m_history->searchText(), u"kim"_s);
    QCOMPARE(box->text(), u"kim"_s);
}

void TestMainWindow::detailFoldsUnderTheTable()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *splitter = new DetailSplitter(new TableView, new QWidget, &window);
    column->addWidget(splitter);
    window.resize(1280, 800);
    window.show();
    QTRY_COMPARE(splitter->orientation(), Qt::Horizontal);
    window.resize(1024, 768);
    QTRY_COMPARE(splitter->orientation(), Qt::Vertical);
}

void TestMainWindow::placeAndChoicesAreKept()
{
    m_window->resize(1000, 700);
    m_language->setLanguage(Language::Korean);
    m_theme->setChoice(ThemeChoice::Dark);
    m_window->close();
    QCOMPARE(m_settings->value(u"ui/language"_s).toString(), u"ko"_s);
    QCOMPARE(m_settings->value(u"ui/theme"_s).toString(), u"dark"_s);
    MainWindow again(*m_settings, *m_theme, *m_language);
    QCOMPARE(again.size(), QSize(1000, 700).boundedTo(again.screen()->availableSize()));
}

void TestMainWindow::lostWindowComesBack()
{
    const QRect screen(0, 0, 1280, 1024);
    QCOMPARE(windowplace::rescued(QRect(5000, -300, 1000, 700), screen), QRect(280, 0, 1000, 700));
    QCOMPARE(windowplace::rescued(QRect(10, 10, 4000, 3000), screen), screen);
    QCOMPARE(windowplace::rescued(QRect(20, 30, 900, 700), screen), QRect(20, 30, 900, 700));
}

void TestMainWindow::closingWaitsForTheOutcome()
{
    m_send->busy = true;
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    m_send->busy = false;
    Q_EMIT m_send->settled();
    QVERIFY(!m_window->isVisible());
}

void TestMainWindow::shotsWaitUntilSettled()
{
    m_history->settleLater.start(60000); // still reading
    Screenshots shots(*m_window, *m_language, *m_theme, m_folder->path());
    QSignalSpy finished(&shots, &Screenshots::finished);
    shots.start();
    const QString sendShot = m_folder->filePath(u"send-ko-light.png"_s);
    QTRY_VERIFY(QFile::exists(sendShot));
    QTest::qWait(500);
    QVERIFY(!QFile::exists(m_folder->filePath(u"history-ko-light.png"_s)));
    m_history->settleLater.stop();
    Q_EMIT m_history->settled();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
    const QStringList written = finished.first().at(0).toStringList();
    QCOMPARE(written.size(), 8);
    QVERIFY(finished.first().at(1).toStringList().isEmpty());
    for (const QString &file : written) {
        QVERIFY(QFile::exists(file));
    }
    QVERIFY(QFile::exists(m_folder->filePath(u"history-ko-dark.png"_s)));
    QVERIFY(m_history->isSettled());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
