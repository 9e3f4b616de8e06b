// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/customertext.h"

#include "ui/text/datetimetext.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// What a customer needs to know of an entry; several states say the same to them.
enum class Answer { None, InProgress, Sent, NotSent, BeingConfirmed };

Answer answerFor(EntryState state)
{
    switch (state) {
    case EntryState::Draft:
    case EntryState::Declined: return Answer::None;
    case EntryState::Waiting:
    case EntryState::Intent:
    case EntryState::Sending: return Answer::InProgress;
    case EntryState::Sent:
    case EntryState::ProvedSent:
    case EntryState::ResolvedSent: return Answer::Sent;
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
    case Answer::NotSent:
        return u"The gift of %2 requested on %1 was not sent. The money is still on the sender's card."_s;
    case Answer::BeingConfirmed:
        return u"We are confirming whether the gift of %2 requested on %1 was sent. So that it is not sent twice, "
               u"we do not send it again; we will tell you as soon as it is confirmed."_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString customerSentence(const LedgerEntry &entry, TimeZone zone, Language language)
{
    const Answer answer = answerFor(entry.state);
    const QString sentence = language == Language::Korean ? korean(answer) : english(answer);
    if (sentence.isEmpty()) {
        return {};
    }
    const qint64 at = entry.sendingAt.value_or(entry.createdAt);
    return sentence.arg(dateTimeText(at, zone, language), formatWon(entry.order.amount, language));
}

} // namespace giftdesk
