// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/phonenumber.h"

#include "domain/money.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int shortest = 9;
constexpr int longest = 11;
constexpr int tailLength = 4;

QString onlyDigits(QStringView text)
{
    QString digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits;
}

/// Length of the first group: 02, or the four digits of 050x (11 or 12 digits long), else three.
qsizetype headLength(QStringView digits)
{
    if (digits.startsWith(u"02")) {
        return 2;
    }
    return digits.startsWith(u"050") && digits.size() >= longest ? 4 : 3;
}

} // namespace

QString phoneDigits(QStringView text)
{
    const QString folded = foldWidth(text).trimmed();
    const QString digits = onlyDigits(folded);
    if (folded.startsWith(u'+') && digits.startsWith(u"82")) {
        const QString rest = digits.mid(2);
        return rest.startsWith(u'0') ? rest : u'0' + rest;
    }
    return digits;
}

Result<PhoneNumber> PhoneNumber::parse(QStringView text, const QString &field)
{
    static const QRegularExpression allowed(u"^\\+?[0-9 .()\\-]+\\z"_s);
    const QString folded = foldWidth(text).trimmed();
    if (folded.isEmpty()) {
        return failure(Fault::FieldMissing, {field});
    }
    if (!allowed.match(folded).hasMatch()) {
        return failure(Fault::PhoneMalformed, {field});
    }
    if (folded.startsWith(u'+') && !onlyDigits(folded).startsWith(u"82")) {
        return failure(Fault::PhoneForeign, {field});
    }
    const QString digits = phoneDigits(folded);
    static const QRegularExpression company(u"^0?1[568][0-9]{6}\\z"_s);
    if (company.match(digits).hasMatch()) {
        return failure(Fault::PhoneNotPersonal, {field});
    }
    if (digits.size() < shortest || digits.size() > longest || !digits.startsWith(u'0') || digits.startsWith(u"00")) {
        return failure(Fault::PhoneMalformed, {field});
    }
    return PhoneNumber(digits);
}

QString formatPhone(QStringView digits)
{
    if (digits.size() == 8) {
        return digits.left(4).toString() + u'-' + digits.mid(4);
    }
    const qsizetype head = headLength(digits);
    if (digits.size() < shortest || digits.size() > longest + 1) {
        return digits.toString();
    }
    return digits.left(head).toString() + u'-' + digits.mid(head, digits.size() - head - tailLength) + u'-' +
           digits.right(tailLength);
}

QString maskedPhone(QStringView digits)
{
    if (digits.size() < shortest || digits.size() > longest + 1) {
        return QString(digits.size(), u'*');
    }
    const qsizetype head = headLength(digits);
    return digits.left(head).toString() + u'-' + QString(digits.size() - head - tailLength, u'*') + u'-' +
           digits.right(tailLength);
}

QString phoneTail(QStringView digits)
{
    return digits.right(tailLength).toString();
}

} // namespace giftdesk
