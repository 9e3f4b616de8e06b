// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/contractvalidation.h"

#include <QDate>
#include <QTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::contract {

namespace {

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Compares decimal texts without leading zeros, of any size.
bool lessThan(QStringView left, QStringView right)
{
    return left.size() != right.size() ? left.size() < right.size() : left < right;
}

bool inBounds(const Field &field, const QString &digits)
{
    return (field.min.isEmpty() || !lessThan(digits, field.min)) &&
           (field.max.isEmpty() || !lessThan(field.max, digits));
}

bool isDate(QStringView text)
{
    return text.size() == 8 && allDigits(text) && QDate::fromString(text.toString(), u"yyyyMMdd"_s).isValid();
}

bool isTime(QStringView text)
{
    return text.size() == 6 && allDigits(text) && QTime::fromString(text.toString(), u"HHmmss"_s).isValid();
}

bool hasFormat(const Field &field, const QString &text)
{
    switch (field.format) {
    case Format::Digits: return allDigits(text) && (text.size() == 1 || field.max.isEmpty() || !text.startsWith(u'0'));
    case Format::Date: return isDate(text);
    case Format::DateTime: return text.size() == 14 && isDate(text.first(8)) && isTime(text.sliced(8));
    case Format::YesNo: return text == u"Y" || text == u"N";
    case Format::Any:
    case Format::Won:
    case Format::UnixMs:
    case Format::Url: return true;
    }
    Q_UNREACHABLE();
}

class Validator
{
public:
    void object(const QList<Field> &fields, const Json &json, const QString &prefix);
    QList<FieldIssue> take() { return std::move(m_issues); }

private:
    void value(const Field &field, const Json &json, const QString &place);
    void string(const Field &field, const QString &text, const QString &place);
    void number(const Field &field, const Json &json, const QString &place);
    void array(const Field &field, const Json &json, const QString &place);
    void unknownMembers(const QList<Field> &fields, const Json &json, const QString &prefix);
    void add(const QString &place, Fault fault, const QStringList &more = {})
    {
        m_issues.append({place, Error{fault, {}, QStringList{place} + more, {}}});
    }
    void malformed(const QString &place, const QString &what) { add(place, Fault::FieldMalformed, {what}); }

    QList<FieldIssue> m_issues;
};

void Validator::object(const QList<Field> &fields, const Json &json, const QString &prefix)
{
    for (const Field &field : fields) {
        const QString place = prefix + field.name;
        if (const Json *const found = member(json, field.name))
            value(field, *found, place);
        else if (field.need == Need::Required)
            add(place, Fault::FieldMissing);
    }
    unknownMembers(fields, json, prefix);
}

void Validator::unknownMembers(const QList<Field> &fields, const Json &json, const QString &prefix)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString name = QString::fromStdString(it.key());
        if (!findField(fields, name))
            malformed(prefix + name, u"unknown"_s);
    }
}

void Validator::value(const Field &field, const Json &json, const QString &place)
{
    switch (field.type) {
    case FieldType::String:
        if (json.is_string())
            return string(field, QString::fromStdString(json.get_ref<const std::string &>()), place);
        break;
    case FieldType::Number:
        if (json.is_number_integer())
            return number(field, json, place);
        break;
    case FieldType::Boolean:
        if (json.is_boolean())
            return;
        break;
    case FieldType::Object:
        if (json.is_object())
            return object(field.children, json, place + u'.');
        break;
    case FieldType::Array:
        if (json.is_array())
            return array(field, json, place);
        break;
    }
    malformed(place, u"type"_s);
}

void Validator::string(const Field &field, const QString &text, const QString &place)
{
    const qsizetype length = codePoints(text);
    if (length == 0 && (field.minLength > 0 || !field.min.isEmpty()))
        return add(place, Fault::FieldMissing);
    if (field.maxLength >= 0 && length > field.maxLength)
        return add(place, Fault::FieldTooLong, {QString::number(field.maxLength)});
    if (length < field.minLength)
        return malformed(place, u"length"_s);
    if (!hasFormat(field, text))
        return malformed(place, u"format"_s);
    if (!field.values.isEmpty() && !field.values.contains(text))
        return malformed(place, u"value"_s);
    if (field.format == Format::Digits && !inBounds(field, text))
        malformed(place, u"range"_s);
}

void Validator::number(const Field &field, const Json &json, const QString &place)
{
    const bool positive = json.is_number_unsigned() || json.get<qint64>() >= 0;
    const QString digits = positive ? QString::number(json.get<quint64>()) : QString();
    const bool fits = positive ? inBounds(field, digits) : field.min.isEmpty();
    if (fits)
        return;
    if (field.format == Format::Won)
        add(place, Fault::AmountOutOfRange, {field.min, field.max});
    else
        malformed(place, u"range"_s);
}

void Validator::array(const Field &field, const Json &json, const QString &place)
{
    Field item = field;
    item.type = field.items;
    for (size_t i = 0; i < json.size(); ++i)
        value(item, json[i], place + u'[' + QString::number(i) + u']');
}

} // namespace

QList<FieldIssue> validateRequest(const Endpoint &endpoint, const Json &request)
{
    if (!request.is_object())
        return {{QString(), Error{Fault::FieldMalformed, {}, {QString(), u"type"_s}, {}}}};
    Validator validator;
    validator.object(endpoint.requestFields, request, QString());
    return validator.take();
}

} // namespace giftdesk::contract
