// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "domain/clock.h"
#include "domain/guardrules.h"
#include "store/auditrepository.h"
#include "store/database.h"

#include <QJsonObject>

namespace giftdesk {

/// The rules that this ledger keeps for itself: limits, the lock after a restore, and the like. Each row has a MAC,
/// since these bound what money may do, and has to agree with its last change in the audit trail. Lives in the ledger's
/// thread. Faults: those of sqlFault; RowMacWrong(name) for a row that was changed, put back or taken away from
/// outside.
class SettingsRepository
{
public:
    SettingsRepository(Database &database, const SecretBytes &rowMacKey, AuditRepository &audit, const Clock &clock);

    /// The value kept under the name; nothing where there is none.
    Result<std::optional<QJsonObject>> get(const QString &name);
    /// Keeps the value with an audit row `setting.change`, in the caller's open transaction. `reason`: a person's.
    Status put(const QString &name, const QJsonObject &value, const QString &reason);
    /// The same in a transaction of its own.
    Status change(const QString &name, const QJsonObject &value, const QString &reason);
    /// Takes the value away, with its audit row, in the caller's open transaction.
    Status remove(const QString &name, const QString &reason);

    /// Fault::Quarantined while sending is locked (design §4.9).
    Status checkNotLocked();

    /// The limits and the duplicate guard; GuardRules::usual() where none were set.
    Result<GuardRules> guardRules();
    Status setGuardRules(const GuardRules &rules, const QString &reason);

private:
    Status checkAgainstAudit(const QString &name, const QString &text);
    Status note(const QString &name, const QString &detail, const QString &reason);

    Database &m_database;
    const SecretBytes &m_rowMacKey;
    AuditRepository &m_audit;
    const Clock &m_clock;
};

/// Names of settings that more than one part knows.
inline const QString guardSetting = QStringLiteral("guards");
inline const QString quarantineSetting = QStringLiteral("quarantine"); ///< there while sending is locked (design §4.9)

} // namespace giftdesk
