// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/entrytexts.h"

#include "domain/personname.h"
#include "ui/text/customertext.h"
#include "ui/text/datetimetext.h"
#include "ui/text/errortext.h"
#include "ui/text/moneytext.h"
#include "ui/text/statustext.h"
#include "ui/text/textlanguage.h"
#include "ui/widgets/parts.h"

#include <QCoreApplication>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// Their context in the translation files.
struct EntryTexts
{
    Q_DECLARE_TR_FUNCTIONS(EntryTexts)
};

QString joined(const QStringList &sentences)
{
    QStringList said = sentences;
    said.removeAll(QString());
    return said.join(u' ');
}

QString codeOf(const LedgerEntry &entry)
{
    return entry.providerCode.isEmpty() ? entry.faultCode : entry.providerCode;
}

} // namespace

BadgeLook entryLook(EntryState state)
{
    switch (state) {
    case EntryState::Draft: return {IconName::Journal, Colour::SecondText};
    case EntryState::Waiting: return {IconName::Hourglass, Colour::Waiting};
    case EntryState::Intent:
    case EntryState::Sending: return {IconName::Clock, Colour::Waiting};
    case EntryState::Sent:
    case EntryState::ProvedSent:
    case EntryState::ResolvedSent: return {IconName::Done, Colour::Done};
    case EntryState::Refused: return {IconName::Refused, Colour::Refused};
    case EntryState::Unknown:
    case EntryState::Human: return {IconName::Unknown, Colour::Unknown};
    case EntryState::NotSent:
    case EntryState::ProvedNotSent:
    case EntryState::ResolvedNotSent:
    case EntryState::Declined: return {IconName::Ban, Colour::SecondText};
    case EntryState::Contradicted: return {IconName::Warning, Colour::Refused};
    }
    Q_UNREACHABLE();
}

Severity entrySeverity(EntryState state)
{
    if (isOpen(state)) {
        return Severity::Unknown;
    }
    if (isKnownSent(state)) {
        return Severity::Done;
    }
    return state == EntryState::Refused || state == EntryState::Contradicted ? Severity::Error : Severity::Info;
}

CellTexts cellTexts(TimeZone zone)
{
    CellTexts texts;
    texts.time = [zone](qint64 utcMs) {
        return shortDateTimeText(utcMs, zone);
    };
    texts.amount = [](Won amount) {
        return wonText(amount);
    };
    texts.entryState = [](EntryState state) {
        return entryStateText(state);
    };
    texts.giftStatus = [](GiftStatus status, const QString &word) {
        return giftStatusText(status, word);
    };
    return texts;
}

StripMessage errorStrip(const Error &error, const DeskWords &words, QStringView endpoint)
{
    const ErrorText text = errorText(error, words.codes, endpoint);
    return {Severity::Error, joined({text.what, text.why, text.action}), {}, text.code};
}

QList<TimelineStep> entryTimeline(const EntryStory &story, TimeZone zone)
{
    QList<TimelineStep> steps;
    for (const EntryStep &step : story.steps) {
        const QString word = entryStateText(step.state);
        //: A step of the timeline: %1 is the state, %2 a code or a person's reason.
        const QString sentence =
            step.note.isEmpty() ? word : EntryTexts::tr("%1: %2").arg(word, revealHiddenCharacters(step.note));
        // What is behind us is done, however it felt then; only the last step may still wait.
        const bool passed = &step != &story.steps.constLast() && !isOpen(step.state);
        steps.append({timeText(step.at, zone), sentence, passed ? Colour::Done : entryLook(step.state).colour,
                      isOpen(step.state)});
    }
    return steps;
}

QList<KeyValue> entryFacts(const LedgerEntry &entry, const DeskWords &words)
{
    const GiftOrder &order = entry.order;
    QList<KeyValue> facts{
        {EntryTexts::tr("Amount"), wonTextWithReading(order.amount)},
        {EntryTexts::tr("Receiver"),
         maskedName(order.receiverName) + u" · "_s + maskedPhone(order.receiverPhone.digits())},
        {EntryTexts::tr("Card product"), revealHiddenCharacters(entry.serviceName)},
        {EntryTexts::tr("Sender"), joined({maskedName(order.senderName), maskedMemberId(order.senderUserId)})},
        {EntryTexts::tr("Reason"), revealHiddenCharacters(order.reason)},
        {EntryTexts::tr("Written down"), dateTimeText(entry.createdAt, words.zone)},
        {EntryTexts::tr("Gift id"), entry.transferId.text(), entry.transferId.text()},
        //: An error code.
        {EntryTexts::tr("Code"), isKnownSent(entry.state) ? QString() : codeOf(entry), codeOf(entry)},
        {EntryTexts::tr("Correlation id"), entry.correlationId, entry.correlationId},
        {EntryTexts::tr("Journal entry"), entry.id.text(), entry.id.text()},
    };
    facts.removeIf([](const KeyValue &fact) { return fact.value.isEmpty(); });
    return facts;
}

QString entryExplanation(const LedgerEntry &entry, const DeskWords &words)
{
    const bool worthIt = words.codes && !entry.providerCode.isEmpty() && !isKnownSent(entry.state);
    const auto code = worthIt ? words.codes->explain(u"gifts.send", entry.providerCode) : std::nullopt;
    if (!code) {
        return joined({entryStateMeaning(entry.state), entryStateNextStep(entry.state)});
    }
    const bool korean = textLanguage() == Language::Korean;
    const QString meaning = korean ? code->meaningKo : code->meaningEn;
    // While the outcome is open, the provider's advice (try again) must not be followed.
    const QString step =
        isOpen(entry.state) ? entryStateNextStep(entry.state) : (korean ? code->nextStepKo : code->nextStepEn);
    return joined({entryStateMeaning(entry.state), meaning, step});
}

QString customerAnswer(const EntryStory &story, TimeZone zone)
{
    GiftFate fate;
    if (story.follow) {
        fate.status = story.follow->status;
    }
    if (!story.cancellations.isEmpty()) {
        fate.cancel = story.cancellations.first().state;
    }
    return customerSentence(story.entry, fate, zone, textLanguage());
}

QLabel *wrapped(QWidget *parent, TextSize size, Colour colour)
{
    QLabel *made = parts::label(parent, size, colour);
    made->setWordWrap(true);
    return made;
}

} // namespace giftdesk
