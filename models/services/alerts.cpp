// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/alerts.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qint64 minuteMs = 60'000;

Result<QJsonArray> seenContradictions(LedgerStore &ledger)
{
    const auto kept = ledger.settings().get(contradictionSetting);
    if (!kept) {
        return failure(kept.error());
    }
    return *kept ? (*kept)->value(u"seen"_s).toArray() : QJsonArray();
}

} // namespace

Result<AlertRules> alertRules(LedgerStore &ledger)
{
    const auto kept = ledger.settings().get(alertSetting);
    if (!kept) {
        return failure(kept.error());
    }
    AlertRules rules;
    if (*kept) {
        rules.unknownMinutes = (*kept)->value(u"unknownMinutes"_s).toInt(AlertRules::usualUnknownMinutes);
    }
    return rules;
}

Status setAlertRules(LedgerStore &ledger, const AlertRules &rules, const QString &reason)
{
    if (rules.unknownMinutes < 1 || rules.unknownMinutes > AlertRules::mostUnknownMinutes) {
        return failure(Fault::ProfileFieldWrong, {u"unknownMinutes"_s});
    }
    return ledger.settings().change(alertSetting, {{u"unknownMinutes"_s, rules.unknownMinutes}}, reason);
}

Result<Alarms> alarms(LedgerStore &ledger, qint64 utcMs)
{
    const auto rules = alertRules(ledger);
    const auto open = ledger.entries().openEntries();
    const auto contradicted = ledger.entries().entries({EntryState::Contradicted, 0, 0});
    const auto seen = seenContradictions(ledger);
    for (const Error *error : {rules ? nullptr : &rules.error(), open ? nullptr : &open.error(),
                               contradicted ? nullptr : &contradicted.error(), seen ? nullptr : &seen.error()}) {
        if (error) {
            return failure(*error);
        }
    }
    Alarms found;
    std::copy_if(open->begin(), open->end(), std::back_inserter(found.overdue), [&](const LedgerEntry &entry) {
        return utcMs - entry.sendingAt.value_or(entry.createdAt) > rules->unknownMinutes * minuteMs;
    });
    std::copy_if(contradicted->begin(), contradicted->end(), std::back_inserter(found.contradicted),
                 [&](const LedgerEntry &entry) { return !seen->contains(entry.id.text()); });
    return found;
}

Status acknowledge(LedgerStore &ledger, const QList<EntryId> &entries, const QString &reason)
{
    auto seen = seenContradictions(ledger);
    if (!seen) {
        return failure(seen.error());
    }
    for (const EntryId &entry : entries) {
        if (!seen->contains(entry.text())) {
            seen->append(entry.text());
        }
    }
    return ledger.settings().change(contradictionSetting, {{u"seen"_s, *seen}}, reason);
}

} // namespace giftdesk
