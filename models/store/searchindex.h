// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftrecord.h"
#include "domain/historyquery.h"

namespace giftdesk::searchindex {

/// What FTS5's own tokenizers cannot give: words of one or two syllables, initial consonants, parts of numbers (deps
/// pitfall 3). We make the tokens ourselves, as lower-case ASCII words, so that its `ascii` tokenizer leaves them as
/// they are:
///   n + hex   one or two UTF-16 units of a folded name, and one to three of its initial consonants
///   d + 4     four digits in a row of a phone, and the last three; three are asked as a prefix
///   t + id    the transferId's leading letters and digits, asked as a prefix
///   a + won   the whole amount
///   s + id    the product

/// The version of the rules above. Kept on each row: a row gives back its tokens by the rules it was indexed with.
constexpr int tokenizerVersion = 2;

/// The words of a row, joined by a blank; one may come twice. Depends on names, phones, amount, product and transferId
/// only, so that a change of state leaves it alone. ASCII.
QByteArray rowTokens(const GiftRecord &record);

/// True if the rows' tokens differ, that is, if the index must be told of the change.
bool tokensDiffer(const GiftRecord &before, const GiftRecord &after);

/// The words of a query as an FTS5 expression.
struct Expression
{
    QString match;           ///< empty: the query has no words
    bool impossible = false; ///< a word that can match no row
    bool exact = false;      ///< the hits are the answer; otherwise each is to be checked with matches()
    QString certain;         ///< hits that need no check: part of `match`, or empty
};

/// The word of a product.
QString productTerm(const ServiceId &product);
/// Words that every row with these digits in a phone has; empty for fewer than three digits or anything else.
QString digitsTerm(const QString &digits);

/// Every row that satisfies the words is among the hits; never the other way round unless `exact`.
Expression expression(const QList<SearchWord> &words);

} // namespace giftdesk::searchindex
