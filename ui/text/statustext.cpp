// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/statustext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace giftdesk {

namespace {

struct StateWords
{
    EntryState state;
    const char *word;
    const char *meaning;
    const char *nextStep;
};

// In the order of the enumeration. Entry SENT is "Sent"; the provider's status SENT is "Waiting for receiver".
constexpr StateWords stateWords[] = {
    {EntryState::Draft, QT_TRANSLATE_NOOP("StatusText", "Draft"),
     QT_TRANSLATE_NOOP("StatusText", "The gift has been written down but nothing was asked of the provider."),
     QT_TRANSLATE_NOOP("StatusText", "Complete it and send it, or discard it.")},
    {EntryState::Waiting, QT_TRANSLATE_NOOP("StatusText", "Waiting for approval"),
     QT_TRANSLATE_NOOP("StatusText", "A second person has to agree before the gift is sent."),
     QT_TRANSLATE_NOOP("StatusText", "Another person approves or declines it within 24 hours.")},
    {EntryState::Intent, QT_TRANSLATE_NOOP("StatusText", "Ready to send"),
     QT_TRANSLATE_NOOP("StatusText", "All checks have passed and the card is reserved; nothing has left yet."),
     QT_TRANSLATE_NOOP("StatusText", "The disposable token is being fetched.")},
    {EntryState::Sending, QT_TRANSLATE_NOOP("StatusText", "Sending"),
     QT_TRANSLATE_NOOP("StatusText", "The request is on its way to the provider."),
     QT_TRANSLATE_NOOP("StatusText", "Wait for the answer; it comes within 20 seconds.")},
    {EntryState::NotSent, QT_TRANSLATE_NOOP("StatusText", "Not sent"),
     QT_TRANSLATE_NOOP("StatusText", "No part of the request left this computer. No money moved."),
     QT_TRANSLATE_NOOP("StatusText", "You can send it again as a new gift.")},
    {EntryState::Sent, QT_TRANSLATE_NOOP("StatusText", "Sent"),
     QT_TRANSLATE_NOOP("StatusText", "The provider confirmed the gift. The money has left the sender's card."),
     QT_TRANSLATE_NOOP("StatusText",
                       "The receiver is told by the provider; look at the history to see whether the gift was "
                       "accepted.")},
    {EntryState::Refused, QT_TRANSLATE_NOOP("StatusText", "Refused"),
     QT_TRANSLATE_NOOP("StatusText", "The provider refused the gift. No money moved."),
     QT_TRANSLATE_NOOP("StatusText", "Correct the cause, then send it as a new gift.")},
    {EntryState::Unknown, QT_TRANSLATE_NOOP("StatusText", "Outcome unknown"),
     QT_TRANSLATE_NOOP("StatusText",
                       "The request may have reached the provider, and no readable answer came back. The gift may "
                       "have been sent."),
     QT_TRANSLATE_NOOP("StatusText",
                       "Do not send it again. The outcome is decided from the provider's history; \"Check now\" "
                       "looks at once.")},
    {EntryState::ProvedSent, QT_TRANSLATE_NOOP("StatusText", "Sent (proved)"),
     QT_TRANSLATE_NOOP("StatusText",
                       "The gift was found in the provider's history. The money has left the sender's card."),
     QT_TRANSLATE_NOOP("StatusText", "Nothing is left to do.")},
    {EntryState::ProvedNotSent, QT_TRANSLATE_NOOP("StatusText", "Not sent (proved)"),
     QT_TRANSLATE_NOOP("StatusText",
                       "Two complete readings of the provider's history show no such gift, and the card still "
                       "holds the money."),
     QT_TRANSLATE_NOOP("StatusText", "You can send it again as a new gift.")},
    {EntryState::Human, QT_TRANSLATE_NOOP("StatusText", "For a person to decide"),
     QT_TRANSLATE_NOOP("StatusText",
                       "The provider's history does not decide whether the gift was sent. The card stays reserved."),
     QT_TRANSLATE_NOOP("StatusText",
                       "Do not send it again. Look at the evidence, ask the provider, and decide with a reason.")},
    {EntryState::ResolvedSent, QT_TRANSLATE_NOOP("StatusText", "Sent (decided)"),
     QT_TRANSLATE_NOOP("StatusText", "A person decided, with evidence, that the gift was sent."),
     QT_TRANSLATE_NOOP("StatusText", "Nothing is left to do.")},
    {EntryState::ResolvedNotSent, QT_TRANSLATE_NOOP("StatusText", "Not sent (decided)"),
     QT_TRANSLATE_NOOP("StatusText", "A person decided, with evidence, that the gift was not sent."),
     QT_TRANSLATE_NOOP("StatusText", "You can send it again as a new gift.")},
    {EntryState::Declined, QT_TRANSLATE_NOOP("StatusText", "Declined"),
     QT_TRANSLATE_NOOP("StatusText", "A person declined the gift, or it waited too long. Nothing was sent."),
     QT_TRANSLATE_NOOP("StatusText", "Write a new gift if it is still wanted.")},
    {EntryState::Contradicted, QT_TRANSLATE_NOOP("StatusText", "Contradiction"),
     QT_TRANSLATE_NOOP("StatusText",
                       "The gift counted as not sent, but a row of the provider's history fits it. The money may "
                       "have moved."),
     QT_TRANSLATE_NOOP("StatusText", "Stop sending for this sender and compare the row with the entry at once.")},
};

struct StatusWords
{
    GiftStatus status;
    const char *word;
    const char *meaning;
};

constexpr StatusWords statusWords[] = {
    {GiftStatus::Sent, QT_TRANSLATE_NOOP("StatusText", "Waiting for receiver"),
     QT_TRANSLATE_NOOP("StatusText", "The gift has arrived at the provider and waits until the receiver accepts it.")},
    {GiftStatus::Accepted, QT_TRANSLATE_NOOP("StatusText", "Accepted"),
     QT_TRANSLATE_NOOP("StatusText", "The receiver accepted the gift.")},
    {GiftStatus::Rejected, QT_TRANSLATE_NOOP("StatusText", "Rejected"),
     QT_TRANSLATE_NOOP("StatusText", "The receiver rejected the gift; the money goes back to the sender.")},
    {GiftStatus::Cancelled, QT_TRANSLATE_NOOP("StatusText", "Cancelled"),
     QT_TRANSLATE_NOOP("StatusText",
                       "The gift was cancelled before it was accepted; the money goes back to the sender.")},
    {GiftStatus::Expired, QT_TRANSLATE_NOOP("StatusText", "Expired"),
     QT_TRANSLATE_NOOP("StatusText",
                       "The receiver did not accept the gift in time; the money goes back to the sender.")},
    {GiftStatus::Unrecognised, QT_TRANSLATE_NOOP("StatusText", "Unrecognised"),
     QT_TRANSLATE_NOOP("StatusText", "The provider gives a status that Giftdesk does not know.")},
};

struct CancelWords
{
    CancelState state;
    const char *word;
    const char *meaning;
};

constexpr CancelWords cancelWords[] = {
    {CancelState::Intent, QT_TRANSLATE_NOOP("StatusText", "About to be cancelled"),
     QT_TRANSLATE_NOOP("StatusText", "The cancellation is on record; nothing has left yet.")},
    {CancelState::Sending, QT_TRANSLATE_NOOP("StatusText", "Being cancelled"),
     QT_TRANSLATE_NOOP("StatusText", "The cancellation is on its way to the provider.")},
    {CancelState::NotSent, QT_TRANSLATE_NOOP("StatusText", "Cancellation not sent"),
     QT_TRANSLATE_NOOP("StatusText", "No part of the cancellation left this computer. The gift is as it was.")},
    {CancelState::Done, QT_TRANSLATE_NOOP("StatusText", "Cancelled by us"),
     QT_TRANSLATE_NOOP("StatusText", "The provider confirmed the cancellation; the money goes back to the sender.")},
    {CancelState::Refused, QT_TRANSLATE_NOOP("StatusText", "Cancellation refused"),
     QT_TRANSLATE_NOOP("StatusText", "The provider refused the cancellation. The gift was not changed.")},
    {CancelState::Unknown, QT_TRANSLATE_NOOP("StatusText", "Cancellation unknown"),
     QT_TRANSLATE_NOOP("StatusText",
                       "The request may have reached the provider, and no readable answer came back. The gift may "
                       "have been cancelled.")},
    {CancelState::ProvedDone, QT_TRANSLATE_NOOP("StatusText", "Cancelled (proved)"),
     QT_TRANSLATE_NOOP("StatusText",
                       "The provider's history shows the gift as cancelled; the money goes back to the sender.")},
    {CancelState::ProvedNotDone, QT_TRANSLATE_NOOP("StatusText", "Not cancelled (proved)"),
     QT_TRANSLATE_NOOP("StatusText", "The provider's history shows that the gift was not cancelled.")},
};

struct KindWords
{
    ProfileKind kind;
    const char *word;
    const char *band;
};

constexpr KindWords kindWords[] = {
    {ProfileKind::Sandbox, QT_TRANSLATE_NOOP("StatusText", "Sandbox"),
     QT_TRANSLATE_NOOP("StatusText", "Sandbox: no real money moves")},
    {ProfileKind::Uat, QT_TRANSLATE_NOOP("StatusText", "Acceptance test (UAT)"),
     QT_TRANSLATE_NOOP("StatusText", "Acceptance test (UAT): the provider's test system, no real money")},
    {ProfileKind::Si, QT_TRANSLATE_NOOP("StatusText", "System integration (SI)"),
     QT_TRANSLATE_NOOP("StatusText", "System integration (SI): connected to real systems, reading only for now")},
    {ProfileKind::Live, QT_TRANSLATE_NOOP("StatusText", "Live"),
     QT_TRANSLATE_NOOP("StatusText", "Live: real customers and real money, reading only for now")},
};

template <typename Row, typename Key>
constexpr bool everyRowInOrder(const Row *rows, size_t count, Key Row::*key, Key last)
{
    for (size_t at = 0; at < count; ++at) {
        if (rows[at].*key != Key(at)) {
            return false;
        }
    }
    return count == size_t(last) + 1;
}
static_assert(everyRowInOrder(stateWords, std::size(stateWords), &StateWords::state, EntryState::Contradicted));
static_assert(everyRowInOrder(statusWords, std::size(statusWords), &StatusWords::status, GiftStatus::Unrecognised));
static_assert(everyRowInOrder(cancelWords, std::size(cancelWords), &CancelWords::state, CancelState::ProvedNotDone));
static_assert(everyRowInOrder(kindWords, std::size(kindWords), &KindWords::kind, ProfileKind::Live));

QString translated(const char *source)
{
    return QCoreApplication::translate("StatusText", source);
}

} // namespace

QString entryStateText(EntryState state)
{
    return translated(stateWords[size_t(state)].word);
}

QString entryStateMeaning(EntryState state)
{
    return translated(stateWords[size_t(state)].meaning);
}

QString entryStateNextStep(EntryState state)
{
    return translated(stateWords[size_t(state)].nextStep);
}

QString giftStatusText(GiftStatus status, const QString &providerWord)
{
    const bool foreign = status == GiftStatus::Unrecognised && !providerWord.isEmpty();
    return foreign ? providerWord : translated(statusWords[size_t(status)].word);
}

QString giftStatusMeaning(GiftStatus status)
{
    return translated(statusWords[size_t(status)].meaning);
}

QString cancelStateText(CancelState state)
{
    return translated(cancelWords[size_t(state)].word);
}

QString cancelStateMeaning(CancelState state)
{
    return translated(cancelWords[size_t(state)].meaning);
}

QString profileKindText(ProfileKind kind)
{
    return translated(kindWords[size_t(kind)].word);
}

QString profileBandText(ProfileKind kind)
{
    return translated(kindWords[size_t(kind)].band);
}

} // namespace giftdesk
