// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/send/sendtexts.h"

#include "ui/journal/entrytexts.h"
#include "ui/text/datetimetext.h"
#include "ui/text/statustext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// Their context in the translation files.
struct SendTexts
{
    Q_DECLARE_TR_FUNCTIONS(SendTexts)
};

QString stageSentence(SendStage stage, bool open)
{
    switch (stage) {
    case SendStage::Checking: return open ? SendTexts::tr("Reading the card once more") : SendTexts::tr("Card read");
    case SendStage::Recorded: return SendTexts::tr("Written into the journal");
    case SendStage::Token:
        return open ? SendTexts::tr("Fetching the disposable token") : SendTexts::tr("Disposable token asked for");
    case SendStage::Sending:
        return open ? SendTexts::tr("Sent to the provider; waiting for the answer")
                    : SendTexts::tr("Sent to the provider");
    case SendStage::Finished: return SendTexts::tr("Finished");
    }
    Q_UNREACHABLE();
}

} // namespace

CardLook cardLook(const CardChoice &choice)
{
    if (!choice.block) {
        //: State of a card.
        return {IconName::Done, Colour::Done, SendTexts::tr("Can be given")};
    }
    switch (*choice.block) {
    case CardBlock::Empty: return {IconName::Ban, Colour::SecondText, SendTexts::tr("No balance")};
    case CardBlock::NotActive:
        return {IconName::Ban, Colour::Waiting, SendTexts::tr("Not active (%1)").arg(choice.card.status)};
    case CardBlock::Expired: return {IconName::Hourglass, Colour::Waiting, SendTexts::tr("Expired")};
    case CardBlock::NotMobile: return {IconName::Ban, Colour::SecondText, SendTexts::tr("Mobile cards only")};
    }
    Q_UNREACHABLE();
}

QString expiryText(const IssuedCard &card)
{
    //: %1 is the last month or day a card is good.
    return card.expiry.isEmpty() ? QString() : SendTexts::tr("until %1").arg(card.expiry);
}

QString cardTail(const IssuedCard &card, int dots)
{
    return card.maskedNumber.isEmpty() ? QString() : QString(dots, u'·') + card.maskedNumber.right(4);
}

QList<TimelineStep> stageTimeline(const QList<StageTime> &stages, TimeZone zone, std::optional<EntryState> outcome)
{
    QList<TimelineStep> steps;
    for (int at = 0; at < stages.size(); ++at) {
        if (at > 0 && stages[at].stage == stages[at - 1].stage) {
            continue; // the form says the first one itself
        }
        const bool open = !outcome && stages.constLast().stage == stages[at].stage;
        if (outcome && stages[at].stage == SendStage::Finished) {
            steps.append({timeText(stages[at].at, zone), entryStateText(*outcome), entryLook(*outcome).colour,
                          isOpen(*outcome)});
        } else {
            steps.append({timeText(stages[at].at, zone), stageSentence(stages[at].stage, open),
                          open ? Colour::Waiting : Colour::Done, open});
        }
    }
    return steps;
}

} // namespace giftdesk
