// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/historyfilter.h"

#include <QByteArray>

namespace giftdesk {

/// A filter of the gift history under a name of its own. Kept in the ledger's file, encrypted: it may name a person.
struct SavedFilter
{
    static constexpr int longestName = 40; ///< characters

    QString id; ///< empty for one that was never kept
    QString name;
    HistoryFilter filter; ///< periods stay relative: "this week" is the week it is used in
    QString receiver;     ///< masked; of a filter by receiver, for its chip
    QString text;         ///< as typed into the search field

    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// Everything but id and name, JSON.
QByteArray savedFilterContent(const SavedFilter &saved);
/// The other way round; what is missing or cannot be read is as in an empty filter.
SavedFilter readSavedFilter(const QString &id, const QString &name, const QByteArray &content);

} // namespace giftdesk
