// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QLocale>

namespace giftdesk {

/// The languages of the program.
enum class Language { Korean, English };

/// An amount in won: a whole number, 64 bits, never a float (promise R12).
class Won
{
public:
    static constexpr qint64 smallestGift = 1;
    static constexpr qint64 largestGift = 9'999'999'999; ///< contract §2.1, `amount`

    constexpr Won() = default;
    constexpr explicit Won(qint64 value)
        : m_value(value)
    {
    }

    constexpr qint64 value() const { return m_value; }
    friend constexpr auto operator<=>(const Won &, const Won &) = default;
    friend constexpr Won operator+(Won left, Won right) { return Won(left.m_value + right.m_value); }

private:
    qint64 m_value = 0;
};

/// A gift's amount as a person or a file writes it: digits, grouping commas in the right places, full-width digits,
/// a trailing 원, `5만`, `5만원`. Fault::AmountMalformed, or AmountOutOfRange outside 1..9,999,999,999.
Result<Won> parseGiftAmount(QStringView text);
/// The same forms without the range of a gift; for filters and search words. Nothing where it is no amount.
std::optional<Won> parseWon(QStringView text);

/// `50,000`, digits grouped by three.
QString groupedWon(Won amount);
/// `50,000원` or `₩50,000`.
QString formatWon(Won amount, Language language);
/// `오만 원`: read back on the review page, where it catches a zero too many.
QString readWon(Won amount);

/// Full-width digits and signs to their ASCII forms: `０１０－` gives `010-`.
QString foldWidth(QStringView text);

} // namespace giftdesk
