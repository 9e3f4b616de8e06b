// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledgerstore.h"

namespace giftdesk {

/// When people are called: kept in the ledger's settings under `alerts`.
struct AlertRules
{
    static constexpr int usualUnknownMinutes = 30;
    static constexpr int mostUnknownMinutes = 7 * 24 * 60;

    int unknownMinutes = usualUnknownMinutes; ///< an outcome that is open for longer than that is told

    friend bool operator==(const AlertRules &, const AlertRules &) = default;
};

inline const QString alertSetting = QStringLiteral("alerts");
/// The contradicted entries that a person has taken note of.
inline const QString contradictionSetting = QStringLiteral("contradictions");

// In the ledger's thread; faults are those of SettingsRepository.

/// AlertRules() where none were set.
Result<AlertRules> alertRules(LedgerStore &ledger);
/// Fault::ProfileFieldWrong("unknownMinutes") unless from 1 to mostUnknownMinutes.
Status setAlertRules(LedgerStore &ledger, const AlertRules &rules, const QString &reason);

/// What calls for a person now.
struct Alarms
{
    QList<LedgerEntry> overdue;      ///< open for longer than the rule says, oldest first
    QList<LedgerEntry> contradicted; ///< CONTRADICTED and not acknowledged, newest first

    friend bool operator==(const Alarms &, const Alarms &) = default;
};

/// `utcMs`: now.
Result<Alarms> alarms(LedgerStore &ledger, qint64 utcMs);
/// A person has seen that these entries are contradicted; audited with the reason.
Status acknowledge(LedgerStore &ledger, const QList<EntryId> &entries, const QString &reason);

} // namespace giftdesk
