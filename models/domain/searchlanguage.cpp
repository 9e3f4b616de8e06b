// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/searchlanguage.h"

#include "domain/hangul.h"
#include "domain/searchvocabulary.h"

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

enum class Operator { Is, Over, AtLeast, Under, AtMost };

struct OperatorRow
{
    QStringView text;
    Operator op;
};

constexpr OperatorRow operators[] = {{u">=", Operator::AtLeast}, {u"<=", Operator::AtMost}, {u">", Operator::Over},
                                     {u"<", Operator::Under},    {u":", Operator::Is},      {u"=", Operator::Is}};

/// A part of the text between blanks.
struct Part
{
    qsizetype at = 0;      ///< of its first character
    QString text;          ///< without quotes
    qsizetype quoted = -1; ///< where the first quoted character stands in `text`; -1: nowhere
};

/// Splits at blanks outside quotes.
Result<QList<Part>> split(const QString &text)
{
    QList<Part> parts;
    bool inPart = false;
    qsizetype quoteAt = -1;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c.isSpace() && quoteAt < 0) {
            inPart = false;
            continue;
        }
        if (!inPart) {
            parts += Part{at, {}, -1};
            inPart = true;
        }
        if (c != u'"') {
            parts.last().text += c;
        } else if (quoteAt < 0) {
            quoteAt = at;
            parts.last().quoted = parts.last().quoted < 0 ? parts.last().text.size() : parts.last().quoted;
        } else {
            quoteAt = -1;
        }
    }
    if (quoteAt >= 0) {
        return failure(Fault::QueryQuoteOpen, {QString::number(quoteAt + 1)});
    }
    return parts;
}

/// `field`, operator and value of a part; an empty field for a plain word.
struct Clause
{
    QString field;
    Operator op = Operator::Is;
    QString value;
    qsizetype at = 0; ///< of the field in the text, from 1
    bool negated = false;
};

std::optional<OperatorRow> operatorAt(QStringView text, qsizetype at)
{
    const auto found = std::find_if(std::begin(operators), std::end(operators),
                                    [&](const OperatorRow &row) { return text.mid(at).startsWith(row.text); });
    return found == std::end(operators) ? std::nullopt : std::optional(*found);
}

Clause clauseOf(const Part &part)
{
    Clause clause;
    const bool minus = part.text.size() > 1 && part.text.startsWith(u'-') && part.quoted != 0;
    const qsizetype begin = minus ? 1 : 0;
    clause.negated = minus;
    clause.at = part.at + begin + 1;
    const qsizetype end = part.quoted < 0 ? part.text.size() : part.quoted;
    qsizetype at = begin;
    while (at < end && part.text[at].isLetter()) {
        ++at;
    }
    const auto op = at > begin && at < end ? operatorAt(part.text, at) : std::nullopt;
    if (op) {
        clause.field = part.text.mid(begin, at - begin);
        clause.op = op->op;
        clause.value = part.text.mid(at + op->text.size());
    } else {
        clause.value = part.text.mid(begin);
    }
    return clause;
}

std::optional<SearchField> fieldOf(const QString &name)
{
    const SearchFieldRow *row = findSearchWord(searchFields, name);
    return row ? std::optional(row->field) : std::nullopt;
}

std::optional<GiftStatus> statusOf(const QString &word)
{
    const SearchStatusRow *row = findSearchWord(searchStatuses, word);
    return row ? std::optional(row->status) : std::nullopt;
}

std::optional<QDate> dayOf(const QString &text, QDate today)
{
    if (const SearchDayRow *row = findSearchWord(searchDays, text)) {
        return today.addDays(row->daysFromToday);
    }
    const auto day = parseDate(text);
    return day ? std::optional(*day) : std::nullopt;
}

struct AmountRange
{
    std::optional<Won> min;
    std::optional<Won> max;
};

std::optional<AmountRange> amountsOf(const Clause &clause)
{
    const qsizetype dots = clause.value.indexOf(u"..");
    if (dots >= 0) {
        const QString low = clause.value.left(dots);
        const QString high = clause.value.mid(dots + 2);
        const AmountRange range{parseWon(low), parseWon(high)};
        const bool readable = (low.isEmpty() || range.min) && (high.isEmpty() || range.max) && (range.min || range.max);
        return readable && clause.op == Operator::Is ? std::optional(range) : std::nullopt;
    }
    const auto won = parseWon(clause.value);
    if (!won) {
        return std::nullopt;
    }
    switch (clause.op) {
    case Operator::Is: return AmountRange{won, won};
    case Operator::Over: return AmountRange{*won + Won(1), {}};
    case Operator::AtLeast: return AmountRange{won, {}};
    case Operator::Under: return AmountRange{{}, *won + Won(-1)};
    case Operator::AtMost: return AmountRange{{}, won};
    }
    Q_UNREACHABLE();
}

/// Puts clauses into a query, one after the other.
class Builder
{
public:
    Builder(QDate today, TimeZone zone)
        : m_today(today)
        , m_zone(zone)
    {
    }

    /// False where the value cannot be read.
    bool add(SearchField field, const Clause &clause)
    {
        const bool compares = clause.op != Operator::Is && field != SearchField::Amount;
        if (clause.value.isEmpty() || compares) {
            return false;
        }
        switch (field) {
        case SearchField::Receiver: return addPerson(HistoryTerm::Field::Receiver, clause);
        case SearchField::Sender: return addPerson(HistoryTerm::Field::Sender, clause);
        case SearchField::Phone: return addPhone(clause);
        case SearchField::Id: return addId(clause);
        case SearchField::Product: return addProduct(clause);
        case SearchField::State: return addStatuses(clause);
        case SearchField::Amount: return addAmount(clause);
        case SearchField::From:
        case SearchField::To:
        case SearchField::On: return addDay(field, clause);
        }
        Q_UNREACHABLE();
    }

    void addWord(const SearchWord &word, bool negated)
    {
        if (negated) {
            m_query.terms += HistoryTerm{HistoryTerm::Field::Anywhere, true, word, {}, {}, {}};
        } else {
            m_query.words += word;
        }
    }

    HistoryQuery take()
    {
        m_query.never = m_query.never || (m_query.from && m_query.to && *m_query.from >= *m_query.to) ||
                        (m_query.amountMin && m_query.amountMax && *m_query.amountMax < *m_query.amountMin);
        return std::move(m_query);
    }

private:
    bool addPerson(HistoryTerm::Field field, const Clause &clause)
    {
        SearchWord word = parseSearchWord(clause.value);
        word.transferPrefix.clear();
        word.amount.reset();
        m_query.terms += HistoryTerm{field, clause.negated, word, {}, {}, {}};
        return !word.name.isEmpty() || !word.digits.isEmpty();
    }

    bool addPhone(const Clause &clause)
    {
        SearchWord word;
        word.digits = parseSearchWord(clause.value).digits;
        addWord(word, clause.negated);
        return !word.digits.isEmpty();
    }

    bool addId(const Clause &clause)
    {
        SearchWord word;
        word.transferPrefix = parseSearchWord(clause.value).transferPrefix;
        addWord(word, clause.negated);
        return !word.transferPrefix.isEmpty();
    }

    bool addProduct(const Clause &clause)
    {
        HistoryTerm term;
        term.field = HistoryTerm::Field::Product;
        term.negated = clause.negated;
        term.product = hangul::foldForSearch(clause.value);
        m_query.terms += term;
        return !term.product.isEmpty();
    }

    bool addStatuses(const Clause &clause)
    {
        QSet<GiftStatus> named;
        for (const QString &word : clause.value.split(u',', Qt::SkipEmptyParts)) {
            const auto status = statusOf(word);
            if (!status) {
                return false;
            }
            named += *status;
        }
        QSet<GiftStatus> wanted;
        for (const SearchStatusRow &row : searchStatuses) {
            const bool before = m_query.statuses.isEmpty() || m_query.statuses.contains(row.status);
            if (before && named.contains(row.status) != clause.negated) {
                wanted += row.status;
            }
        }
        m_query.statuses = wanted;
        m_query.never = m_query.never || wanted.isEmpty();
        return !named.isEmpty();
    }

    bool addAmount(const Clause &clause)
    {
        const auto range = amountsOf(clause);
        if (!range) {
            return false;
        }
        if (clause.negated) {
            m_query.terms += HistoryTerm{HistoryTerm::Field::Amount, true, {}, {}, range->min, range->max};
            return true;
        }
        if (range->min) {
            m_query.amountMin = std::max(*range->min, m_query.amountMin.value_or(*range->min));
        }
        if (range->max) {
            m_query.amountMax = std::min(*range->max, m_query.amountMax.value_or(*range->max));
        }
        return true;
    }

    /// Both ends are included for people. Not the days of a period has no meaning worth guessing.
    bool addDay(SearchField field, const Clause &clause)
    {
        const auto day = clause.negated ? std::nullopt : dayOf(clause.value, m_today);
        if (!day) {
            return false;
        }
        if (field != SearchField::To) {
            const qint64 from = startOfDay(*day, m_zone);
            m_query.from = std::max(from, m_query.from.value_or(from));
        }
        if (field != SearchField::From) {
            const qint64 to = startOfDay(day->addDays(1), m_zone);
            m_query.to = std::min(to, m_query.to.value_or(to));
        }
        return true;
    }

    QDate m_today;
    TimeZone m_zone;
    HistoryQuery m_query;
};

} // namespace

Result<HistoryQuery> parseSearch(const QString &text, QDate today, TimeZone zone)
{
    const QString composed = text.normalized(QString::NormalizationForm_C);
    const auto parts = split(composed);
    if (!parts) {
        return failure(parts.error());
    }
    if (parts->size() > mostSearchWords || composed.size() > longestSearch) {
        return failure(Fault::QueryMalformed, {QString::number(mostSearchWords), QString::number(longestSearch)});
    }
    Builder builder(today, zone);
    for (const Part &part : *parts) {
        const Clause clause = clauseOf(part);
        if (clause.field.isEmpty() && clause.value.isEmpty()) {
            continue;
        }
        if (clause.field.isEmpty()) {
            builder.addWord(parseSearchWord(clause.value), clause.negated);
            continue;
        }
        const auto field = fieldOf(clause.field);
        if (!field) {
            return failure(Fault::QueryFieldUnknown, {clause.field, QString::number(clause.at)});
        }
        if (!builder.add(*field, clause)) {
            return failure(Fault::QueryValueUnreadable, {clause.field, QString::number(clause.at)});
        }
    }
    return builder.take();
}

} // namespace giftdesk
