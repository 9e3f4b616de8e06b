// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace giftdesk {

/// The phone of a person, as digits only: 9 to 11, beginning with 0 (decisions A16). What the wire carries.
class PhoneNumber
{
public:
    PhoneNumber() = default;

    /// Accepts 010-1234-5678, 010.1234.5678, +82 10…, full-width digits. PhoneMalformed, PhoneForeign (another
    /// country), PhoneNotPersonal (1588-xxxx and the like), each with the field's name as argument.
    static Result<PhoneNumber> parse(QStringView text, const QString &field);

    const QString &digits() const { return m_digits; }
    bool isEmpty() const { return m_digits.isEmpty(); }
    friend bool operator==(const PhoneNumber &, const PhoneNumber &) = default;

private:
    explicit PhoneNumber(QString digits)
        : m_digits(std::move(digits))
    {
    }
    QString m_digits;
};

/// Digits grouped as people read them: 010-1234-5678, 011-123-4567, 02-123-4567; unknown shapes as they are.
QString formatPhone(QStringView digits);
/// `010-****-5678`: the middle hidden; anything too short to mask is hidden whole.
QString maskedPhone(QStringView digits);
/// The last four digits, fewer where there are fewer.
QString phoneTail(QStringView digits);
/// Digits only, `+82` as `0`, of anything that claims to be a phone number (as received from the provider).
QString phoneDigits(QStringView text);

} // namespace giftdesk
