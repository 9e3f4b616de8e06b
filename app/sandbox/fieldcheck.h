// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandboxtypes.h"

#include <optional>
#include <span>

namespace giftdesk::sandbox {

/// The kinds of value the documents know (contract §1.9, §2, §3).
enum class FieldType {
    IdText,   ///< digits as a string, 1 … 9999999999999999999
    IdNumber, ///< the same as a JSON integer
    Text,     ///< min … max code points
    Digits,   ///< min … max digits as a string
    Number,   ///< a JSON integer, min … max
    Date,     ///< yyyyMMdd
    OneOf,    ///< one of the words in `values`, parted by |
    TextList, ///< an array of strings of max characters
    Page,     ///< the pageRequest object (contract §1.8)
};

struct FieldRule
{
    const char *name;
    FieldType type;
    bool required;
    qint64 min;
    qint64 max;
    const char *values;
};

/// The first thing wrong with @p body as the name of the offending field, or nothing. Fields that are not in the table
/// are refused as well, so that a client cannot send something the documents do not know.
std::optional<QString> badField(const Json &body, std::span<const FieldRule> rules, int maxPageSize);

/// Parses strictly: UTF-8, one object, no key twice. Nothing if it is not that.
std::optional<Json> parseObject(const QByteArray &raw);

/// The digits of an id that is a string or an integer.
QString idOf(const Json &value);
QString textOf(const Json &body, const char *key);

} // namespace giftdesk::sandbox
