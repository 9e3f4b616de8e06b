// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchindex.h"

#include "domain/hangul.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::searchindex {

namespace {

constexpr qsizetype longestNameGram = 2;
constexpr qsizetype digitGram = 3;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isUpperAlphanumeric(QChar c)
{
    return isDigit(c) || (c >= u'A' && c <= u'Z');
}

QString nameToken(QStringView gram)
{
    static constexpr char16_t hex[] = u"0123456789abcdef";
    QString token;
    token.reserve(1 + 4 * gram.size());
    token += u'n';
    for (const QChar c : gram) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            token += QChar(hex[(c.unicode() >> shift) & 0xF]);
        }
    }
    return token;
}

void addNameGrams(QStringList &tokens, QStringView text)
{
    for (qsizetype size = 1; size <= longestNameGram; ++size) {
        for (qsizetype at = 0; at + size <= text.size(); ++at) {
            tokens += nameToken(text.mid(at, size));
        }
    }
}

void addName(QStringList &tokens, const QString &name)
{
    const QString folded = hangul::foldForSearch(name);
    addNameGrams(tokens, folded);
    const QString initials = hangul::initials(folded);
    if (initials != folded) {
        addNameGrams(tokens, initials);
    }
}

/// A phone may come masked, so only digits that stand side by side make a word.
void addPhone(QStringList &tokens, const QString &phone)
{
    for (qsizetype at = 0; at + digitGram <= phone.size(); ++at) {
        const QStringView gram = QStringView(phone).mid(at, digitGram);
        if (std::all_of(gram.begin(), gram.end(), isDigit)) {
            tokens += u'd' + gram.toString();
        }
    }
}

void addTransferId(QStringList &tokens, const TransferId &id)
{
    const QString upper = id.text().toUpper();
    const auto end = std::find_if_not(upper.begin(), upper.end(), isUpperAlphanumeric);
    const auto length = std::distance(upper.begin(), end);
    if (length > 0) {
        tokens += u't' + upper.left(length).toLower();
    }
}

QString allOf(const QStringList &tokens)
{
    return u'(' + tokens.join(u" AND "_s) + u')';
}

/// The longest grams of a name part: together they stand for it.
QString nameTerm(QStringView part)
{
    const qsizetype size = std::min(part.size(), longestNameGram);
    QStringList tokens;
    for (qsizetype at = 0; at + size <= part.size(); ++at) {
        tokens += nameToken(part.mid(at, size));
    }
    return allOf(tokens);
}

/// Initial consonants of the whole pattern, and those of its syllables that are complete as they are.
QString initialsTerm(const SearchWord &word)
{
    const QString &pattern = word.name;
    QStringList tokens = {nameTerm(hangul::initials(pattern))};
    const qsizetype certain = word.halfTyped ? pattern.size() - 1 : pattern.size();
    for (qsizetype at = 0; at < certain; ++at) {
        if (hangul::isSyllable(pattern[at].unicode())) {
            tokens += nameToken(QStringView(pattern).mid(at, 1));
        }
    }
    return allOf(tokens);
}

QString digitsTerm(const QString &digits)
{
    QStringList tokens;
    for (qsizetype at = 0; at + digitGram <= digits.size(); ++at) {
        tokens += u'd' + digits.mid(at, digitGram);
    }
    return allOf(tokens);
}

bool hasSyllable(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return hangul::isSyllable(c.unicode()); });
}

struct Term
{
    QStringList alternatives;
    bool exact = true;
};

void addNameAlternative(Term &term, const SearchWord &word)
{
    if (word.name.isEmpty()) {
        return;
    }
    // What contains a pattern also contains its initials, so this term covers the literal one.
    const bool byInitials = !word.initials.isEmpty() || word.halfTyped;
    term.alternatives += byInitials ? initialsTerm(word) : nameTerm(word.name);
    const bool loose = byInitials && (word.halfTyped || hasSyllable(word.name));
    term.exact = word.name.size() <= longestNameGram && !loose;
}

Term termOf(const SearchWord &word)
{
    Term term;
    addNameAlternative(term, word);
    if (!word.digits.isEmpty()) {
        term.alternatives += digitsTerm(word.digits);
        term.exact = term.exact && word.digits.size() == digitGram;
    }
    if (!word.transferPrefix.isEmpty()) {
        term.alternatives += u't' + word.transferPrefix.toLower() + u'*';
    }
    if (word.amount) {
        term.alternatives += u'a' + QString::number(word.amount->value());
    }
    return term;
}

} // namespace

QString rowTokens(const GiftRecord &record)
{
    QStringList tokens;
    addName(tokens, record.senderName);
    addName(tokens, record.receiverName);
    addPhone(tokens, record.senderPhone);
    addPhone(tokens, record.receiverPhone);
    addTransferId(tokens, record.transferId);
    if (record.amount >= Won()) {
        tokens += u'a' + QString::number(record.amount.value());
    }
    tokens.sort();
    tokens.removeDuplicates();
    return tokens.join(u' ');
}

bool tokensDiffer(const GiftRecord &before, const GiftRecord &after)
{
    return before.senderName != after.senderName || before.receiverName != after.receiverName ||
           before.senderPhone != after.senderPhone || before.receiverPhone != after.receiverPhone ||
           before.amount != after.amount || before.transferId != after.transferId;
}

Expression expression(const QList<SearchWord> &words)
{
    Expression result;
    result.exact = true;
    QStringList terms;
    for (const SearchWord &word : words) {
        const Term term = termOf(word);
        result.impossible = result.impossible || term.alternatives.isEmpty();
        result.exact = result.exact && term.exact;
        terms += u'(' + term.alternatives.join(u" OR "_s) + u')';
    }
    result.match = terms.join(u" AND "_s);
    return result;
}

} // namespace giftdesk::searchindex
