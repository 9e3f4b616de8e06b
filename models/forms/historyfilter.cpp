// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/historyfilter.h"

#include "domain/hangul.h"
#include "domain/searchlanguage.h"

#include <QSettings>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int days90 = 90;

// The names of a filter's fields, in the settings and where a filter is saved.
const QString settingsGroup = u"history/"_s;
const QString periodKey = u"period"_s;
const QString fromKey = u"from"_s;
const QString toKey = u"to"_s;
const QString statusesKey = u"statuses"_s;
const QString productKey = u"product"_s;
const QString amountMinKey = u"amountMin"_s;
const QString amountMaxKey = u"amountMax"_s;
const QStringList filterKeys{periodKey, fromKey, toKey, statusesKey, productKey, amountMinKey, amountMaxKey};

constexpr std::array presets{PeriodPreset::Today, PeriodPreset::ThisWeek, PeriodPreset::LastMonth,
                             PeriodPreset::Last90Days, PeriodPreset::Chosen};

PeriodPreset presetFromName(const QString &name)
{
    const auto found = std::find_if(presets.begin(), presets.end(),
                                    [&name](PeriodPreset preset) { return periodPresetName(preset) == name; });
    return found == presets.end() ? PeriodPreset::Last90Days : *found;
}

DayPeriod chosenDays(const HistoryFilter &filter, QDate today)
{
    const QDate one = filter.from.isValid() ? filter.from : filter.to.isValid() ? filter.to : today;
    const QDate other = filter.to.isValid() ? filter.to : one;
    return {std::min(one, other), std::max(one, other)};
}

/// `~` after a last syllable that is still being composed.
QString markedText(const QString &text, bool composing)
{
    const bool open = composing && !text.isEmpty() &&
                      (hangul::isSyllable(text.back().unicode()) || hangul::isJamo(text.back().unicode()));
    return open ? text + u'~' : text;
}

/// The bar's states beside those of the text.
void addStatuses(HistoryQuery &query, const QSet<GiftStatus> &statuses)
{
    if (query.statuses.isEmpty() || statuses.isEmpty()) {
        query.statuses += statuses;
        return;
    }
    query.statuses.intersect(statuses);
    query.never = query.never || query.statuses.isEmpty();
}

void addAmounts(HistoryQuery &query, const HistoryFilter &filter)
{
    std::optional<Won> min = filter.amountMin;
    std::optional<Won> max = filter.amountMax;
    if (min && max && *max < *min) {
        std::swap(min, max);
    }
    if (min) {
        query.amountMin = std::max(*min, query.amountMin.value_or(*min));
    }
    if (max) {
        query.amountMax = std::min(*max, query.amountMax.value_or(*max));
    }
    query.never = query.never || (query.amountMin && query.amountMax && *query.amountMax < *query.amountMin);
}

std::optional<Won> wonOf(const QVariant &value)
{
    return value.isValid() ? parseWon(value.toString()) : std::nullopt;
}

void addWon(QVariantMap &fields, const QString &key, const std::optional<Won> &amount)
{
    if (amount) {
        fields.insert(key, QString::number(amount->value()));
    }
}

} // namespace

QString periodPresetName(PeriodPreset preset)
{
    switch (preset) {
    case PeriodPreset::Today: return u"today"_s;
    case PeriodPreset::ThisWeek: return u"thisWeek"_s;
    case PeriodPreset::LastMonth: return u"lastMonth"_s;
    case PeriodPreset::Last90Days: return u"last90Days"_s;
    case PeriodPreset::Chosen: return u"chosen"_s;
    }
    Q_UNREACHABLE();
}

DayPeriod daysOf(const HistoryFilter &filter, QDate today)
{
    switch (filter.preset) {
    case PeriodPreset::Today: return {today, {}};
    case PeriodPreset::ThisWeek: return {today.addDays(1 - today.dayOfWeek()), {}};
    case PeriodPreset::LastMonth: {
        const QDate first = QDate(today.year(), today.month(), 1);
        return {first.addMonths(-1), first.addDays(-1)};
    }
    case PeriodPreset::Last90Days: return {today.addDays(1 - days90), {}};
    case PeriodPreset::Chosen: return chosenDays(filter, today);
    }
    Q_UNREACHABLE();
}

Result<HistoryQuery> historyQuery(const HistoryFilter &filter, const QString &text, bool composing, QDate today,
                                  TimeZone zone)
{
    auto parsed = parseSearch(markedText(text, composing), today, zone);
    if (!parsed) {
        return failure(parsed.error());
    }
    HistoryQuery query = std::move(*parsed);
    const DayPeriod days = daysOf(filter, today);
    if (!query.from && !query.to) { // days in the text go before those of the bar
        query.from = startOfDay(days.from, zone);
        if (days.to) {
            query.to = startOfDay(days.to->addDays(1), zone);
        }
    }
    addStatuses(query, filter.statuses);
    query.serviceId = filter.product;
    addAmounts(query, filter);
    query.receiverPhone = filter.receiverPhone;
    return query;
}

QString searchLanguageText(const HistoryFilter &filter, const QString &text, QDate today)
{
    QStringList parts;
    if (!text.isEmpty()) {
        parts += text;
    }
    if (!text.contains(u"from:"_s) && !text.contains(u"부터:"_s)) {
        const DayPeriod days = daysOf(filter, today);
        parts += u"from:"_s + days.from.toString(Qt::ISODate);
        if (days.to) {
            parts += u"to:"_s + days.to->toString(Qt::ISODate);
        }
    }
    QStringList statuses;
    for (const GiftStatus status : filter.statuses) {
        statuses += giftStatusName(status).toLower();
    }
    statuses.sort();
    const auto add = [&parts](const QString &field, const QString &value) {
        if (!value.isEmpty()) {
            parts += field + value;
        }
    };
    add(u"status:"_s, statuses.join(u','));
    add(u"product:"_s, filter.product.text());
    add(u"amount>="_s, filter.amountMin ? QString::number(filter.amountMin->value()) : QString());
    add(u"amount<="_s, filter.amountMax ? QString::number(filter.amountMax->value()) : QString());
    add(u"receiver:"_s, filter.receiverPhone);
    return parts.join(u' ');
}

QVariantMap historyFilterFields(const HistoryFilter &filter)
{
    QStringList statuses;
    for (const GiftStatus status : filter.statuses) {
        statuses << giftStatusName(status);
    }
    statuses.sort();
    QVariantMap fields{{periodKey, periodPresetName(filter.preset)},
                       {fromKey, filter.from.toString(Qt::ISODate)},
                       {toKey, filter.to.toString(Qt::ISODate)},
                       {statusesKey, statuses},
                       {productKey, filter.product.text()}};
    addWon(fields, amountMinKey, filter.amountMin);
    addWon(fields, amountMaxKey, filter.amountMax);
    return fields;
}

HistoryFilter historyFilterFrom(const QVariantMap &fields)
{
    HistoryFilter filter;
    filter.preset = presetFromName(fields.value(periodKey).toString());
    filter.from = QDate::fromString(fields.value(fromKey).toString(), Qt::ISODate);
    filter.to = QDate::fromString(fields.value(toKey).toString(), Qt::ISODate);
    for (const QString &name : fields.value(statusesKey).toStringList()) {
        if (const GiftStatus status = giftStatusFromName(name); status != GiftStatus::Unrecognised) {
            filter.statuses << status;
        }
    }
    if (const auto product = parseServiceId(fields.value(productKey).toString())) {
        filter.product = *product;
    }
    filter.amountMin = wonOf(fields.value(amountMinKey));
    filter.amountMax = wonOf(fields.value(amountMaxKey));
    return filter;
}

void keepHistoryFilter(QSettings &settings, const HistoryFilter &filter)
{
    const QVariantMap fields = historyFilterFields(filter);
    for (const QString &key : filterKeys) {
        const auto field = fields.find(key);
        field == fields.end() ? settings.remove(settingsGroup + key) : settings.setValue(settingsGroup + key, *field);
    }
}

HistoryFilter keptHistoryFilter(const QSettings &settings)
{
    QVariantMap fields;
    for (const QString &key : filterKeys) {
        fields.insert(key, settings.value(settingsGroup + key));
    }
    return historyFilterFrom(fields);
}

} // namespace giftdesk
