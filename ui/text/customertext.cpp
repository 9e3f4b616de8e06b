// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/customertext.h"

#include "ui/text/datetimetext.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// What a customer needs to know of an entry; several states say the same to them.
enum class Answer {
    None,
    InProgress,
    Sent,
    Accepted,
    NotAccepted,
    Cancelled,
    CancelBeingConfirmed,
    NotSent,
    BeingConfirmed
};

Answer answerForStatus(GiftStatus status)
{
    switch (status) {
    case GiftStatus::Sent:
    case GiftStatus::Unrecognised: return Answer::Sent;
    case GiftStatus::Accepted: return Answer::Accepted;
    case GiftStatus::Rejected:
    case GiftStatus::Expired: return Answer::NotAccepted;
    case GiftStatus::Cancelled: return Answer::Cancelled;
    }
    Q_UNREACHABLE();
}

/// Of a gift that was sent. An end that the provider shows says more than a cancellation that is open.
Answer answerForFate(const GiftFate &fate)
{
    const Answer seen = answerForStatus(fate.status.value_or(GiftStatus::Sent));
    if (seen != Answer::Sent || !fate.cancel) {
        return seen;
    }
    switch (*fate.cancel) {
    case CancelState::Done:
    case CancelState::ProvedDone: return Answer::Cancelled;
    case CancelState::Sending:
    case CancelState::Unknown: return Answer::CancelBeingConfirmed;
    case CancelState::Intent:
    case CancelState::NotSent:
    case CancelState::Refused:
    case CancelState::ProvedNotDone: return Answer::Sent;
    }
    Q_UNREACHABLE();
}

Answer answerFor(EntryState state, const GiftFate &fate)
{
    switch (state) {
    case EntryState::Draft:
    case EntryState::Declined: return Answer::None;
    case EntryState::Waiting:
    case EntryState::Intent:
    case EntryState::Sending: return Answer::InProgress;
    case EntryState::Sent:
    case EntryState::ProvedSent:
    case EntryState::ResolvedSent: return answerForFate(fate);
    case EntryState::NotSent:
    case EntryState::Refused:
    case EntryState::ProvedNotSent:
    case EntryState::ResolvedNotSent: return Answer::NotSent;
    case EntryState::Unknown:
    case EntryState::Human:
    case EntryState::Contradicted: return Answer::BeingConfirmed;
    }
    Q_UNREACHABLE();
}

// Not through tr(): the customer's language is not that of the program. %1 is the time, %2 the amount.
QString korean(Answer answer)
{
    switch (answer) {
    case Answer::None: return {};
    case Answer::InProgress: return u"%1에 요청하신 %2 선물은 현재 처리 중입니다."_s;
    case Answer::Sent: return u"%1에 요청하신 %2 선물은 정상적으로 전송되었습니다. 받는 분이 수락하시면 완료됩니다."_s;
    case Answer::Accepted: return u"%1에 요청하신 %2 선물은 정상적으로 전송되었고, 받는 분이 수락하셨습니다."_s;
    case Answer::NotAccepted:
        return u"%1에 요청하신 %2 선물은 받는 분이 수락하지 않아 종료되었습니다. 금액은 보낸 분의 카드로 돌아갑니다."_s;
    case Answer::Cancelled: return u"%1에 요청하신 %2 선물은 취소되었습니다. 금액은 보낸 분의 카드로 돌아갑니다."_s;
    case Answer::CancelBeingConfirmed:
        return u"%1에 요청하신 %2 선물의 취소 결과를 확인하고 있습니다. 확인되는 대로 안내해 드리겠습니다."_s;
    case Answer::NotSent:
        return u"%1에 요청하신 %2 선물은 전송되지 않았습니다. 금액은 보낸 분의 카드에 그대로 있습니다."_s;
    case Answer::BeingConfirmed:
        return u"%1에 요청하신 %2 선물의 전송 결과를 확인하고 있습니다. 두 번 전송되지 않도록 다시 보내지 않으며, "
               u"확인되는 대로 안내해 드리겠습니다."_s;
    }
    Q_UNREACHABLE();
}

QString english(Answer answer)
{
    switch (answer) {
    case Answer::None: return {};
    case Answer::InProgress: return u"The gift of %2 requested on %1 is being processed."_s;
    case Answer::Sent:
        return u"The gift of %2 requested on %1 has been sent. It is complete once the receiver accepts it."_s;
    case Answer::Accepted: return u"The gift of %2 requested on %1 has been sent, and the receiver has accepted it."_s;
    case Answer::NotAccepted:
        return u"The gift of %2 requested on %1 has ended without being accepted. The money goes back to the sender's "
               u"card."_s;
    case Answer::Cancelled:
        return u"The gift of %2 requested on %1 was cancelled. The money goes back to the sender's card."_s;
    case Answer::CancelBeingConfirmed:
        return u"We are confirming whether the gift of %2 requested on %1 was cancelled; we will tell you as soon as "
               u"it "
               u"is confirmed."_s;
    case Answer::NotSent:
        return u"The gift of %2 requested on %1 was not sent. The money is still on the sender's card."_s;
    case Answer::BeingConfirmed:
        return u"We are confirming whether the gift of %2 requested on %1 was sent. So that it is not sent twice, "
               u"we do not send it again; we will tell you as soon as it is confirmed."_s;
    }
    Q_UNREACHABLE();
}

QString koreanToReceiver(GiftStatus status)
{
    switch (status) {
    case GiftStatus::Sent: return u"%1에 받으신 %2 선물이 고객님의 수락을 기다리고 있습니다."_s;
    case GiftStatus::Accepted: return u"%1에 받으신 %2 선물은 수락이 완료되었습니다."_s;
    case GiftStatus::Rejected:
    case GiftStatus::Expired:
        return u"%1에 받으신 %2 선물은 수락되지 않아 종료되었습니다. 금액은 보낸 분의 카드로 돌아갑니다."_s;
    case GiftStatus::Cancelled: return u"%1에 받으신 %2 선물은 취소되었습니다. 금액은 보낸 분의 카드로 돌아갑니다."_s;
    case GiftStatus::Unrecognised:
        return u"%1에 받으신 %2 선물의 상태를 확인하고 있습니다. 확인되는 대로 안내해 드리겠습니다."_s;
    }
    Q_UNREACHABLE();
}

QString englishToReceiver(GiftStatus status)
{
    switch (status) {
    case GiftStatus::Sent: return u"The gift of %2 sent to you on %1 is waiting for you to accept it."_s;
    case GiftStatus::Accepted: return u"The gift of %2 sent to you on %1 has been accepted."_s;
    case GiftStatus::Rejected:
    case GiftStatus::Expired:
        return u"The gift of %2 sent to you on %1 has ended without being accepted. The money goes back to the "
               u"sender's card."_s;
    case GiftStatus::Cancelled:
        return u"The gift of %2 sent to you on %1 was cancelled. The money goes back to the sender's card."_s;
    case GiftStatus::Unrecognised:
        return u"We are confirming how the gift of %2 sent to you on %1 stands; we will tell you as soon as it is "
               u"confirmed."_s;
    }
    Q_UNREACHABLE();
}

QString filledIn(const QString &sentence, qint64 at, Won amount, TimeZone zone, Language language)
{
    return sentence.isEmpty() ? QString() : sentence.arg(dateTimeText(at, zone, language), formatWon(amount, language));
}

} // namespace

QString senderSentence(const GiftRecord &gift, TimeZone zone, Language language)
{
    const Answer answer = answerForStatus(gift.status);
    return filledIn(language == Language::Korean ? korean(answer) : english(answer), gift.sentAt, gift.amount, zone,
                    language);
}

QString receiverSentence(const GiftRecord &gift, TimeZone zone, Language language)
{
    return filledIn(language == Language::Korean ? koreanToReceiver(gift.status) : englishToReceiver(gift.status),
                    gift.sentAt, gift.amount, zone, language);
}

QString customerSentence(const LedgerEntry &entry, const GiftFate &fate, TimeZone zone, Language language)
{
    const Answer answer = answerFor(entry.state, fate);
    const QString sentence = language == Language::Korean ? korean(answer) : english(answer);
    return filledIn(sentence, entry.sendingAt.value_or(entry.createdAt), entry.order.amount, zone, language);
}

} // namespace giftdesk
