// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakesendbackend.h"
#include "forms/sendgiftform.h"

#include <QSignalSpy>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const MemberId member(u"50000104652"_s);
const MemberId otherMember(u"50000104660"_s);

} // namespace

class TestSendGiftForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_form.reset(); }

    void newestMemberWins();
    void typingAsksOnceForTheLast();
    void onlyCardIsChosen();
    void cardsThatCannotBeGivenAreNotTaken();
    void cardSetsTheAmount();
    void prefillsTheSenderAndTakesItBack();
    void keepsTheSenderEmptyWhereAPersonEmptiedIt();
    void keepsWhatWasTypedAboutTheSender();
    void failedMemberInfoLeavesTheFieldsFree();
    void forgivingWhileTypingStrictOnLeave();
    void hiddenCharacterIsRefusedAtOnce_data();
    void hiddenCharacterIsRefusedAtOnce();
    void nextShowsEveryFault();
    void otherNameIsPointedOut();
    void earlierGiftIsPointedOut();
    void aDuplicateAsksWhyItIsMeant();
    void aReasonIsForTheDuplicateItWasGivenFor();
    void aLimitStopsBeforeTheReview();
    void aReviewThatTheGuardsRefuseGoesBack();
    void anotherGiftIsAskedAnew();
    void theProviderIsAskedAheadOnceAtATime();
    void leavingTheReviewEndsTheQuestion();
    void sendsOnceAndOnlyArmed();
    void backDisarms();
    void fieldsAreClosedDuringReview();
    void mustFinishWhileOnItsWay();
    void writeAnewKeepsTheFields();
    void sendAnotherForgetsTheReceiver();

private:
    void fillIn();
    void toReview();
    void finish(EntryState state);

    FakeSendBackend *m_world = nullptr;
    std::unique_ptr<SendGiftForm> m_form;
};

void TestSendGiftForm::init()
{
    auto world = std::make_unique<FakeSendBackend>();
    m_world = world.get();
    m_form = std::make_unique<SendGiftForm>(std::move(world));
    m_form->lookup().setDelay(0ms);
}

void TestSendGiftForm::fillIn()
{
    m_form->pickMember(member);
    m_world->answerCards({fakeCard('A', 50'000)});
    m_form->setText(SendField::ReceiverName, u"홍길동"_s);
    m_form->setText(SendField::ReceiverPhone, u"010-1234-5678"_s);
    m_form->setText(SendField::Reason, u"설 선물"_s);
}

void TestSendGiftForm::toReview()
{
    fillIn();
    QVERIFY(m_form->review());
}

void TestSendGiftForm::finish(EntryState state)
{
    m_form->arm();
    QVERIFY(m_form->send());
    Q_EMIT m_world->running->finished(SendOutcome{fakeEntry(state), std::nullopt, {}});
}

void TestSendGiftForm::newestMemberWins()
{
    m_form->pickMember(member);
    m_form->pickMember(otherMember);
    QCOMPARE(m_world->cardQuestions.size(), 2);
    QVERIFY(m_world->cardQuestions[0]->cancelled);
    m_world->cardQuestions[1]->cards(QList<IssuedCard>{fakeCard('B', 30'000)});
    m_world->cardQuestions[0]->cards(QList<IssuedCard>{fakeCard('A', 50'000)}); // late, of the older one
    QCOMPARE(m_form->lookup().cards().size(), 1);
    QCOMPARE(m_form->card()->balance, Won(30'000));
}

void TestSendGiftForm::typingAsksOnceForTheLast()
{
    m_form->lookup().setDelay(20ms);
    for (const QString &typed : {u"5"_s, u"50"_s, u"500"_s}) {
        m_form->setText(SendField::Sender, typed);
    }
    QTRY_COMPARE(m_world->cardQuestions.size(), 1);
    QCOMPARE(m_world->cardQuestions[0]->member, MemberId(u"500"_s));
}

void TestSendGiftForm::onlyCardIsChosen()
{
    m_form->pickMember(member);
    m_world->answerCards({fakeCard('A', 50'000), fakeCard('B', 0)});
    QCOMPARE(m_form->card()->par, fakeCard('A', 1).par);
    m_form->pickMember(otherMember);
    QVERIFY(!m_form->card());
    m_world->answerCards({fakeCard('C', 50'000), fakeCard('D', 10'000)});
    QVERIFY(!m_form->card());
}

void TestSendGiftForm::cardsThatCannotBeGivenAreNotTaken()
{
    m_form->pickMember(member);
    IssuedCard old = fakeCard('D', 10'000);
    old.expiry = u"2026-10"_s;
    IssuedCard thisMonth = fakeCard('E', 10'000);
    thisMonth.expiry = u"2026-11"_s;
    m_world->answerCards({fakeCard('A', 0), fakeCard('B', 5, u"SUSPENDED"_s), fakeCard('C', 5, u"ACTIVE"_s, false), old,
                          thisMonth, fakeCard('F', 5)});
    const QList<CardChoice> &cards = m_form->lookup().cards();
    QCOMPARE(cards.size(), 6); // shown all the same, those that can be given first
    QVERIFY(!cards[0].block && !cards[1].block);
    QCOMPARE(cards[2].block, CardBlock::Empty);
    QCOMPARE(cards[3].block, CardBlock::NotActive);
    QCOMPARE(cards[4].block, CardBlock::NotMobile);
    QCOMPARE(cards[5].block, CardBlock::Expired);
    m_form->chooseCard(fakeCard('B', 5).par);
    QVERIFY(!m_form->card());
    m_form->chooseCard(thisMonth.par);
    QCOMPARE(m_form->card()->par, thisMonth.par);
}

void TestSendGiftForm::cardSetsTheAmount()
{
    m_form->pickMember(member);
    m_world->answerCards({fakeCard('A', 9'999'999'999)});
    m_form->setText(SendField::ReceiverName, u"홍길동"_s);
    m_form->setText(SendField::ReceiverPhone, u"０１０-1234-5678"_s);
    m_form->setText(SendField::Reason, u"설 선물"_s);
    QVERIFY(m_form->review());
    QCOMPARE(m_form->facts().order.amount, Won(9'999'999'999));
    QCOMPARE(m_form->facts().order.receiverPhone.digits(), u"01012345678"_s);
}

void TestSendGiftForm::prefillsTheSenderAndTakesItBack()
{
    m_form->pickMember(member);
    m_world->answerInfo({member, u"이하늘"_s, u"01099998888"_s});
    QCOMPARE(m_form->text(SendField::SenderName), u"이하늘"_s);
    QCOMPARE(m_form->text(SendField::SenderPhone), u"010-9999-8888"_s);
    m_form->setText(SendField::Sender, u"7"_s); // another member: their name must not stay
    QCOMPARE(m_form->text(SendField::SenderName), QString());
    QCOMPARE(m_form->text(SendField::SenderPhone), QString());
}

void TestSendGiftForm::keepsTheSenderEmptyWhereAPersonEmptiedIt()
{
    fillIn();
    m_world->answerInfo({member, u"이하늘"_s, u"01099998888"_s});
    m_form->setText(SendField::SenderName, {});
    QVERIFY(m_form->review());
    m_form->backToFill();
    QCOMPARE(m_form->text(SendField::SenderName), QString());
    QVERIFY(m_form->review());
    QCOMPARE(m_form->facts().order.senderName, QString());
}

void TestSendGiftForm::keepsWhatWasTypedAboutTheSender()
{
    m_form->pickMember(member);
    m_form->setText(SendField::SenderName, u"총무팀"_s);
    m_world->answerInfo({member, u"이하늘"_s, u"01099998888"_s});
    QCOMPARE(m_form->text(SendField::SenderName), u"총무팀"_s);
    QCOMPARE(m_form->text(SendField::SenderPhone), u"010-9999-8888"_s);
}

void TestSendGiftForm::failedMemberInfoLeavesTheFieldsFree()
{
    fillIn();
    m_world->infoQuestions.constLast()->info(failure(Fault::TimedOut));
    QVERIFY(m_form->canReview());
    QVERIFY(m_form->review());
    QCOMPARE(m_form->facts().order.senderName, QString());
    QVERIFY(m_form->facts().order.senderPhone.isEmpty());
}

void TestSendGiftForm::forgivingWhileTypingStrictOnLeave()
{
    m_form->setText(SendField::ReceiverPhone, u"010-12"_s);
    QVERIFY(!m_form->issue(SendField::ReceiverPhone));
    m_form->leave(SendField::ReceiverPhone);
    QVERIFY(m_form->issue(SendField::ReceiverPhone));
    m_form->setText(SendField::ReceiverPhone, u"010-1234"_s); // still wrong: the fault stays
    QVERIFY(m_form->issue(SendField::ReceiverPhone));
    m_form->setText(SendField::ReceiverPhone, u"010-1234-5678"_s);
    QVERIFY(!m_form->issue(SendField::ReceiverPhone));
    m_form->setText(SendField::ReceiverName, {});
    m_form->leave(SendField::ReceiverName); // passing through an empty field is no fault yet
    QVERIFY(!m_form->issue(SendField::ReceiverName));
}

void TestSendGiftForm::hiddenCharacterIsRefusedAtOnce_data()
{
    QTest::addColumn<SendField>("field");
    QTest::addColumn<char32_t>("hidden");
    for (const char32_t code : {U'\u202E', U'\u200B', U'\u200D', U'\u2066', U'\uE000', U'\u00AD', U'\u2028'}) {
        QTest::addRow("name U+%04X", unsigned(code)) << SendField::ReceiverName << code;
        QTest::addRow("reason U+%04X", unsigned(code)) << SendField::Reason << code;
    }
}

void TestSendGiftForm::hiddenCharacterIsRefusedAtOnce()
{
    QFETCH(SendField, field);
    QFETCH(char32_t, hidden);
    fillIn();
    m_form->setText(field, u"홍길"_s + QString::fromUcs4(&hidden, 1) + u"동"_s);
    QVERIFY(m_form->issue(field));
    QCOMPARE(m_form->issue(field)->error.fault, Fault::FieldHiddenCharacter);
    QVERIFY(!m_form->review());
}

void TestSendGiftForm::nextShowsEveryFault()
{
    QVERIFY(!m_form->review());
    for (const SendField field :
         {SendField::Sender, SendField::Card, SendField::ReceiverName, SendField::ReceiverPhone, SendField::Reason}) {
        QVERIFY(m_form->issue(field));
    }
    QVERIFY(!m_form->issue(SendField::SenderName));
    QCOMPARE(m_form->page(), SendPage::Fill);
}

void TestSendGiftForm::otherNameIsPointedOut()
{
    GiftRecord gift;
    gift.receiverPhone = u"01012345678"_s;
    gift.receiverName = u"김영희"_s;
    m_world->gifts = {gift};
    fillIn();
    QCOMPARE(m_form->hints().otherName(u"홍길동"_s), u"김영희"_s);
    QCOMPARE(m_form->hints().otherName(u"김영희"_s), QString());
    QVERIFY(m_form->review());
    QCOMPARE(m_form->facts().otherName, u"김영희"_s);
}

void TestSendGiftForm::aDuplicateAsksWhyItIsMeant()
{
    m_world->notice.duplicate = fakeEntry(EntryState::Sent);
    fillIn();
    QCOMPARE(m_world->guardQuestions.last().amount, Won(50'000));
    QCOMPARE(m_world->guardQuestions.last().receiverPhone.digits(), u"01012345678"_s);
    QVERIFY(!m_form->canReview());
    QVERIFY(!m_form->review());
    QCOMPARE(m_form->issue(SendField::DuplicateReason)->error.fault, Fault::FieldMissing);
    m_form->setText(SendField::DuplicateReason, u" 두 번째 선물 "_s);
    QVERIFY(!m_form->issue(SendField::DuplicateReason));
    QVERIFY(m_form->review());
    QVERIFY(m_form->facts().order.allowDuplicate);
    QCOMPARE(m_form->facts().order.duplicateReason, u"두 번째 선물"_s);
    QCOMPARE(m_form->facts().duplicate->id, fakeEntry(EntryState::Sent).id);
    m_form->arm();
    QVERIFY(m_form->send());
    QCOMPARE(m_world->shown, fakeEntry(EntryState::Sent).id); // another one that comes between is another question
}

void TestSendGiftForm::aReasonIsForTheDuplicateItWasGivenFor()
{
    m_world->notice.duplicate = fakeEntry(EntryState::Sent);
    fillIn();
    m_form->setText(SendField::DuplicateReason, u"두 번째 선물"_s);
    m_world->notice.duplicate->id = EntryId(u"entry-8"_s); // sent by somebody else meanwhile
    QVERIFY(m_form->review());
    QCOMPARE(m_form->page(), SendPage::Fill); // asked anew, and back to the question
    QCOMPARE(m_form->text(SendField::DuplicateReason), QString());
    m_world->notice = {};
    m_form->guards().refresh();
    QVERIFY(m_form->review());
    QVERIFY(!m_form->facts().order.allowDuplicate); // nothing to allow: the guard stays on
}

void TestSendGiftForm::aLimitStopsBeforeTheReview()
{
    m_world->notice.refusal = Error{Fault::LimitExceeded, {}, {u"limitDaySum"_s, u"1"_s, u"1"_s}, {}};
    fillIn();
    QVERIFY(!m_form->canReview());
    QVERIFY(!m_form->review());
    m_world->notice = {};       // raised in the settings
    QVERIFY(!m_form->review()); // asks anew
    QVERIFY(m_form->review());
}

void TestSendGiftForm::aReviewThatTheGuardsRefuseGoesBack()
{
    toReview();
    m_form->arm();
    m_world->notice.refusal = Error{Fault::LimitExceeded, {}, {u"limitDaySum"_s, u"1"_s, u"1"_s}, {}};
    m_form->guards().refresh(); // as the settings do
    QCOMPARE(m_form->page(), SendPage::Fill);
    QVERIFY(!m_form->isArmed());
    QVERIFY(!m_form->send());
    QVERIFY(m_world->orders.isEmpty());
}

void TestSendGiftForm::anotherGiftIsAskedAnew()
{
    m_world->notice.duplicate = fakeEntry(EntryState::Sent);
    fillIn();
    m_world->notice = {};
    m_form->setText(SendField::ReceiverPhone, u"010-1234-56"_s); // on the way to another number
    QVERIFY(!m_form->guards().notice().duplicate);
    const qsizetype before = m_world->guardQuestions.size();
    m_form->setText(SendField::ReceiverPhone, u"010-9999-0000"_s);
    QCOMPARE(m_world->guardQuestions.size(), before + 1);
    m_form->setText(SendField::ReceiverPhone, u"010 9999 0000"_s); // the same number
    QCOMPARE(m_world->guardQuestions.size(), before + 1);
}

void TestSendGiftForm::theProviderIsAskedAheadOnceAtATime()
{
    fillIn();
    m_form->askAhead();
    QVERIFY(m_world->asked.isEmpty()); // on the review page only
    QVERIFY(m_form->review());
    m_form->askAhead();
    m_form->askAhead();
    QCOMPARE(m_world->asked, QList<GiftOrder>{m_form->facts().order});
    m_world->preflights[0]({true, std::nullopt});
    QVERIFY(m_form->preflight().answer->providerAsked);
    QVERIFY(m_world->orders.isEmpty()); // nothing was sent
    m_world->mayAskAhead = false;
    m_form->askAhead();
    QCOMPARE(m_world->asked.size(), 1);
}

void TestSendGiftForm::leavingTheReviewEndsTheQuestion()
{
    toReview();
    m_form->askAhead();
    m_form->backToFill();
    QCOMPARE(m_world->preflightsEnded, 1);
    QVERIFY(!m_form->preflight().running);
    QVERIFY(m_form->review());
    QVERIFY(!m_form->preflight().answer); // what was said belongs to that review
}

void TestSendGiftForm::earlierGiftIsPointedOut()
{
    GiftRecord gift;
    gift.receiverPhone = u"01012345678"_s;
    gift.receiverName = u"홍길동"_s;
    gift.sentAt = m_world->now - 3LL * 24 * 3600 * 1000;
    m_world->gifts = {gift};
    toReview();
    QVERIFY(m_form->facts().earlierGift);
    m_world->now += 5LL * 24 * 3600 * 1000;
    m_form->backToFill();
    QVERIFY(m_form->review());
    QVERIFY(!m_form->facts().earlierGift);
}

void TestSendGiftForm::sendsOnceAndOnlyArmed()
{
    toReview();
    QVERIFY(!m_form->send()); // nobody has had time to read
    QCOMPARE(m_world->orders.size(), 0);
    m_form->arm();
    QVERIFY(m_form->send());
    QVERIFY(!m_form->send());
    m_form->arm();
    QVERIFY(!m_form->send());
    QCOMPARE(m_world->orders.size(), 1);
    QSignalSpy ended(m_form.get(), &SendGiftForm::finished);
    Q_EMIT m_world->running->finished(SendOutcome{fakeEntry(EntryState::Sent), std::nullopt, {}});
    QCOMPARE(ended.count(), 1);
    QCOMPARE(m_form->page(), SendPage::Outcome);
    m_form->arm();
    QVERIFY(!m_form->send());
    QVERIFY(!m_form->review());
    QCOMPARE(m_world->orders.size(), 1);
}

void TestSendGiftForm::backDisarms()
{
    toReview();
    m_form->arm();
    m_form->backToFill();
    QVERIFY(m_form->review());
    QVERIFY(!m_form->isArmed());
    QVERIFY(!m_form->send());
}

void TestSendGiftForm::fieldsAreClosedDuringReview()
{
    toReview();
    m_form->setText(SendField::ReceiverPhone, u"010-9999-9999"_s);
    m_form->pickMember(otherMember);
    QCOMPARE(m_form->facts().order.receiverPhone.digits(), u"01012345678"_s);
    m_form->backToFill();
    QCOMPARE(m_form->text(SendField::ReceiverPhone), u"010-1234-5678"_s);
    QCOMPARE(m_form->text(SendField::Sender), member.text());
}

void TestSendGiftForm::mustFinishWhileOnItsWay()
{
    toReview();
    m_form->arm();
    QVERIFY(m_form->send());
    QVERIFY(!m_form->mustFinish());
    QVERIFY(m_form->canAbandon());
    m_world->running->onItsWay = true;
    QVERIFY(m_form->mustFinish());
    m_form->abandon();
    QCOMPARE(m_world->running->abandoned, 0);
    Q_EMIT m_world->running->finished(SendOutcome{fakeEntry(EntryState::Unknown), std::nullopt, {}});
    QVERIFY(!m_form->mustFinish());
}

void TestSendGiftForm::writeAnewKeepsTheFields()
{
    toReview();
    finish(EntryState::NotSent);
    m_form->writeAnew();
    QCOMPARE(m_form->page(), SendPage::Fill);
    QCOMPARE(m_form->text(SendField::ReceiverName), u"홍길동"_s);
    QVERIFY(!m_form->canReview()); // the card is read anew first
    m_world->answerCards({fakeCard('A', 50'000)});
    QVERIFY(m_form->canReview());
}

void TestSendGiftForm::sendAnotherForgetsTheReceiver()
{
    toReview();
    finish(EntryState::Sent);
    m_form->sendAnother();
    QCOMPARE(m_form->text(SendField::Sender), member.text());
    QCOMPARE(m_form->text(SendField::ReceiverName), QString());
    QCOMPARE(m_form->text(SendField::ReceiverPhone), QString());
    QVERIFY(m_form->hints().gifts().isEmpty());
    m_world->answerCards({fakeCard('A', 0)});
    QVERIFY(!m_form->card());
}

QTEST_GUILESS_MAIN(TestSendGiftForm)
#include "tst_sendgiftform.moc"
