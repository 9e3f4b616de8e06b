// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftrecord.h"
#include "domain/providertime.h"

#include <QSet>

namespace giftdesk {

/// One word of a search and the ways it may match (decisions C8). Made by parseSearchWord.
struct SearchWord
{
    QString name;              ///< folded; substring of a name
    QString initials;          ///< jamo, or jamo mixed with syllables; empty where the word has no jamo
    QString digits;            ///< ≥ 3 digits of a phone; empty where it is no number
    QString transferPrefix;    ///< upper case, ≥ 6 characters, or the whole id; empty where too short
    std::optional<Won> amount; ///< equals the amount
    bool halfTyped = false;    ///< `~`: the last syllable may still be composing
};

SearchWord parseSearchWord(QStringView word);

/// The one filter of table, export and command line. Half-open period [from, to) in UTC ms.
struct HistoryQuery
{
    QList<SearchWord> words; ///< ANDed
    std::optional<qint64> from;
    std::optional<qint64> to;
    QSet<GiftStatus> statuses; ///< empty: all
    ServiceId serviceId;       ///< empty: all
    std::optional<Won> amountMin;
    std::optional<Won> amountMax;
    QString receiverPhone; ///< digits; exactly this receiver (the last gifts beside the form's field)

    bool isEmpty() const;
};

/// Words of a search text, split at blanks. Fault::QueryMalformed for more than 16 words or over 256 characters.
Result<QList<SearchWord>> parseSearchText(QStringView text);

/// The row satisfies the query: the plain definition, used to re-check index hits and as the oracle of tests.
bool matches(const HistoryQuery &query, const GiftRecord &record);
bool matches(const SearchWord &word, const GiftRecord &record);

/// Totals of a filtered set.
struct HistoryTotals
{
    qint64 count = 0;
    Won sum;
};

} // namespace giftdesk
