// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/searchcompletion.h"

#include "domain/searchvocabulary.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qsizetype fieldLettersNeeded = 2;

/// Where the word before the cursor begins, after a minus; nothing inside quotation marks.
std::optional<qsizetype> wordBefore(QStringView text)
{
    bool quoted = false;
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        quoted = quoted != (text[at] == u'"');
        if (text[at].isSpace() && !quoted) {
            from = at + 1;
        }
    }
    if (quoted) {
        return std::nullopt;
    }
    return from < text.size() && text[from] == u'-' ? from + 1 : from;
}

bool begins(QStringView word, QStringView typed)
{
    return word.startsWith(typed, Qt::CaseInsensitive);
}

QStringList fieldsThatBegin(QStringView typed)
{
    QStringList words;
    for (const SearchFieldRow &row : searchFields) {
        for (const QStringView name : {QStringView(row.english), QStringView(row.korean)}) {
            if (begins(name, typed)) {
                words += name + u":"_s;
            }
        }
    }
    return words;
}

template <typename Rows> QStringList wordsThatBegin(const Rows &rows, bool korean, QStringView typed)
{
    QStringList words;
    for (const auto &row : rows) {
        const QStringView word(korean ? row.korean : row.english);
        if (begins(word, typed)) {
            words += word.toString();
        }
    }
    return words;
}

QStringList valuesThatBegin(QStringView field, QStringView typed)
{
    const SearchFieldRow *row = findSearchWord(searchFields, field);
    if (!row) {
        return {};
    }
    const bool korean = field == QStringView(row->korean);
    switch (row->field) {
    case SearchField::State: return wordsThatBegin(searchStatuses, korean, typed);
    case SearchField::From:
    case SearchField::To:
    case SearchField::On: return wordsThatBegin(searchDays, korean, typed);
    case SearchField::Receiver:
    case SearchField::Sender:
    case SearchField::Phone:
    case SearchField::Id:
    case SearchField::Product:
    case SearchField::Amount: return {};
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<SearchCompletion> completeSearch(const QString &text, qsizetype cursor)
{
    if (cursor < text.size() && !text[cursor].isSpace()) {
        return std::nullopt;
    }
    const QStringView before = QStringView(text).left(cursor);
    const auto word = wordBefore(before);
    if (!word) {
        return std::nullopt;
    }
    SearchCompletion completion{*word, before.size() - *word, {}};
    if (const qsizetype colon = before.indexOf(u':', *word); colon < 0) {
        completion.words = completion.length < fieldLettersNeeded ? QStringList() : fieldsThatBegin(before.mid(*word));
    } else {
        completion.from = std::max(colon, before.lastIndexOf(u',')) + 1; // status:sent,acc
        completion.length = before.size() - completion.from;
        completion.words = valuesThatBegin(before.mid(*word, colon - *word), before.mid(completion.from));
    }
    const bool isThere = completion.words.size() == 1 &&
                         before.mid(completion.from).compare(completion.words.first(), Qt::CaseInsensitive) == 0;
    return completion.words.isEmpty() || isThere ? std::nullopt : std::optional(completion);
}

} // namespace giftdesk
