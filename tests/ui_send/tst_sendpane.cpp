// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/forms/fakejournalbackend.h"
#include "tests/forms/fakesendbackend.h"
#include "tests/ui/windowchecks.h"
#include "ui/journal/decisionform.h"
#include "ui/journal/entrydetail.h"
#include "ui/journal/journalpane.h"
#include "ui/journal/unknownstrip.h"
#include "ui/mainwindow/languagecontroller.h"
#include "ui/send/fillpage.h"
#include "ui/send/outcomepage.h"
#include "ui/send/reviewpage.h"
#include "ui/send/sendpane.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/countdownbutton.h"
#include "ui/widgets/formfield.h"

#include <QInputMethodEvent>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

class EmptySource final : public JournalSource
{
public:
    void read(const JournalWindow &, QObject *, Done done) override { done(rows); }
    QList<LedgerEntry> rows;
};

void holdKey(QWidget *target, int key)
{
    for (int repeat = 0; repeat < 5; ++repeat) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, key == Qt::Key_Space ? u" "_s : u"\r"_s, true);
        QCoreApplication::sendEvent(target, &event);
    }
}

} // namespace

class TestSendPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme = new ThemeController(this);
        m_language = new LanguageController(this);
    }
    void init();
    void cleanup();

    void composedSyllableIsSent_data();
    void composedSyllableIsSent();
    void enterWalksToTheReview();
    void heldEnterStaysOnTheReview();
    void reviewOpensOnCancel();
    void confirmOpensAfterThreeTicks();
    void doubleClickSendsOnce();
    void enterOnTheReviewDoesNotSend();
    void escapeGoesBack();
    void reviewRestatesWhatIsSent();
    void hiddenCharacterIsSaidBesideTheField();
    void aDuplicateIsShownAndAsked();
    void aLimitIsSaidBeforeTheReview();
    void theProviderAnswersOnTheReview();
    void closingWaitsWhileOnItsWay();
    void openOutcomeSaysNotToSendAgain();
    void languageFlipOnEveryPage();
    void nothingIsCutOrNameless();
    void outcomeShowsPersonsMasked();
    void decisionNeedsReasonAndTime();
    void strip();

private:
    void fillIn();
    void toReview();
    void sendNow();
    CountdownButton *confirm() const { return m_pane->reviewPage()->confirmButton(); }
    QLineEdit *edit(SendField field) const { return m_pane->fillPage()->field(field)->lineEdit(); }
    void flip(Language language);

    ThemeController *m_theme = nullptr;
    LanguageController *m_language = nullptr;
    FakeSendBackend *m_world = nullptr;
    std::shared_ptr<FakeJournalBackend> m_journal;
    std::unique_ptr<SendGiftForm> m_form;
    std::unique_ptr<EntryDesk> m_desk;
    std::unique_ptr<SendPane> m_pane;
};

void TestSendPane::init()
{
    flip(Language::Korean);
    auto world = std::make_unique<FakeSendBackend>();
    m_world = world.get();
    m_form = std::make_unique<SendGiftForm>(std::move(world));
    m_form->lookup().setDelay(0ms);
    m_journal = std::make_shared<FakeJournalBackend>();
    m_desk = std::make_unique<EntryDesk>(m_journal);
    m_pane = std::make_unique<SendPane>(*m_form, *m_desk, DeskWords{});
    confirm()->setTickInterval(0ms); // the test is the clock
    m_pane->resize(900, 700);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void TestSendPane::cleanup()
{
    m_pane.reset();
    m_form.reset();
    m_desk.reset();
}

void TestSendPane::flip(Language language)
{
    m_language->setLanguage(language);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // rows that were replaced
}

void TestSendPane::fillIn()
{
    m_form->pickMember(MemberId(u"50000104652"_s));
    m_world->answerCards({fakeCard('A', 50'000), fakeCard('B', 0)});
    edit(SendField::ReceiverName)->setText(u"홍길동"_s);
    edit(SendField::ReceiverPhone)->setText(u"010-1234-5678"_s);
    edit(SendField::Reason)->setText(u"설 선물"_s);
}

void TestSendPane::toReview()
{
    fillIn();
    QTest::mouseClick(m_pane->fillPage()->nextButton(), Qt::LeftButton);
    QCOMPARE(m_form->page(), SendPage::Review);
}

void TestSendPane::sendNow()
{
    toReview();
    for (int tick = 0; tick < 3; ++tick) {
        confirm()->tick();
    }
    QTest::mouseClick(confirm(), Qt::LeftButton);
    QCOMPARE(m_world->orders.size(), 1);
}

void TestSendPane::composedSyllableIsSent_data()
{
    QTest::addColumn<bool>("byMouse");
    QTest::newRow("click") << true;
    QTest::newRow("programmatic click, focus stays") << false;
}

void TestSendPane::composedSyllableIsSent()
{
    QFETCH(bool, byMouse);
    fillIn();
    QLineEdit *name = edit(SendField::ReceiverName);
    name->setText(u"홍길"_s);
    name->setFocus();
    QInputMethodEvent composing(u"동"_s, {});
    QCoreApplication::sendEvent(name, &composing);
    QCOMPARE(name->text(), u"홍길"_s); // the syllable is not in the text yet
    byMouse ? QTest::mouseClick(m_pane->fillPage()->nextButton(), Qt::LeftButton)
            : m_pane->fillPage()->nextButton()->click();
    QCOMPARE(m_form->page(), SendPage::Review);
    QCOMPARE(m_form->facts().order.receiverName, u"홍길동"_s);
}

void TestSendPane::enterWalksToTheReview()
{
    fillIn();
    edit(SendField::Reason)->clear();
    edit(SendField::ReceiverName)->setFocus();
    QTest::keyClick(edit(SendField::ReceiverName), Qt::Key_Return);
    QVERIFY(edit(SendField::Reason)->hasFocus());
    QCOMPARE(m_form->page(), SendPage::Fill);
    QTest::keyClicks(edit(SendField::Reason), u"gift"_s);
    QTest::keyClick(edit(SendField::Reason), Qt::Key_Return);
    QCOMPARE(m_form->page(), SendPage::Review);
}

void TestSendPane::heldEnterStaysOnTheReview()
{
    fillIn();
    edit(SendField::Reason)->setFocus();
    QTest::keyPress(edit(SendField::Reason), Qt::Key_Return);
    QCOMPARE(m_form->page(), SendPage::Review);
    holdKey(m_pane->focusWidget(), Qt::Key_Return); // the key is still down: it must neither send nor go back
    for (int tick = 0; tick < 3; ++tick) {
        confirm()->tick();
    }
    holdKey(m_pane->focusWidget(), Qt::Key_Return);
    holdKey(confirm(), Qt::Key_Space);
    holdKey(confirm(), Qt::Key_Return);
    QCOMPARE(m_form->page(), SendPage::Review);
    QCOMPARE(m_world->orders.size(), 0);
}

void TestSendPane::reviewOpensOnCancel()
{
    toReview();
    QVERIFY(m_pane->reviewPage()->cancelButton()->hasFocus());
    QTest::keyClick(m_pane->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_form->page(), SendPage::Fill);
    QCOMPARE(edit(SendField::ReceiverName)->text(), u"홍길동"_s);
}

void TestSendPane::aDuplicateIsShownAndAsked()
{
    FormField *why = m_pane->fillPage()->field(SendField::DuplicateReason);
    QVERIFY(!why->isVisible());
    m_world->notice.duplicate = fakeEntry(EntryState::Unknown);
    fillIn();
    QVERIFY(why->isVisible());
    QString said;
    for (const MessageStrip *each : m_pane->fillPage()->findChildren<MessageStrip *>()) {
        said += each->isVisible() ? each->message().text : QString();
    }
    for (const QString &fact : {u"홍*동 (5678)"_s, u"50,000원"_s, u"결과 미확인"_s}) {
        QVERIFY2(said.contains(fact), qPrintable(said));
    }
    // Return walks through the question to the review.
    edit(SendField::Reason)->setFocus();
    QTest::keyClick(edit(SendField::Reason), Qt::Key_Return);
    QVERIFY(edit(SendField::DuplicateReason)->hasFocus());
    QTest::keyClicks(edit(SendField::DuplicateReason), u"birthday and new year"_s);
    QTest::keyClick(edit(SendField::DuplicateReason), Qt::Key_Return);
    QCOMPARE(m_form->page(), SendPage::Review);
    QVERIFY(windowchecks::allTexts(m_pane->reviewPage()).contains(u"birthday and new year"_s));
}

void TestSendPane::aLimitIsSaidBeforeTheReview()
{
    m_world->notice.refusal = Error{Fault::LimitExceeded, {}, {u"limitDaySum"_s, u"40000"_s, u"0"_s}, {}};
    fillIn();
    const auto strips = m_pane->fillPage()->findChildren<MessageStrip *>();
    QVERIFY(std::any_of(strips.begin(), strips.end(), [](const MessageStrip *each) {
        return each->isVisible() && each->message().severity == Severity::Error;
    }));
    m_pane->fillPage()->nextButton()->click();
    QCOMPARE(m_form->page(), SendPage::Fill);
}

void TestSendPane::theProviderAnswersOnTheReview()
{
    toReview();
    QPushButton *ask = m_pane->reviewPage()->askButton();
    ask->click();
    QVERIFY(!ask->isEnabled());
    m_world->preflights[0]({true, Error{Fault::ProviderRefused, u"005_022"_s, {}, {}}});
    QVERIFY(ask->isEnabled());
    const auto strips = m_pane->reviewPage()->findChildren<MessageStrip *>();
    QVERIFY(std::any_of(strips.begin(), strips.end(), [](const MessageStrip *each) {
        return each->isVisible() && each->message().code == u"005_022"_s;
    }));
    QCOMPARE(m_form->page(), SendPage::Review);
    QVERIFY(m_world->orders.isEmpty());
    m_form->backToFill();
    m_world->mayAskAhead = false;
    QVERIFY(m_form->review());
    QVERIFY(!ask->isVisible());
}

void TestSendPane::confirmOpensAfterThreeTicks()
{
    toReview();
    for (int tick = 0; tick < 3; ++tick) {
        QVERIFY(!confirm()->isEnabled());
        QTest::mouseClick(confirm(), Qt::LeftButton);
        confirm()->tick();
    }
    QVERIFY(confirm()->isEnabled());
    QCOMPARE(m_world->orders.size(), 0);
    QCOMPARE(confirm()->text(), u"50,000원 보내기"_s);
}

void TestSendPane::doubleClickSendsOnce()
{
    toReview();
    for (int tick = 0; tick < 3; ++tick) {
        confirm()->tick();
    }
    QTest::mouseDClick(confirm(), Qt::LeftButton);
    QTest::mouseClick(confirm(), Qt::LeftButton);
    confirm()->click();
    QTest::keyClick(confirm(), Qt::Key_Space);
    QCOMPARE(m_world->orders.size(), 1);
    QCOMPARE(m_form->page(), SendPage::Sending);
}

void TestSendPane::enterOnTheReviewDoesNotSend()
{
    toReview();
    for (int tick = 0; tick < 3; ++tick) {
        confirm()->tick();
    }
    QTest::keyClick(m_pane->reviewPage(), Qt::Key_Return);
    confirm()->setFocus();
    QTest::keyClick(confirm(), Qt::Key_Return);
    QTest::keyClick(confirm(), Qt::Key_Enter);
    QCOMPARE(m_world->orders.size(), 0);
}

void TestSendPane::escapeGoesBack()
{
    toReview();
    QTest::keyClick(m_pane->focusWidget(), Qt::Key_Escape);
    QCOMPARE(m_form->page(), SendPage::Fill);
    QCOMPARE(m_world->orders.size(), 0);
}

void TestSendPane::reviewRestatesWhatIsSent()
{
    fillIn();
    m_form->setText(SendField::SenderName, u"총무팀"_s);
    edit(SendField::ReceiverName)
        ->setText(QString(u"홍길동"_s).normalized(QString::NormalizationForm_D)); // as a Mac writes it
    m_pane->fillPage()->next();
    const QString shown = windowchecks::allTexts(m_pane->reviewPage()).join(u'\n');
    for (const QString &fact :
         {u"50,000원 (오만 원)"_s, u"홍길동"_s, u"010-1234-5678"_s, u"설 선물"_s, u"한빛 선물카드"_s, u"0021"_s,
          u"50000104652"_s, u"총무팀"_s, u"프록시 없음"_s, u"되돌릴 수 없습니다"_s}) {
        QVERIFY2(shown.contains(fact), qPrintable(fact));
    }
    for (int tick = 0; tick < 3; ++tick) {
        confirm()->tick();
    }
    QTest::mouseClick(confirm(), Qt::LeftButton);
    QCOMPARE(m_world->orders[0].receiverName.toUtf8(), u"홍길동"_s.toUtf8());
}

void TestSendPane::hiddenCharacterIsSaidBesideTheField()
{
    fillIn();
    edit(SendField::ReceiverName)->setText(u"홍길\u202e동"_s);
    QVERIFY(m_pane->fillPage()->field(SendField::ReceiverName)->hasError());
    QVERIFY(edit(SendField::ReceiverName)->accessibleDescription().contains(u"U+202E"_s));
    QTest::mouseClick(m_pane->fillPage()->nextButton(), Qt::LeftButton);
    QCOMPARE(m_form->page(), SendPage::Fill);
    QVERIFY(edit(SendField::ReceiverName)->hasFocus());
}

void TestSendPane::closingWaitsWhileOnItsWay()
{
    sendNow();
    QVERIFY(m_pane->mayClose());
    m_world->running->onItsWay = true;
    QVERIFY(!m_pane->mayClose());
    QSignalSpy settled(m_pane.get(), &Pane::settled);
    Q_EMIT m_world->running->finished(SendOutcome{fakeEntry(EntryState::Sent), std::nullopt, {}});
    QVERIFY(m_pane->mayClose());
    QVERIFY(settled.count() > 0);
}

void TestSendPane::openOutcomeSaysNotToSendAgain()
{
    sendNow();
    Q_EMIT m_world->running->finished(
        SendOutcome{fakeEntry(EntryState::Unknown), Error{Fault::OutcomeUnknown, {}, {}, {}}, {}});
    QVERIFY(windowchecks::allTexts(m_pane->outcomePage()).join(u' ').contains(u"다시 보내지 마"_s));
    QPushButton *check = m_pane->outcomePage()->checkButton();
    QVERIFY(check->isVisible() && check->isEnabled());
    QTest::mouseClick(check, Qt::LeftButton);
    QCOMPARE(m_journal->checks.size(), 1);
    m_journal->checks[0](m_journal->evidence());
    QVERIFY(windowchecks::allTexts(m_pane->outcomePage()).contains(u"****-0000"_s) ||
            !m_desk->evidence()->candidates.isEmpty());
}

void TestSendPane::languageFlipOnEveryPage()
{
    const auto korean = [this] { // words of the other language that stayed; what people typed stays as it is
        flip(Language::English);
        QStringList found = windowchecks::allTexts(m_pane.get()).filter(QRegularExpression(u"[가-힣]{2,}"_s));
        found.removeIf([](const QString &text) {
            static const QRegularExpression ours(u"홍길동|홍\\*동|오만 원|설 선물|한빛 선물카드|요청하신"_s);
            return text.contains(ours);
        });
        flip(Language::Korean);
        return found;
    };
    QCOMPARE(korean().join(u'|'), QString());
    toReview();
    QCOMPARE(korean().join(u'|'), QString());
    QCOMPARE(m_form->page(), SendPage::Review); // the flip moved nothing
    QVERIFY(!confirm()->isEnabled());
    for (int tick = 0; tick < 3; ++tick) {
        confirm()->tick();
    }
    QTest::mouseClick(confirm(), Qt::LeftButton);
    QCOMPARE(korean().join(u'|'), QString());
    Q_EMIT m_world->running->finished(SendOutcome{fakeEntry(EntryState::Unknown), std::nullopt, {}});
    QCOMPARE(korean().join(u'|'), QString());
}

void TestSendPane::nothingIsCutOrNameless()
{
    m_form->setTryMembers({{MemberId(u"50000104652"_s), u"이하늘"_s}});
    m_pane->resize(560, 500); // what is left beside the rail at 800 x 600
    for (const Language language : {Language::Korean, Language::English}) {
        flip(language);
        m_form->clear();
        fillIn();
        QTest::qWait(1); // layouts settle with the next turn of the loop
        QCOMPARE(windowchecks::cutTexts(m_pane.get()).join(u'|'), QString());
        QCOMPARE(windowchecks::unnamedControls(m_pane.get()).join(u'|'), QString());
        m_pane->fillPage()->next();
        QTest::qWait(1);
        QCOMPARE(windowchecks::cutTexts(m_pane.get()).join(u'|'), QString());
        QCOMPARE(windowchecks::unnamedControls(m_pane.get()).join(u'|'), QString());
        m_form->backToFill();
    }
}

void TestSendPane::outcomeShowsPersonsMasked()
{
    sendNow();
    Q_EMIT m_world->running->finished(SendOutcome{fakeEntry(EntryState::Sent), std::nullopt, {}});
    const QString shown = windowchecks::allTexts(m_pane->outcomePage()).join(u'\n');
    QVERIFY(shown.contains(u"GC261122140305ABCDEF"_s));
    QVERIFY(shown.contains(u"홍*동"_s));
    QVERIFY(!shown.contains(u"홍길동"_s));
    QVERIFY(!shown.contains(u"1234-5678"_s));
}

void TestSendPane::decisionNeedsReasonAndTime()
{
    EmptySource source;
    source.rows = {m_journal->entry};
    JournalModel model(source);
    EntryDesk desk(m_journal);
    JournalPane pane(model, desk, DeskWords{});
    QSignalSpy badge(&pane, &Pane::badgeChanged);
    pane.resize(1100, 700);
    pane.show();
    pane.activated();
    QCOMPARE(badge.count(), 1);
    pane.showEntry(m_journal->entry.id);
    DecisionForm *form = pane.detail()->decision();
    QVERIFY(!form->isVisible()); // first look, then decide
    pane.detail()->checkButton()->click();
    m_journal->checks[0](m_journal->evidence());
    QVERIFY(form->isVisible());
    form->confirmButton()->setTickInterval(0ms);
    form->findChildren<QRadioButton *>()[0]->setChecked(true);
    QCOMPARE(form->confirmButton()->secondsLeft(), 0);
    form->findChild<QLineEdit *>()->setText(u"제공사 내역에서 확인함"_s);
    QCOMPARE(form->confirmButton()->secondsLeft(), 3);
    form->confirmButton()->click();
    QVERIFY(m_journal->reasons.isEmpty());
    for (int tick = 0; tick < 3; ++tick) {
        form->confirmButton()->tick();
    }
    form->confirmButton()->click();
    QCOMPARE(m_journal->reasons.size(), 1);
    QVERIFY(!form->isVisible());
    QCOMPARE(badge.last().first().toInt(), 0);
}

void TestSendPane::strip()
{
    UnknownStrip strip;
    QSignalSpy asked(&strip, &UnknownStrip::journalRequested);
    strip.setCount(0);
    QVERIFY(strip.isHidden());
    strip.setCount(1);
    QVERIFY(!strip.isHidden());
    QCOMPARE(strip.message().text, u"1건의 결과가 확인되지 않았습니다."_s);
    flip(Language::English);
    QCOMPARE(strip.message().text, u"The outcome of 1 gift is not confirmed."_s);
    strip.setCount(2);
    QCOMPARE(strip.message().text, u"The outcome of 2 gifts is not confirmed."_s);
    Q_EMIT strip.actionTriggered();
    QCOMPARE(asked.count(), 1);
}

QTEST_MAIN(TestSendPane)
#include "tst_sendpane.moc"
