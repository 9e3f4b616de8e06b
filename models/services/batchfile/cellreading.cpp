// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/batchfile/cellreading.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qsizetype digitsKept = 15;

/// What a spreadsheet shows instead of a value; saved as CSV it is text.
bool isErrorValue(const QString &text)
{
    static const QStringList values{u"#N/A"_s,   u"#REF!"_s, u"#VALUE!"_s, u"#DIV/0!"_s,
                                    u"#NAME?"_s, u"#NUM!"_s, u"#NULL!"_s};
    return text.startsWith(u'#') && values.contains(text);
}

/// A number that lost its digits on the way through a spreadsheet into CSV.
bool isRoundedNumber(const QString &text)
{
    static const QRegularExpression rounded(u"^\\d(\\.\\d+)?E\\+\\d{2,}$"_s);
    return text.contains(u"E+"_s) && rounded.match(text).hasMatch();
}

bool isPhone(BatchColumn column)
{
    return column == BatchColumn::ReceiverPhone || column == BatchColumn::SenderPhone;
}

/// 010 with eight digits is the one kind of number that stays unambiguous without its zero.
bool lostItsZero(const QString &text)
{
    return text.size() == 10 && text.startsWith(u"10") &&
           std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

void addIssue(BatchRowSource &row, BatchColumn column, Fault fault)
{
    const QString field = QString::fromLatin1(batchColumnInfo(column).key);
    row.cells.append({field, Error{fault, {}, {field}, {}}});
}

void setText(BatchRowSource &row, BatchColumn column, const QString &text)
{
    QString value = text;
    if (isPhone(column) && lostItsZero(text.trimmed())) {
        value = u'0' + text.trimmed();
        row.repaired.append(QString::fromLatin1(batchColumnInfo(column).key));
    }
    row.text.*batchColumnInfo(column).text = value;
}

void readText(BatchRowSource &row, BatchColumn column, const QString &text)
{
    const QString bare = text.trimmed();
    if (bare.startsWith(u'=')) {
        addIssue(row, column, Fault::CellIsFormula);
    } else if (isErrorValue(bare)) {
        addIssue(row, column, Fault::CellUnreadable);
    } else if (isRoundedNumber(bare)) {
        addIssue(row, column, Fault::CellDigitsLost);
    } else {
        setText(row, column, text);
    }
}

/// Digits and exponent of a number; nothing where it is none.
struct NumberParts
{
    bool negative = false;
    QString digits; ///< without the point
    qsizetype pointAt = 0;
};

std::optional<NumberParts> partsOf(const QString &stored)
{
    static const QRegularExpression form(u"^(-?)(\\d+)(?:\\.(\\d*))?(?:[eE]([+-]?\\d{1,3}))?$"_s);
    const auto match = form.match(stored.trimmed());
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString whole = match.captured(2);
    return NumberParts{!match.capturedView(1).isEmpty(), QString(whole + match.captured(3)),
                       whole.size() + match.capturedView(4).toInt()};
}

} // namespace

std::optional<QString> plainNumber(const QString &stored)
{
    auto parts = partsOf(stored);
    if (!parts) {
        return stored;
    }
    if (parts->pointAt > 2 * digitsKept) {
        return std::nullopt;
    }
    QString &digits = parts->digits;
    digits = digits.leftJustified(parts->pointAt, u'0');
    digits.prepend(QString(std::max<qsizetype>(1 - parts->pointAt, 0), u'0'));
    const qsizetype point = std::max<qsizetype>(parts->pointAt, 1);
    QString whole = digits.left(point);
    QString fraction = digits.mid(point);
    while (whole.size() > 1 && whole.startsWith(u'0')) {
        whole.remove(0, 1);
    }
    while (fraction.endsWith(u'0')) {
        fraction.chop(1);
    }
    if (whole.size() > digitsKept) {
        return std::nullopt;
    }
    return QString((parts->negative ? u"-"_s : QString()) + whole + (fraction.isEmpty() ? QString() : u'.' + fraction));
}

void readCell(BatchRowSource &row, BatchColumn column, const FileCell &cell)
{
    switch (cell.kind) {
    case FileCell::Kind::Text: return readText(row, column, cell.text);
    case FileCell::Kind::Formula: return addIssue(row, column, Fault::CellIsFormula);
    case FileCell::Kind::Unreadable: return addIssue(row, column, Fault::CellUnreadable);
    case FileCell::Kind::Number:
        if (const auto digits = plainNumber(cell.text)) {
            return setText(row, column, *digits);
        }
        return addIssue(row, column, Fault::CellDigitsLost);
    case FileCell::Kind::Date:
        // A date in a reason is meant; anywhere else a spreadsheet made it out of something else.
        return column == BatchColumn::Reason ? setText(row, column, cell.text)
                                             : addIssue(row, column, Fault::CellUnreadable);
    }
    Q_UNREACHABLE();
}

} // namespace giftdesk
