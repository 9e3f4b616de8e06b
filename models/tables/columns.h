// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entrystate.h"
#include "domain/giftrecord.h"

#include <QString>
#include <Qt>

#include <functional>

namespace giftdesk {

/// The words of cells. Tables know values only; `ui` gives the words of the language chosen. A missing one gives
/// nothing.
struct CellTexts
{
    std::function<QString(qint64 utcMs)> time;
    std::function<QString(Won amount)> amount;
    std::function<QString(EntryState state)> entryState;
    std::function<QString(GiftStatus status, const QString &providerWord)> giftStatus;
};

/// Roles that all tables share. What is shown is Qt::DisplayRole, masked; what is compared is the raw value.
enum CellRole {
    RawRole = Qt::UserRole, ///< the value behind the cell: qint64 (time, won), int (state) or masked text
    KeyRole,                ///< the row's id as text: entry, transfer, product or PAR
    StateRole,              ///< the row's state as int: EntryState or GiftStatus
    FirstOwnRole,           ///< a table's own roles begin here
};

} // namespace giftdesk
