// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/historyquery.h"

#include "domain/hangul.h"
#include "domain/phonenumber.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int transferIdLength = 20;
constexpr int shortestTransferPrefix = 6;
constexpr int shortestPhonePart = 3;

bool isSeparator(QChar c)
{
    return c == u'-' || c == u'.' || c == u'(' || c == u')' || c == u'+';
}

/// The digits of a word that is nothing but digits and the separators of a phone; empty otherwise.
QString phonePart(const QString &word)
{
    QString digits;
    for (const QChar c : word) {
        if (c >= u'0' && c <= u'9') {
            digits += c;
        } else if (!isSeparator(c)) {
            return {};
        }
    }
    if (word.startsWith(u'+')) {
        digits = phoneDigits(word);
    }
    return digits.size() >= shortestPhonePart ? digits : QString();
}

bool isInitialsWord(QStringView word)
{
    const bool onlyHangul = std::all_of(word.begin(), word.end(), [](QChar c) {
        return hangul::isSyllable(c.unicode()) || hangul::isInitial(c.unicode());
    });
    return onlyHangul && std::any_of(word.begin(), word.end(), [](QChar c) { return hangul::isInitial(c.unicode()); });
}

bool syllableMatches(QChar pattern, QChar c)
{
    return hangul::isJamo(pattern.unicode()) ? hangul::initialOf(c.unicode()) == pattern.unicode() : c == pattern;
}

bool containsByInitials(const QString &name, const QString &pattern)
{
    return std::search(name.begin(), name.end(), pattern.begin(), pattern.end(),
                       [](QChar c, QChar p) { return syllableMatches(p, c); }) != name.end();
}

/// A syllable without a final may still gain one or move its parts: 기 also finds 김 and 길 (desk, Korean).
bool mayBecome(QChar typed, QChar c)
{
    if (typed == c || !hangul::isSyllable(typed.unicode()) || !hangul::isSyllable(c.unicode())) {
        return typed == c;
    }
    const int base = typed.unicode() - (typed.unicode() - 0xAC00) % 28;
    return !hangul::hasFinal(typed.unicode()) && c.unicode() >= base && c.unicode() < base + 28;
}

bool containsHalfTyped(const QString &name, const QString &pattern)
{
    const auto last = pattern.size() - 1;
    for (qsizetype at = 0; at + last < name.size(); ++at) {
        const bool head = QStringView(name).mid(at, last) == QStringView(pattern).left(last);
        if (head && mayBecome(pattern[last], name[at + last])) {
            return true;
        }
    }
    return false;
}

bool nameMatches(const SearchWord &word, const QString &folded)
{
    if (!word.name.isEmpty() && folded.contains(word.name)) {
        return true;
    }
    if (!word.initials.isEmpty() && containsByInitials(folded, word.initials)) {
        return true;
    }
    return word.halfTyped && !word.name.isEmpty() && containsHalfTyped(folded, word.name);
}

bool personMatches(const SearchWord &word, const QString &name, const QString &phone)
{
    return nameMatches(word, hangul::foldForSearch(name)) || (!word.digits.isEmpty() && phone.contains(word.digits));
}

} // namespace

bool HistoryQuery::isEmpty() const
{
    return words.isEmpty() && !from && !to && statuses.isEmpty() && serviceId.isEmpty() && !amountMin && !amountMax &&
           receiverPhone.isEmpty() && products.isEmpty() && terms.isEmpty() && !never;
}

std::optional<std::pair<HistoryQuery, HistoryQuery>> withoutNegation(const HistoryQuery &query)
{
    const auto negated =
        std::find_if(query.terms.begin(), query.terms.end(), [](const HistoryTerm &term) { return term.negated; });
    if (negated == query.terms.end()) {
        return std::nullopt;
    }
    HistoryTerm term = *negated;
    term.negated = false;
    HistoryQuery without = query;
    without.terms.removeAt(negated - query.terms.begin());
    HistoryQuery with = without;
    if (term.field == HistoryTerm::Field::Anywhere) {
        with.words += term.word;
    } else {
        with.terms += term;
    }
    return std::pair(std::move(without), std::move(with));
}

SearchWord parseSearchWord(QStringView text)
{
    SearchWord word;
    QString typed = text.toString();
    if (typed.size() > 1 && typed.endsWith(u'~')) {
        word.halfTyped = true;
        typed.chop(1);
    }
    word.name = hangul::foldForSearch(typed);
    const QString plain = foldWidth(typed);
    if (isInitialsWord(word.name)) {
        word.initials = word.name;
    }
    word.digits = phonePart(plain);
    const QString upper = plain.toUpper();
    const bool alphanumeric = std::all_of(upper.begin(), upper.end(),
                                          [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z'); });
    if (alphanumeric && upper.size() >= shortestTransferPrefix && upper.size() <= transferIdLength) {
        word.transferPrefix = upper;
    }
    word.amount = parseWon(plain);
    return word;
}

Result<QList<SearchWord>> parseSearchText(QStringView text)
{
    const QString composed = text.toString().normalized(QString::NormalizationForm_C);
    const QStringList parts = composed.simplified().split(u' ', Qt::SkipEmptyParts);
    if (parts.size() > mostSearchWords || composed.size() > longestSearch) {
        return failure(Fault::QueryMalformed, {QString::number(mostSearchWords), QString::number(longestSearch)});
    }
    QList<SearchWord> words;
    std::transform(parts.begin(), parts.end(), std::back_inserter(words),
                   [](const QString &part) { return parseSearchWord(part); });
    return words;
}

bool matches(const SearchWord &word, const GiftRecord &record)
{
    if (personMatches(word, record.senderName, record.senderPhone) ||
        personMatches(word, record.receiverName, record.receiverPhone)) {
        return true;
    }
    if (!word.transferPrefix.isEmpty() && record.transferId.text().toUpper().startsWith(word.transferPrefix)) {
        return true;
    }
    return word.amount && *word.amount == record.amount;
}

bool productMatches(const QString &part, const ServiceId &id, const QString &name)
{
    return hangul::foldForSearch(name).contains(part) || hangul::foldForSearch(id.text()) == part;
}

bool matches(const HistoryTerm &term, const GiftRecord &record)
{
    switch (term.field) {
    case HistoryTerm::Field::Anywhere: return matches(term.word, record) != term.negated;
    case HistoryTerm::Field::Receiver:
        return personMatches(term.word, record.receiverName, record.receiverPhone) != term.negated;
    case HistoryTerm::Field::Sender:
        return personMatches(term.word, record.senderName, record.senderPhone) != term.negated;
    case HistoryTerm::Field::Product:
        return productMatches(term.product, record.serviceId, record.serviceName) != term.negated;
    case HistoryTerm::Field::Amount:
        return ((!term.min || record.amount >= *term.min) && (!term.max || record.amount <= *term.max)) != term.negated;
    }
    Q_UNREACHABLE();
}

bool matches(const HistoryQuery &query, const GiftRecord &record)
{
    const bool inPeriod = (!query.from || record.sentAt >= *query.from) && (!query.to || record.sentAt < *query.to);
    const bool fields = (query.statuses.isEmpty() || query.statuses.contains(record.status)) &&
                        (query.serviceId.isEmpty() || query.serviceId == record.serviceId) &&
                        (query.products.isEmpty() || query.products.contains(record.serviceId)) &&
                        (!query.amountMin || record.amount >= *query.amountMin) &&
                        (!query.amountMax || record.amount <= *query.amountMax) &&
                        (query.receiverPhone.isEmpty() || query.receiverPhone == record.receiverPhone);
    const auto holds = [&record](const auto &condition) {
        return matches(condition, record);
    };
    return !query.never && inPeriod && fields && std::all_of(query.words.begin(), query.words.end(), holds) &&
           std::all_of(query.terms.begin(), query.terms.end(), holds);
}

} // namespace giftdesk
