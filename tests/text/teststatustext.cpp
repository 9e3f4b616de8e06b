// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/text/korean.h"
#include "ui/text/customertext.h"
#include "ui/text/datetimetext.h"
#include "ui/text/moneytext.h"
#include "ui/text/statustext.h"
#include "ui/text/textlanguage.h"

#include <QSet>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 instant = 1'795'323'785'000; // 2026-11-22 14:03:05 KST, a Sunday

LedgerEntry entryIn(EntryState state)
{
    LedgerEntry entry;
    entry.state = state;
    entry.order.amount = Won(50000);
    entry.order.receiverName = u"홍길동"_s;
    entry.createdAt = instant;
    return entry;
}

} // namespace

class TestStatusText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesHaveWordsOfTheirOwn();
    void cancellationsHaveWordsOfTheirOwn();
    void openStatesForbidSendingAgain();
    void sentIsNotWaiting();
    void unrecognisedStatusesKeepTheProvidersWord();
    void bandsSayWhetherMoneyMoves();
    void datesAndTimes();
    void ages();
    void countdowns();
    void money();
    void customersHearNoNames();
    void customersAreNotToldMoreThanIsKnown();
    void customersHearWhatBecameOfTheGift();
    void korean();
};

void TestStatusText::statesHaveWordsOfTheirOwn()
{
    QSet<QString> words;
    for (const EntryState state : allEntryStates()) {
        words += entryStateText(state);
        QVERIFY(entryStateMeaning(state).endsWith(u'.'));
        QVERIFY(entryStateNextStep(state).endsWith(u'.'));
    }
    QCOMPARE(words.size(), allEntryStates().size());
}

void TestStatusText::cancellationsHaveWordsOfTheirOwn()
{
    QSet<QString> words;
    for (const CancelState state : allCancelStates()) {
        words += cancelStateText(state);
        QVERIFY(cancelStateMeaning(state).endsWith(u'.'));
    }
    QCOMPARE(words.size(), allCancelStates().size());
}

void TestStatusText::openStatesForbidSendingAgain()
{
    for (const EntryState state : allEntryStates()) {
        QCOMPARE(entryStateNextStep(state).startsWith(u"Do not send it again."_s), isOpen(state));
        QVERIFY(!entryStateNextStep(state).contains(u"send it again as a new gift"_s) || isKnownNotSent(state));
    }
}

void TestStatusText::sentIsNotWaiting()
{
    QCOMPARE(entryStateText(EntryState::Sent), u"Sent"_s);
    QCOMPARE(giftStatusText(GiftStatus::Sent), u"Waiting for receiver"_s);
}

void TestStatusText::unrecognisedStatusesKeepTheProvidersWord()
{
    QCOMPARE(giftStatusText(GiftStatus::Unrecognised, u"FROZEN"_s), u"FROZEN"_s);
    QVERIFY(!giftStatusText(GiftStatus::Unrecognised).isEmpty());
    for (const GiftStatus status : knownGiftStatuses()) {
        QVERIFY(giftStatusText(status, u"X"_s) != u"X"_s);
        QVERIFY(giftStatusMeaning(status).endsWith(u'.'));
    }
}

void TestStatusText::bandsSayWhetherMoneyMoves()
{
    QCOMPARE(profileBandText(ProfileKind::Sandbox), u"Sandbox: no real money moves"_s);
    QVERIFY(profileBandText(ProfileKind::Live).contains(u"real money"_s));
    QVERIFY(!profileBandText(ProfileKind::Live).contains(u"no real money"_s));
    QCOMPARE(profileKindText(ProfileKind::Live), u"Live"_s);
}

void TestStatusText::datesAndTimes()
{
    QCOMPARE(dateTimeText(instant, TimeZone::Kst, Language::Korean), u"2026-11-22 (일) 14:03:05"_s);
    QCOMPARE(dateTimeText(instant, TimeZone::Kst, Language::English), u"22 Nov 2026, 14:03:05 KST"_s);
    QCOMPARE(dateTimeText(instant, TimeZone::Utc, Language::English), u"22 Nov 2026, 05:03:05 UTC"_s);
    QCOMPARE(shortDateTimeText(instant, TimeZone::Kst), u"11-22 14:03:05"_s);
    QCOMPARE(timeText(instant, TimeZone::Kst), u"14:03:05"_s);
    QCOMPARE(dateText(QDate(2026, 11, 2)), u"2 Nov 2026"_s);
}

void TestStatusText::ages()
{
    QCOMPARE(ageText(-5000), u"just now"_s);
    QCOMPARE(ageText(9999), u"just now"_s);
    QCOMPARE(ageText(59'999), u"59 s ago"_s);
    QCOMPARE(ageText(120'000), u"2 min ago"_s);
    QCOMPARE(ageText(3 * 3'600'000), u"3 h ago"_s);
    QVERIFY(ageText(49 * 3'600'000).startsWith(u"2 day"_s));
}

void TestStatusText::countdowns()
{
    QCOMPARE(countdownText(41'000), u"0:41"_s);
    QCOMPARE(countdownText(40'001), u"0:41"_s);
    QCOMPARE(countdownText(600'000), u"10:00"_s);
    QCOMPARE(countdownText(-1), u"0:00"_s);
}

void TestStatusText::money()
{
    QCOMPARE(wonText(Won(50000)), u"₩50,000"_s);
    QCOMPARE(wonTextWithReading(Won(50000)), u"₩50,000 (오만 원)"_s);
    QCOMPARE(sendAmountText(Won(50000)), u"Send ₩50,000"_s);
}

void TestStatusText::customersHearNoNames()
{
    for (const EntryState state : allEntryStates()) {
        for (const Language language : {Language::Korean, Language::English}) {
            const QString sentence = customerSentence(entryIn(state), {}, TimeZone::Kst, language);
            QVERIFY(!sentence.contains(u"홍길동"_s) && !sentence.contains(u'%'));
            QVERIFY(sentence.isEmpty() || sentence.contains(formatWon(Won(50000), language)));
        }
    }
    QVERIFY(customerSentence(entryIn(EntryState::Draft), {}, TimeZone::Kst, Language::English).isEmpty());
}

void TestStatusText::customersAreNotToldMoreThanIsKnown()
{
    for (const EntryState state : allEntryStates()) {
        const QString sentence = customerSentence(entryIn(state), {}, TimeZone::Kst, Language::English);
        QCOMPARE(sentence.contains(u"has been sent"_s), isKnownSent(state));
        QCOMPARE(sentence.contains(u"was not sent"_s), isKnownNotSent(state));
        QVERIFY(!isOpen(state) || sentence.startsWith(u"We are confirming"_s));
    }
}

void TestStatusText::customersHearWhatBecameOfTheGift()
{
    const auto said = [](const GiftFate &fate, EntryState state = EntryState::Sent) {
        return customerSentence(entryIn(state), fate, TimeZone::Kst, Language::English);
    };
    QVERIFY(said({GiftStatus::Accepted, {}}).contains(u"has accepted it"_s));
    QVERIFY(said({GiftStatus::Expired, {}}).contains(u"without being accepted"_s));
    for (const GiftFate &fate : {GiftFate{GiftStatus::Sent, CancelState::Done}, GiftFate{{}, CancelState::ProvedDone},
                                 GiftFate{GiftStatus::Cancelled, CancelState::Unknown}}) {
        QVERIFY(said(fate).contains(u"was cancelled."_s));
        QVERIFY(!said(fate).contains(u"has been sent"_s));
    }
    QVERIFY(said({GiftStatus::Sent, CancelState::Unknown}).startsWith(u"We are confirming"_s));
    QVERIFY(said({GiftStatus::Sent, CancelState::Refused}).contains(u"has been sent"_s));
    QVERIFY(said({GiftStatus::Accepted, CancelState::Unknown}).contains(u"has accepted it"_s)); // nothing to take back
    QVERIFY(said({{}, CancelState::Done}, EntryState::NotSent).contains(u"was not sent"_s));
}

void TestStatusText::korean()
{
    QCOMPARE(textLanguage(), Language::English);
    const Korean korean;
    QVERIFY(korean.isLoaded());
    QCOMPARE(textLanguage(), Language::Korean);
    QCOMPARE(entryStateText(EntryState::Sent), u"전송됨"_s);
    QCOMPARE(entryStateText(EntryState::Unknown), u"결과 미확인"_s);
    QCOMPARE(giftStatusText(GiftStatus::Sent), u"수락 대기"_s);
    QCOMPARE(profileBandText(ProfileKind::Sandbox), u"샌드박스: 실제 돈이 움직이지 않습니다"_s);
    QCOMPARE(ageText(120'000), u"2분 전"_s);
    QCOMPARE(wonText(Won(50000)), u"50,000원"_s);
    QCOMPARE(sendAmountText(Won(50000)), u"50,000원 보내기"_s);
    QCOMPARE(dateTimeText(instant, TimeZone::Kst), u"2026-11-22 (일) 14:03:05"_s);
    for (const EntryState state : allEntryStates()) {
        QVERIFY(korean.has("StatusText", qPrintable(entryStateText(state))) || !entryStateText(state).isEmpty());
        QVERIFY(entryStateMeaning(state).endsWith(u"다."_s));
    }
}

QTEST_GUILESS_MAIN(TestStatusText)
#include "teststatustext.moc"
