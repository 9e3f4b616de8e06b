// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftrecord.h"

#include <algorithm>
#include <iterator>

namespace giftdesk {

// The words of the search language, for reading and for completing it.

enum class SearchField { Receiver, Sender, Phone, Id, Product, State, Amount, From, To, On };

/// A field by its name in both languages.
struct SearchFieldRow
{
    SearchField field;
    const char16_t *english;
    const char16_t *korean;
};

inline constexpr SearchFieldRow searchFields[] = {
    {SearchField::Receiver, u"receiver", u"받는분"},
    {SearchField::Sender, u"sender", u"보낸분"},
    {SearchField::Phone, u"phone", u"전화"},
    {SearchField::Id, u"id", u"선물"},
    {SearchField::Product, u"product", u"상품"},
    {SearchField::State, u"status", u"상태"},
    {SearchField::Amount, u"amount", u"금액"},
    {SearchField::From, u"from", u"부터"},
    {SearchField::To, u"to", u"까지"},
    {SearchField::On, u"on", u"날짜"},
};

/// A status by the word that searches for it.
struct SearchStatusRow
{
    GiftStatus status;
    const char16_t *english;
    const char16_t *korean;
};

inline constexpr SearchStatusRow searchStatuses[] = {
    {GiftStatus::Sent, u"sent", u"대기"},         {GiftStatus::Accepted, u"accepted", u"수락"},
    {GiftStatus::Rejected, u"rejected", u"거절"}, {GiftStatus::Cancelled, u"cancelled", u"취소"},
    {GiftStatus::Expired, u"expired", u"만료"},   {GiftStatus::Unrecognised, u"unknown", u"미확인"},
};

struct SearchDayRow
{
    int daysFromToday;
    const char16_t *english;
    const char16_t *korean;
};

inline constexpr SearchDayRow searchDays[] = {{0, u"today", u"오늘"}, {-1, u"yesterday", u"어제"}};

/// The row with that word in one of the languages, however it is cased; null where there is none.
template <typename Row, std::size_t count> const Row *findSearchWord(const Row (&rows)[count], QStringView word)
{
    const auto found = std::find_if(std::begin(rows), std::end(rows), [word](const Row &row) {
        return word.compare(QStringView(row.english), Qt::CaseInsensitive) == 0 || word == QStringView(row.korean);
    });
    return found == std::end(rows) ? nullptr : found;
}

} // namespace giftdesk
