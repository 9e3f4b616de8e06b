// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/themecontroller.h"
#include "ui/widgets/countdownbutton.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/tableview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

void compose(QWidget *edit, const QString &preedit)
{
    QInputMethodEvent event(preedit, {});
    QCoreApplication::sendEvent(edit, &event);
}

void commit(QWidget *edit, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(edit, &event);
}

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = new ThemeController(this); }
    void typingIsSearchedOnce();
    void returnSearchesNowAndOnlyOnce();
    void compositionIsSearched();
    void committedSyllableIsNotSearchedTwice();
    void escapeClears();
    void countdownEnablesAfterItsTicks();
    void countdownRunsByItsTimer();
    void heldKeyDoesNotFire();
    void fieldKeepsItsHeight();
    void fieldNamesItsEditor();
    void stripShowsCodeAndAction();
    void quickWorkShowsNoProgress();
    void tableCopiesRowsAsShown();

private:
    ThemeController *m_theme = nullptr;
};

void TestWidgets::typingIsSearchedOnce()
{
    FilterEdit edit;
    edit.setDelay(20ms);
    QSignalSpy searched(&edit, &FilterEdit::searched);
    QTest::keyClicks(&edit, u"5678"_s);
    QCOMPARE(searched.count(), 0);
    QTRY_COMPARE(searched.count(), 1);
    QCOMPARE(searched.first().first().toString(), u"5678"_s);
    // Back to the same text before the time is up: nothing new to look for.
    QTest::keyClicks(&edit, u"9"_s);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QTest::qWait(80);
    QCOMPARE(searched.count(), 1);
}

void TestWidgets::returnSearchesNowAndOnlyOnce()
{
    FilterEdit edit;
    QSignalSpy searched(&edit, &FilterEdit::searched);
    QTest::keyClicks(&edit, u"kim"_s);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(searched.count(), 1);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(searched.count(), 1);
}

void TestWidgets::compositionIsSearched()
{
    FilterEdit edit;
    edit.setDelay(5ms);
    QSignalSpy searched(&edit, &FilterEdit::searched);
    commit(&edit, u"홍길"_s);
    compose(&edit, u"동"_s);
    QVERIFY(edit.isComposing());
    QCOMPARE(edit.text(), u"홍길"_s);
    QCOMPARE(edit.shownText(), u"홍길동"_s);
    QTRY_VERIFY(!searched.isEmpty());
    QCOMPARE(searched.last().first().toString(), u"홍길동"_s);
}

void TestWidgets::committedSyllableIsNotSearchedTwice()
{
    FilterEdit edit;
    edit.setDelay(5ms);
    QSignalSpy searched(&edit, &FilterEdit::searched);
    compose(&edit, u"김"_s);
    QTRY_COMPARE(searched.count(), 1);
    commit(&edit, u"김"_s);
    QVERIFY(!edit.isComposing());
    QCOMPARE(edit.shownText(), u"김"_s);
    QTest::qWait(40);
    QCOMPARE(searched.count(), 1);
}

void TestWidgets::escapeClears()
{
    FilterEdit edit;
    edit.setQuietly(u"x"_s);
    QSignalSpy searched(&edit, &FilterEdit::searched);
    QTest::keyClick(&edit, Qt::Key_Escape);
    QCOMPARE(searched.count(), 1);
    QVERIFY(edit.text().isEmpty());
}

void TestWidgets::countdownEnablesAfterItsTicks()
{
    CountdownButton button;
    button.setTickInterval(0ms);
    button.setAction(u"₩50,000 보내기"_s);
    QSignalSpy clicked(&button, &QPushButton::clicked);
    button.start(3);
    QCOMPARE(button.text(), u"₩50,000 보내기 (3)"_s);
    const QSize wide = button.sizeHint();
    for (int second = 0; second < 3; ++second) {
        QVERIFY(!button.isEnabled());
        QTest::keyClick(&button, Qt::Key_Return);
        button.click();
        button.tick();
    }
    QCOMPARE(clicked.count(), 0);
    QVERIFY(button.isEnabled());
    QCOMPARE(button.text(), u"₩50,000 보내기"_s);
    QCOMPARE(button.sizeHint(), wide);
    button.click();
    QCOMPARE(clicked.count(), 1);
}

void TestWidgets::countdownRunsByItsTimer()
{
    CountdownButton button;
    button.setTickInterval(1ms);
    QSignalSpy ready(&button, &CountdownButton::ready);
    button.start(3);
    QTRY_COMPARE(ready.count(), 1);
    button.reset();
    QVERIFY(!button.isEnabled());
}

void TestWidgets::heldKeyDoesNotFire()
{
    CountdownButton button;
    QSignalSpy clicked(&button, &QPushButton::clicked);
    button.setDefault(true);
    button.start(0);
    QKeyEvent repeated(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
    QCoreApplication::sendEvent(&button, &repeated);
    QCOMPARE(clicked.count(), 0);
    QKeyEvent pressed(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    QCoreApplication::sendEvent(&button, &pressed);
    QCOMPARE(clicked.count(), 1);
}

void TestWidgets::fieldKeepsItsHeight()
{
    FormField field(new QLineEdit);
    field.setTexts(u"휴대폰(&P)"_s);
    field.show();
    const int before = field.sizeHint().height();
    field.setError(u"숫자 9~11자리를 입력해 주세요."_s);
    QCOMPARE(field.sizeHint().height(), before);
    QVERIFY(field.hasError());
    field.setError({});
    QVERIFY(!field.hasError());
}

void TestWidgets::fieldNamesItsEditor()
{
    FormField field(new QLineEdit);
    field.setTexts(u"휴대폰(&P)"_s, u"010-1234-5678"_s);
    QCOMPARE(field.editor()->accessibleName(), u"휴대폰"_s);
    QCOMPARE(field.editor()->accessibleDescription(), u"010-1234-5678"_s);
    QCOMPARE(field.findChild<QLabel *>()->buddy(), field.editor());
}

void TestWidgets::stripShowsCodeAndAction()
{
    MessageStrip strip;
    QVERIFY(strip.isHidden());
    QSignalSpy action(&strip, &MessageStrip::actionTriggered);
    strip.show({Severity::Error, u"거절되었습니다."_s, u"다시 고르기"_s, u"005_026"_s});
    QVERIFY(!strip.isHidden());
    for (QPushButton *button : strip.findChildren<QPushButton *>()) {
        if (!button->isHidden()) {
            button->click();
        }
    }
    QCOMPARE(action.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"005_026"_s);
    strip.clear();
    QVERIFY(strip.isHidden());
}

void TestWidgets::quickWorkShowsNoProgress()
{
    QWidget window;
    ProgressStrip strip(&window, 0);
    window.show();
    strip.start(u"reading"_s);
    strip.setProgress(5, 10);
    QVERIFY(strip.isHidden());
    strip.finish();
    QTest::qWait(1100);
    QVERIFY(strip.isHidden());
    strip.start(u"reading"_s);
    QTRY_VERIFY(strip.isVisible());
}

void TestWidgets::tableCopiesRowsAsShown()
{
    QStandardItemModel model(3, 3);
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            model.setItem(row, column, new QStandardItem(u"%1\t%2"_s.arg(row).arg(column)));
        }
    }
    TableView table;
    table.setModel(&model);
    table.setColumnHidden(1, true);
    QSignalSpy current(&table, &TableView::currentRowChanged);
    table.selectRow(2);
    QCOMPARE(current.last().first().toInt(), 2);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"2 0\t2 2"_s);
    QCOMPARE(table.verticalHeader()->isVisible(), false);
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
