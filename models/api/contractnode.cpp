// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/contractnode.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::contract {

Node::Node(const Json &json, QString place, Damage &damage, std::initializer_list<const char16_t *> keys)
    : m_json(json)
    , m_place(std::move(place))
    , m_damage(damage)
{
    if (!json.is_object()) {
        damaged(u"no object"_s);
        return;
    }
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString name = QString::fromStdString(it.key());
        if (std::none_of(keys.begin(), keys.end(), [&name](const char16_t *key) { return name == QStringView(key); }))
            damaged(name + u": unknown key");
        if (it->is_null())
            damaged(name + u": null");
    }
}

QString Node::text(const char16_t *key) const
{
    const Result<QString> read = requiredText(m_json, key, 1, 2000);
    if (read && read->trimmed() == *read)
        return *read;
    missing(key);
    return {};
}

QString Node::optionalText(const char16_t *key) const
{
    return has(key) ? text(key) : QString();
}

int Node::number(const char16_t *key, int min, int max) const
{
    const Result<qint64> read = requiredInteger(m_json, key, min, max);
    if (read)
        return static_cast<int>(*read);
    missing(key);
    return min;
}

QStringList Node::texts(const char16_t *key) const
{
    QStringList all = list(key, false, [this, key](const Json &json, const QString &) {
        if (!json.is_string())
            missing(key);
        return json.is_string() ? QString::fromStdString(json.get_ref<const std::string &>()) : QString();
    });
    if (has(key) && (all.isEmpty() || all.contains(QString()) || all.removeDuplicates() > 0))
        missing(key);
    return all;
}

const Json &Node::child(const char16_t *key) const
{
    static const Json nothing = Json::object();
    if (const Json *const found = value(key))
        return *found;
    missing(key);
    return nothing;
}

const Json *Node::arrayAt(const char16_t *key, bool required) const
{
    const Json *const array = value(key);
    if (array ? !array->is_array() : required)
        missing(key);
    return array && array->is_array() ? array : nullptr;
}

} // namespace giftdesk::contract
