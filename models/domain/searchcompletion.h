// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace giftdesk {

/// What the half-typed word before the cursor may become: names of fields, states and days of the search language.
struct SearchCompletion
{
    qsizetype from = 0;   ///< of the characters that are replaced
    qsizetype length = 0; ///< up to the cursor
    QStringList words;    ///< in the order of the language; never empty

    friend bool operator==(const SearchCompletion &, const SearchCompletion &) = default;
};

/// Nothing where the cursor stands before a letter or in quotation marks, where nothing fits, or where the only word
/// that fits is there already. A field needs two letters of its name, since one is the beginning of a person's; after
/// `status:` or `from:` every value is offered, in the language of the field.
std::optional<SearchCompletion> completeSearch(const QString &text, qsizetype cursor);

} // namespace giftdesk
