// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/historyquery.h"

#include <QVariantMap>

class QSettings;

namespace giftdesk {

/// Which days of the history are shown.
enum class PeriodPreset { Today, ThisWeek, LastMonth, Last90Days, Chosen };

/// `last90Days`, the word of a preset in the settings.
QString periodPresetName(PeriodPreset preset);

/// Days, both included. Without a last day the period is open: a provider whose clock is ahead must not hide its newest
/// gifts.
struct DayPeriod
{
    QDate from;
    std::optional<QDate> to;

    friend bool operator==(const DayPeriod &, const DayPeriod &) = default;
};

/// What the bar above the gift history says. A value; the bar shows it, the query is made from it.
struct HistoryFilter
{
    PeriodPreset preset = PeriodPreset::Last90Days;
    QDate from; ///< of PeriodPreset::Chosen, both included
    QDate to;
    QSet<GiftStatus> statuses; ///< empty: all
    ServiceId product;         ///< empty: all
    std::optional<Won> amountMin;
    std::optional<Won> amountMax;
    QString receiverPhone; ///< digits: the gifts to one receiver; never kept

    bool isDefault() const { return *this == HistoryFilter(); }
    friend bool operator==(const HistoryFilter &, const HistoryFilter &) = default;
};

/// The days of the filter on the day `today` of the profile's zone. A week begins on Monday; 90 days count today.
/// Chosen days in the wrong order are put right; a missing one is the other.
DayPeriod daysOf(const HistoryFilter &filter, QDate today);

/// Filter and search text as a query; days in the text take the place of the filter's. `composing`: the last syllable
/// of the text may yet become another one (decisions C8). Faults of parseSearch.
Result<HistoryQuery> historyQuery(const HistoryFilter &filter, const QString &text, bool composing, QDate today,
                                  TimeZone zone);

/// The same in the words of the search language, so that it can be asked again elsewhere; `receiver` as digits.
QString searchLanguageText(const HistoryFilter &filter, const QString &text, QDate today);

/// The filter as plain values, by the names of their keys; without the receiver.
QVariantMap historyFilterFields(const HistoryFilter &filter);
/// What is missing or cannot be read is as in an empty filter.
HistoryFilter historyFilterFrom(const QVariantMap &fields);

/// The filter last used: nothing that names a person.
void keepHistoryFilter(QSettings &settings, const HistoryFilter &filter);
HistoryFilter keptHistoryFilter(const QSettings &settings);

} // namespace giftdesk
