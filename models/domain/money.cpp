// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include "domain/hangul.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qint64 manUnit = 10'000;
constexpr int maxDigits = 12;

/// Digits, or digits grouped by three; anything else is refused, so that `1e3`, `-1`, `0,012` and `1.0` are.
std::optional<qint64> parseDigits(const QString &text)
{
    static const QRegularExpression form(u"^(0|[1-9][0-9]*|[1-9][0-9]{0,2}(,[0-9]{3})+)\\z"_s);
    if (!form.match(text).hasMatch()) {
        return std::nullopt;
    }
    QString digits = text;
    digits.remove(u',');
    return digits.size() <= maxDigits ? std::optional(digits.toLongLong()) : std::nullopt;
}

} // namespace

QString foldWidth(QStringView text)
{
    constexpr char16_t fullWidthFirst = 0xFF01;
    constexpr char16_t fullWidthLast = 0xFF5E;
    constexpr char16_t ideographicSpace = 0x3000;
    constexpr char16_t fullWidthWonSign = 0xFFE6;
    QString folded = text.toString();
    for (QChar &c : folded) {
        if (c.unicode() >= fullWidthFirst && c.unicode() <= fullWidthLast) {
            c = QChar(char16_t(c.unicode() - fullWidthFirst + u'!'));
        } else if (c.unicode() == ideographicSpace) {
            c = u' ';
        } else if (c.unicode() == fullWidthWonSign) {
            c = u'₩';
        }
    }
    return folded;
}

std::optional<Won> parseWon(QStringView text)
{
    QString plain = foldWidth(text).trimmed();
    if (plain.startsWith(u'₩')) {
        plain.remove(0, 1);
    } else if (plain.endsWith(u'원')) {
        plain.chop(1);
    }
    plain = plain.trimmed();
    qint64 unit = 1;
    if (plain.endsWith(u'만')) {
        plain.chop(1);
        unit = manUnit;
    }
    const auto value = parseDigits(plain);
    return value ? std::optional(Won(*value * unit)) : std::nullopt;
}

Result<Won> parseGiftAmount(QStringView text)
{
    const auto amount = parseWon(text);
    if (!amount) {
        return failure(Fault::AmountMalformed);
    }
    if (amount->value() < Won::smallestGift || amount->value() > Won::largestGift) {
        return failure(Fault::AmountOutOfRange);
    }
    return *amount;
}

QString groupedWon(Won amount)
{
    QString digits = QString::number(amount.value());
    const qsizetype sign = amount.value() < 0 ? 1 : 0;
    for (qsizetype at = digits.size() - 3; at > sign; at -= 3) {
        digits.insert(at, u',');
    }
    return digits;
}

QString formatWon(Won amount, Language language)
{
    switch (language) {
    case Language::Korean: return groupedWon(amount) + u'원';
    case Language::English: return u'₩' + groupedWon(amount);
    }
    Q_UNREACHABLE();
}

QString readWon(Won amount)
{
    return hangul::readNumber(amount.value()) + u" 원"_s;
}

} // namespace giftdesk
