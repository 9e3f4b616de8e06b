// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codebook.h"
#include "domain/providertime.h"
#include "forms/journalbackend.h"
#include "tables/columns.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/statebadge.h"
#include "ui/widgets/timeline.h"

class QLabel;

namespace giftdesk {

/// What the panes of a profile need to put values into words.
struct DeskWords
{
    const CodeBook *codes = nullptr; ///< borrowed; explains the provider's codes
    TimeZone zone = TimeZone::Kst;
};

BadgeLook entryLook(EntryState state);
/// The strip's severity that goes with a state.
Severity entrySeverity(EntryState state);

/// Functions that put the cells of a table into words of the language chosen.
CellTexts cellTexts(TimeZone zone);
/// What, why and what to do of an error, with its code.
StripMessage errorStrip(const Error &error, const DeskWords &words, QStringView endpoint = u"gifts.send");
/// The life of an entry.
QList<TimelineStep> entryTimeline(const EntryStory &story, TimeZone zone);
/// The facts of an entry, persons masked.
QList<KeyValue> entryFacts(const LedgerEntry &entry, const DeskWords &words);
/// Why the entry is where it is: the code's meaning and next step where one is known, else those of the state.
QString entryExplanation(const LedgerEntry &entry, const DeskWords &words);

/// The answer for the customer, in the language of the program; empty for a state that says nothing to one.
QString customerAnswer(const EntryStory &story, TimeZone zone);

/// A label of plain text that wraps.
QLabel *wrapped(QWidget *parent, TextSize size = TextSize::Normal, Colour colour = Colour::Text);

} // namespace giftdesk
