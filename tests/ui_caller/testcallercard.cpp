// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/forms/fakecaller.h"
#include "tests/ui/windowchecks.h"
#include "ui/caller/calleranswers.h"
#include "ui/caller/callercard.h"
#include "ui/mainwindow/languagecontroller.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/themecontroller.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString phone = u"01012345678"_s;

class TestCallerCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theNumberAloneOpensTheCard();
    void nobodyIsShownInTheClear();
    void theAnswerIsCopiedInBothLanguages();
    void closingForgetsTheCaller();
    void aPastedNumberCallsTheCard();
    void nothingIsCutInEitherLanguage();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<LanguageController> m_language;
    std::unique_ptr<MainWindow> m_window;
    std::shared_ptr<FakeCaller> m_backend;
    std::unique_ptr<CallerDesk> m_desk;
    CallerCard *m_card = nullptr;

    template <typename T> T *part() const { return m_card->findChild<T *>(); }
    void openWithCaller();
};

void TestCallerCard::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_s), QSettings::IniFormat);
    m_theme = std::make_unique<ThemeController>();
    m_language = std::make_unique<LanguageController>();
    m_window = std::make_unique<MainWindow>(*m_settings, *m_theme, *m_language);
    m_backend = std::make_shared<FakeCaller>();
    m_backend->known = callersFacts(phone);
    m_desk = std::make_unique<CallerDesk>(m_backend);
    m_card = new CallerCard(*m_desk, TimeZone::Kst, m_window.get());
    connect(m_window.get(), &MainWindow::callerWanted, m_card, &CallerCard::open);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestCallerCard::cleanup()
{
    m_window.reset();
    m_desk.reset();
    m_language.reset();
}

void TestCallerCard::openWithCaller()
{
    QTest::keyClick(m_window.get(), Qt::Key_F2);
    QTRY_VERIFY(m_card->isVisible());
    QTest::keyClicks(part<QLineEdit>(), u"010-1234-5678"_s);
    m_backend->answer();
    QCOMPARE(part<QTreeWidget>()->topLevelItemCount(), 5);
}

void TestCallerCard::theNumberAloneOpensTheCard()
{
    QTest::keyClick(m_window.get(), Qt::Key_F2);
    QTRY_VERIFY(m_card->isVisible());
    QTest::keyClicks(part<QLineEdit>(), u"010-1234"_s);
    QVERIFY(m_backend->looked.isEmpty());            // not complete
    QTest::keyClicks(part<QLineEdit>(), u"-5678"_s); // no Return
    QCOMPARE(m_backend->looked.last(), phone);
    m_backend->answer();
    const auto *gifts = part<QTreeWidget>();
    QCOMPARE(gifts->topLevelItem(0)->text(4), u"Outcome unknown"_s);
    QCOMPARE(gifts->currentItem(), gifts->topLevelItem(0));
    QVERIFY(
        windowchecks::allTexts(m_card).join(u'\n').contains(u"1 outcome unknown · 3 gifts received · 2 gifts sent"_s));
}

void TestCallerCard::nobodyIsShownInTheClear()
{
    openWithCaller();
    part<QLineEdit>()->clear(); // what the agent typed themselves
    QStringList all = windowchecks::allTexts(m_card);
    const auto *gifts = part<QTreeWidget>();
    for (int row = 0; row < gifts->topLevelItemCount(); ++row) {
        for (int column = 0; column < gifts->columnCount(); ++column) {
            all += gifts->topLevelItem(row)->text(column);
        }
    }
    const QString text = all.join(u'\n');
    QVERIFY(text.contains(u"홍*동 (5678)"_s));
    QVERIFY(text.contains(u"홍*순 (5678)"_s)); // a second name of the number
    QVERIFY(text.contains(u"김*희 (8888)"_s));
    for (const QString &secret : {u"홍길동"_s, u"홍길순"_s, u"김영희"_s, u"01099998888"_s, phone}) {
        QVERIFY2(!text.contains(secret), qPrintable(secret));
    }
}

void TestCallerCard::theAnswerIsCopiedInBothLanguages()
{
    openWithCaller();
    const auto copies = part<CallerAnswers>()->findChildren<QPushButton *>();
    QCOMPARE(copies.size(), 2);
    copies.first()->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"70,000원 선물의 전송 결과를 확인하고 있습니다"_s));
    part<QTreeWidget>()->setCurrentItem(part<QTreeWidget>()->topLevelItem(2)); // received, waits
    copies.last()->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"is waiting for you to accept it"_s));
    part<QTreeWidget>()->setCurrentItem(part<QTreeWidget>()->topLevelItem(3)); // sent
    copies.last()->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"complete once the receiver accepts it"_s));
}

void TestCallerCard::closingForgetsTheCaller()
{
    openWithCaller();
    QTest::keyClick(part<QLineEdit>(), Qt::Key_Escape);
    QTRY_VERIFY(!m_card->isVisible());
    QVERIFY(m_desk->gifts().isEmpty() && m_desk->phone().isEmpty());
    QVERIFY(part<QLineEdit>()->text().isEmpty());
    QCOMPARE(part<QTreeWidget>()->topLevelItemCount(), 0);
    QVERIFY(!windowchecks::allTexts(m_card).join(u'\n').contains(u"홍*동"_s));
}

void TestCallerCard::aPastedNumberCallsTheCard()
{
    QSignalSpy wanted(m_window.get(), &MainWindow::callerWanted);
    m_window->setFocus();
    QGuiApplication::clipboard()->setText(u"no number"_s);
    QTest::keySequence(m_window.get(), QKeySequence::Paste);
    QCOMPARE(wanted.count(), 0);
    QGuiApplication::clipboard()->setText(u" 010-1234-5678\n"_s);
    QTest::keySequence(m_window.get(), QKeySequence::Paste);
    QCOMPARE(wanted.count(), 1);
    QTRY_VERIFY(m_card->isVisible());
    QCOMPARE(m_backend->looked, QStringList{phone});
}

void TestCallerCard::nothingIsCutInEitherLanguage()
{
    for (const Language language : {Language::Korean, Language::English}) {
        m_language->setLanguage(language);
        openWithCaller();
        QTRY_COMPARE(windowchecks::cutTexts(m_card), QStringList());
        QCOMPARE(windowchecks::unnamedControls(m_card), QStringList());
        QCOMPARE(windowchecks::keyClashes(m_card), QStringList());
        m_card->close();
    }
}

} // namespace

QTEST_MAIN(TestCallerCard)
#include "testcallercard.moc"
