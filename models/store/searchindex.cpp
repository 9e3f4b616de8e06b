// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchindex.h"

#include "domain/hangul.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::searchindex {

namespace {

constexpr qsizetype longestNameGram = 2;
constexpr qsizetype longestInitialsGram = 3; ///< most names have three syllables
constexpr qsizetype digitGram = 4;
constexpr qsizetype shortestDigits = 3;
constexpr int syllablesPerVowel = 28;
constexpr qsizetype telling = 8;        ///< digits of a number that few others share
constexpr qsizetype expectedSize = 512; ///< of a row's words, bytes

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isUpperAlphanumeric(QChar c)
{
    return isDigit(c) || (c >= u'A' && c <= u'Z');
}

void addHex(QByteArray &text, char16_t unit)
{
    static constexpr char hex[] = "0123456789abcdef";
    for (int shift = 12; shift >= 0; shift -= 4) {
        text += hex[(unit >> shift) & 0xF];
    }
}

QString nameToken(QStringView gram)
{
    QByteArray token(1, 'n');
    for (const QChar c : gram) {
        addHex(token, c.unicode());
    }
    return QString::fromLatin1(token);
}

void addNameGrams(QByteArray &tokens, QStringView text, qsizetype longest)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        for (qsizetype size = 1; size <= longest && at + size <= text.size(); ++size) {
            tokens += " n";
            for (const QChar c : text.mid(at, size)) {
                addHex(tokens, c.unicode());
            }
        }
    }
}

void addName(QByteArray &tokens, const QString &name)
{
    const QString folded = hangul::foldForSearch(name);
    const QString initials = hangul::initials(folded);
    if (initials != folded) {
        addNameGrams(tokens, folded, longestNameGram);
    }
    addNameGrams(tokens, initials, longestInitialsGram);
}

void addDigits(QByteArray &tokens, QStringView digits)
{
    tokens += " d";
    for (const QChar digit : digits) {
        tokens += char(digit.unicode());
    }
}

/// A phone may come masked: only digits that stand side by side make words. The last three are a word of their own, so
/// that any three are the beginning of one.
void addPhone(QByteArray &tokens, QStringView phone)
{
    for (qsizetype at = 0; at < phone.size();) {
        qsizetype end = at;
        while (end < phone.size() && isDigit(phone[end])) {
            ++end;
        }
        for (qsizetype first = at; first + digitGram <= end; ++first) {
            addDigits(tokens, phone.mid(first, digitGram));
        }
        if (end - at >= shortestDigits) {
            addDigits(tokens, phone.mid(end - shortestDigits, shortestDigits));
        }
        at = end + 1;
    }
}

void addTransferId(QByteArray &tokens, const TransferId &id)
{
    const QString upper = id.text().toUpper();
    const auto end = std::find_if_not(upper.begin(), upper.end(), isUpperAlphanumeric);
    const auto length = std::distance(upper.begin(), end);
    if (length > 0) {
        tokens += " t" + upper.left(length).toLower().toLatin1();
    }
}

QString allOf(const QStringList &tokens)
{
    return u'(' + tokens.join(u" AND "_s) + u')';
}

/// The longest grams of a name part: together they stand for it.
QString nameTerm(QStringView part, qsizetype longest = longestNameGram)
{
    const qsizetype size = std::min(part.size(), longest);
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
    QStringList tokens = {nameTerm(hangul::initials(pattern), longestInitialsGram)};
    const qsizetype certain = word.halfTyped ? pattern.size() - 1 : pattern.size();
    for (qsizetype at = 0; at < certain; ++at) {
        if (hangul::isSyllable(pattern[at].unicode())) {
            tokens += nameToken(QStringView(pattern).mid(at, 1));
        }
    }
    return allOf(tokens);
}

/// What a last syllable without a final may still become: 28 syllables.
QStringList completions(QChar open)
{
    QStringList syllables;
    for (char16_t c = open.unicode(); c < open.unicode() + syllablesPerVowel; ++c) {
        syllables += QString(QChar(c));
    }
    return syllables;
}

bool isOpenEnd(const QString &name)
{
    const char16_t last = name.back().unicode();
    return hangul::isSyllable(last) && !hangul::hasFinal(last);
}

/// The part before the last syllable, and any of what that and the one before it may become.
QString halfTypedTerm(const QString &name)
{
    const QString head = name.chopped(1);
    QStringList ends;
    for (const QString &end : completions(name.back())) {
        ends += nameToken(QString(head.right(longestNameGram - 1) + end));
    }
    const QString anyEnd = u'(' + ends.join(u" OR "_s) + u')';
    return head.size() < longestNameGram ? anyEnd : QString(u'(' + nameTerm(head) + u" AND " + anyEnd + u')');
}

bool hasSyllable(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return hangul::isSyllable(c.unicode()); });
}

/// The ways a word may match: those whose hits are the answer, and those whose hits are to be checked.
struct Term
{
    QStringList certain;
    QStringList loose;

    void add(const QString &alternative, bool exact) { (exact ? certain : loose) += alternative; }
    QString any() const { return u'(' + (certain + loose).join(u" OR "_s) + u')'; }
};

void addNameAlternative(Term &term, const SearchWord &word)
{
    if (word.name.isEmpty()) {
        return;
    }
    // What contains a pattern also contains its initials, so that term covers the literal one.
    const bool byInitials = !word.initials.isEmpty();
    const bool open = word.halfTyped && isOpenEnd(word.name);
    const qsizetype longest = byInitials ? longestInitialsGram : longestNameGram;
    const bool exact = word.name.size() <= longest && !(byInitials && (open || hasSyllable(word.name)));
    if (open && !byInitials) {
        term.add(halfTypedTerm(word.name), exact);
    } else {
        term.add(byInitials ? initialsTerm(word) : nameTerm(word.name), exact);
    }
}

Term termOf(const SearchWord &word)
{
    Term term;
    addNameAlternative(term, word);
    if (!word.digits.isEmpty()) {
        term.add(digitsTerm(word.digits), word.digits.size() <= digitGram);
    }
    if (!word.transferPrefix.isEmpty()) {
        term.add(u't' + word.transferPrefix.toLower() + u'*', true);
    }
    if (word.amount) {
        term.add(u'a' + QString::number(word.amount->value()), true);
    }
    return term;
}

} // namespace

QByteArray rowTokens(const GiftRecord &record)
{
    QByteArray tokens;
    tokens.reserve(expectedSize);
    addName(tokens, record.senderName);
    addName(tokens, record.receiverName);
    addPhone(tokens, record.senderPhone);
    addPhone(tokens, record.receiverPhone);
    addTransferId(tokens, record.transferId);
    if (record.amount >= Won()) {
        tokens += " a" + QByteArray::number(record.amount.value());
    }
    if (!record.serviceId.isEmpty()) {
        tokens += ' ' + productTerm(record.serviceId).toLatin1();
    }
    return tokens;
}

/// The first digits of a mobile number are in nearly every row: its last ones find it quicker.
QString digitsTerm(const QString &digits)
{
    if (digits.size() < shortestDigits || !std::all_of(digits.begin(), digits.end(), isDigit)) {
        return {};
    }
    if (digits.size() < digitGram) {
        return u'd' + digits + u'*';
    }
    QStringList tokens;
    for (qsizetype at = std::max<qsizetype>(0, digits.size() - telling); at + digitGram <= digits.size(); ++at) {
        tokens += u'd' + digits.mid(at, digitGram);
    }
    return allOf(tokens);
}

QString productTerm(const ServiceId &product)
{
    return u's' + QString::fromLatin1(product.text().toUtf8().toHex());
}

bool tokensDiffer(const GiftRecord &before, const GiftRecord &after)
{
    return before.senderName != after.senderName || before.receiverName != after.receiverName ||
           before.senderPhone != after.senderPhone || before.receiverPhone != after.receiverPhone ||
           before.amount != after.amount || before.transferId != after.transferId ||
           before.serviceId != after.serviceId;
}

Expression expression(const QList<SearchWord> &words)
{
    Expression result;
    result.exact = true;
    QStringList terms;
    QStringList certain;
    for (const SearchWord &word : words) {
        const Term term = termOf(word);
        result.impossible = result.impossible || (term.certain.isEmpty() && term.loose.isEmpty());
        result.exact = result.exact && term.loose.isEmpty();
        terms += term.any();
        if (!term.certain.isEmpty()) {
            certain += u'(' + term.certain.join(u" OR "_s) + u')';
        }
    }
    result.match = terms.join(u" AND "_s);
    result.certain = certain.size() == words.size() ? certain.join(u" AND "_s) : QString();
    return result;
}

} // namespace giftdesk::searchindex
