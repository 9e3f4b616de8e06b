// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/json.h"

#include <QStringEncoder>

#include <algorithm>
#include <limits>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// Builds the document from the parser's events and stops at the first one that is not allowed.
class StrictBuilder : public nlohmann::json_sax<Json>
{
public:
    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t &digits) override;
    bool string(string_t &value) override { return withoutNul(value) && add(std::move(value)); }
    bool binary(binary_t &) override { return refuse(u"binary"_s); }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_array() override { return close(); }
    bool key(string_t &name) override;
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &) override
    {
        return refuse(u"syntax at byte "_s + QString::number(position));
    }

    const QString &reason() const { return m_reason; }
    Json take() { return std::move(m_root); }

private:
    bool refuse(const QString &reason);
    bool withoutNul(const string_t &text);
    bool add(Json value) { return place(std::move(value)) != nullptr; }
    Json *place(Json value);
    bool open(Json container);
    bool close();

    Json m_root;
    std::vector<Json *> m_open; // stays valid: a container's parent does not grow while the container is open
    Json *m_slot = nullptr;
    QString m_reason;
};

bool StrictBuilder::refuse(const QString &reason)
{
    m_reason = reason;
    return false;
}

bool StrictBuilder::withoutNul(const string_t &text)
{
    return text.find('\0') == string_t::npos || refuse(u"NUL in a string"_s);
}

// The parser hands integers beyond 64 bits over as floats: the digits tell them apart.
bool StrictBuilder::number_float(number_float_t value, const string_t &digits)
{
    if (digits.find_first_of(".eE") == string_t::npos)
        return refuse(u"integer beyond 64 bits"_s);
    return add(value);
}

bool StrictBuilder::key(string_t &name)
{
    if (!withoutNul(name))
        return false;
    auto &members = m_open.back()->get_ref<Json::object_t &>();
    if (members.size() >= jsonMemberLimit)
        return refuse(u"too many members"_s);
    const auto [where, added] = members.emplace(name, nullptr);
    if (!added)
        return refuse(u"equal keys in one object"_s);
    m_slot = &where->second;
    return true;
}

Json *StrictBuilder::place(Json value)
{
    if (m_open.empty()) {
        m_root = std::move(value);
        return &m_root;
    }
    Json *const container = m_open.back();
    if (container->is_object()) {
        *m_slot = std::move(value);
        return m_slot;
    }
    container->push_back(std::move(value));
    return &container->back();
}

bool StrictBuilder::open(Json container)
{
    if (m_open.size() >= jsonDepthLimit)
        return refuse(u"nested too deep"_s);
    m_open.push_back(place(std::move(container)));
    return true;
}

bool StrictBuilder::close()
{
    m_open.pop_back();
    return true;
}

std::string wireName(QStringView key)
{
    const QByteArray bytes = key.toUtf8();
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

QString textOf(const Json &json)
{
    const auto &text = json.get_ref<const std::string &>();
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

tl::unexpected<Error> absent(QStringView key)
{
    return failure(Fault::AnswerFieldMissing, {key.toString()});
}

tl::unexpected<Error> unreadable(QStringView key, const QString &detail)
{
    return failure(Fault::AnswerUnreadable, {key.toString()}, detail);
}

bool isIdentifier(QStringView digits)
{
    const auto isDigit = [](QChar c) {
        return c >= u'0' && c <= u'9';
    };
    return !digits.isEmpty() && digits.size() <= 19 && digits.front() != u'0' &&
           std::all_of(digits.begin(), digits.end(), isDigit);
}

QString digitsOf(const Json &value)
{
    if (value.is_number_unsigned())
        return QString::number(value.get<quint64>());
    return value.is_string() ? textOf(value) : QString();
}

} // namespace

Result<Json> parseJson(QByteArrayView bytes)
{
    // The parser would skip a byte order mark and take NUL for the end of the text.
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return failure(Fault::AnswerUnreadable, {}, u"byte order mark"_s);
    if (bytes.contains('\0'))
        return failure(Fault::AnswerUnreadable, {}, u"NUL byte"_s);
    StrictBuilder builder;
    if (!Json::sax_parse(bytes.begin(), bytes.end(), &builder))
        return failure(Fault::AnswerUnreadable, {}, builder.reason());
    return builder.take();
}

QByteArray writeJson(const Json &json)
{
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Json jsonText(QStringView text)
{
    return wireName(text);
}

Result<Json> jsonDigits(QStringView key, QStringView digits)
{
    bool ok = false;
    const quint64 value = digits.toULongLong(&ok);
    if (!ok || QString::number(value) != digits)
        return failure(Fault::FieldMalformed, {key.toString()});
    return Json(value);
}

const Json *member(const Json &object, QStringView key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(wireName(key));
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

Result<QString> requiredText(const Json &object, QStringView key, qsizetype min, qsizetype max)
{
    const Json *const value = member(object, key);
    if (!value)
        return absent(key);
    if (!value->is_string())
        return unreadable(key, u"no string"_s);
    QString text = textOf(*value);
    const qsizetype length = codePoints(text);
    if (length < min || length > max)
        return unreadable(key, u"length "_s + QString::number(length));
    return text;
}

Result<QString> optionalText(const Json &object, QStringView key, qsizetype max)
{
    return member(object, key) ? requiredText(object, key, 0, max) : Result<QString>(QString());
}

Result<qint64> requiredInteger(const Json &object, QStringView key, qint64 min, qint64 max)
{
    const Json *const value = member(object, key);
    if (!value)
        return absent(key);
    if (!value->is_number_integer())
        return unreadable(key, u"no integer"_s);
    if (value->is_number_unsigned() && value->get<quint64>() > quint64(std::numeric_limits<qint64>::max()))
        return unreadable(key, u"out of range"_s);
    const qint64 number = value->get<qint64>();
    if (number < min || number > max)
        return unreadable(key, u"out of range"_s);
    return number;
}

Result<QString> requiredDigits(const Json &object, QStringView key)
{
    const Json *const value = member(object, key);
    if (!value)
        return absent(key);
    QString digits = digitsOf(*value);
    if (!isIdentifier(digits))
        return unreadable(key, u"no identifier"_s);
    return digits;
}

Result<QString> optionalDigits(const Json &object, QStringView key)
{
    return member(object, key) ? requiredDigits(object, key) : Result<QString>(QString());
}

Result<bool> requiredBoolean(const Json &object, QStringView key)
{
    const Json *const value = member(object, key);
    if (!value)
        return absent(key);
    if (!value->is_boolean())
        return unreadable(key, u"no boolean"_s);
    return value->get<bool>();
}

Result<const Json *> requiredArray(const Json &object, QStringView key)
{
    const Json *const value = member(object, key);
    if (!value)
        return absent(key);
    if (!value->is_array())
        return unreadable(key, u"no array"_s);
    return value;
}

Result<const Json *> requiredObject(const Json &object, QStringView key)
{
    const Json *const value = member(object, key);
    if (!value)
        return absent(key);
    if (!value->is_object())
        return unreadable(key, u"no object"_s);
    return value;
}

qsizetype codePoints(QStringView text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

} // namespace giftdesk
