// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/json.h"

#include <QStringList>

#include <algorithm>
#include <initializer_list>
#include <span>
#include <utility>

namespace giftdesk::contract {

/// The first thing that was found wrong. Reading goes on after it with empty values, so that readers need no error
/// paths.
struct Damage
{
    QString place; ///< empty: nothing wrong
    QString reason;

    void report(const QString &where, const QString &why)
    {
        if (place.isEmpty()) {
            place = where;
            reason = why;
        }
    }
};

template <typename E> using Word = std::pair<const char16_t *, E>;

/// One JSON object of the data, with its place in the files. Every member must be among `keys`.
class Node
{
public:
    Node(const Json &json, QString place, Damage &damage, std::initializer_list<const char16_t *> keys);

    const QString &place() const { return m_place; }
    void damaged(const QString &reason) const { m_damage.report(m_place, reason); }

    bool has(const char16_t *key) const { return value(key) != nullptr; }
    QString text(const char16_t *key) const;         ///< required, not empty, no blanks around it
    QString optionalText(const char16_t *key) const; ///< empty if absent; if present, as text()
    int number(const char16_t *key, int min, int max) const;
    QStringList texts(const char16_t *key) const; ///< optional; if present, not empty and no value twice

    template <typename E> E word(const char16_t *key, std::span<const Word<E>> words) const
    {
        const QString wanted = text(key);
        const auto found = std::find_if(words.begin(), words.end(),
                                        [&wanted](const Word<E> &word) { return wanted == QStringView(word.first); });
        if (found != words.end())
            return found->second;
        damaged(QStringView(key).toString() + u": no such word");
        return words.front().second;
    }

    /// Reads each element of an array with `read(json, place)`; an absent optional array is empty.
    template <typename Read> auto list(const char16_t *key, bool required, Read read) const
    {
        QList<decltype(read(std::declval<const Json &>(), QString()))> all;
        const Json *const array = arrayAt(key, required);
        for (size_t i = 0; array && i < array->size(); ++i)
            all.append(read((*array)[i], m_place + u'/' + QStringView(key) + u'[' + QString::number(i) + u']'));
        return all;
    }

    const Json &child(const char16_t *key) const; ///< required

private:
    const Json *value(const char16_t *key) const { return member(m_json, key); }
    const Json *arrayAt(const char16_t *key, bool required) const;
    void missing(const char16_t *key) const { damaged(QStringView(key).toString() + u": missing or wrong"); }

    const Json &m_json;
    QString m_place;
    Damage &m_damage;
};

} // namespace giftdesk::contract
