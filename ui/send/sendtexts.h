// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/providertime.h"
#include "forms/sendgiftform.h"
#include "ui/theme/icons.h"
#include "ui/widgets/timeline.h"

namespace giftdesk {

/// Why a card cannot be given, or that it can: icon, colour, word.
struct CardLook
{
    IconName icon;
    Colour colour;
    QString word;
};
CardLook cardLook(const CardChoice &choice);
/// "until 2031-08"; empty where the expiry is not known.
QString expiryText(const IssuedCard &card);
/// `··0021`: enough to tell two cards apart; the dots stand for what is not shown.
QString cardTail(const IssuedCard &card, int dots = 2);
/// The steps of a send with their times. While it runs (no state yet) the last one is open; then it is the outcome's
/// state.
QList<TimelineStep> stageTimeline(const QList<StageTime> &stages, TimeZone zone, std::optional<EntryState> outcome);

} // namespace giftdesk
