// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftrecord.h"
#include "domain/providertime.h"

#include <QSet>

#include <optional>
#include <utility>

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

/// A condition that more than one word or a filter is needed for: `receiver:김`, `product:커피`, `-5678`.
struct HistoryTerm
{
    enum class Field {
        Anywhere, ///< as a word of its own
        Receiver, ///< name or phone of the receiver
        Sender,   ///< name or phone of the sender
        Product,  ///< part of its name, or its id
        Amount,   ///< between min and max
    };
    Field field = Field::Anywhere;
    bool negated = false;
    SearchWord word;        ///< of Anywhere, Receiver, Sender
    QString product;        ///< folded
    std::optional<Won> min; ///< of Amount, included
    std::optional<Won> max;
};

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
    QSet<ServiceId> products; ///< any of these; empty: all
    QList<HistoryTerm> terms; ///< ANDed with all the rest
    bool never = false;       ///< conditions that exclude each other: no row
    QString receiverPhone;    ///< digits; exactly this receiver (the last gifts beside the form's field)

    bool isEmpty() const;
};

/// The query with its first negated term taken out, and with that term the other way round: what is in the one and not
/// in the other is the answer. Both are quick to count where the query itself is not. Nothing without such a term.
std::optional<std::pair<HistoryQuery, HistoryQuery>> withoutNegation(const HistoryQuery &query);

constexpr int mostSearchWords = 16;
constexpr int longestSearch = 256; ///< characters

/// Words of a search text, split at blanks. Fault::QueryMalformed for more than 16 words or over 256 characters.
Result<QList<SearchWord>> parseSearchText(QStringView text);

/// The row satisfies the query: the plain definition, used to re-check index hits and as the oracle of tests.
bool matches(const HistoryQuery &query, const GiftRecord &record);
bool matches(const SearchWord &word, const GiftRecord &record);
bool matches(const HistoryTerm &term, const GiftRecord &record);
/// A product's name has that folded part.
bool productMatches(const QString &part, const ServiceId &id, const QString &name);

/// Totals of a filtered set.
struct HistoryTotals
{
    qint64 count = 0;
    Won sum;
};

} // namespace giftdesk
