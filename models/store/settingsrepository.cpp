// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settingsrepository.h"

#include "crypto/rowmac.h"
#include "store/transaction.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

SettingsRepository::SettingsRepository(Database &database, const SecretBytes &rowMacKey, AuditRepository &audit,
                                       const Clock &clock)
    : m_database(database)
    , m_rowMacKey(rowMacKey)
    , m_audit(audit)
    , m_clock(clock)
{
}

Result<std::optional<QJsonObject>> SettingsRepository::get(const QString &name)
{
    Query query(m_database, u"SELECT value, changed_at, mac FROM setting WHERE name = :name"_s);
    query.bind(u":name"_s, name);
    const auto found = query.execOne();
    if (!found) {
        return failure(found.error());
    }
    const QString text = *found ? query.text(0) : QString();
    const QVariantList columns{name, text, *found ? query.integer(1) : 0};
    if (*found && !checkRowMac(m_rowMacKey, u"setting", columns, query.bytes(2))) {
        return failure(Fault::RowMacWrong, {name});
    }
    if (const Status agreed = checkAgainstAudit(name, text); !agreed) {
        return failure(agreed.error());
    }
    if (!*found) {
        return std::optional<QJsonObject>();
    }
    return std::optional(QJsonDocument::fromJson(text.toUtf8()).object());
}

/// A row that is gone has no MAC to tell, and an older row's is right: the last change on record tells both.
Status SettingsRepository::checkAgainstAudit(const QString &name, const QString &text)
{
    Query query(m_database, u"SELECT detail FROM audit WHERE action = 'setting.change' AND object = :name "
                            "ORDER BY seq DESC LIMIT 1"_s);
    query.bind(u":name"_s, name);
    const auto found = query.execOne();
    if (!found) {
        return failure(found.error());
    }
    return !*found || query.text(0) == text ? Status() : failure(Fault::RowMacWrong, {name});
}

Status SettingsRepository::checkNotLocked()
{
    const auto lock = get(quarantineSetting);
    if (!lock) {
        return failure(lock.error());
    }
    return *lock ? failure(Fault::Quarantined) : Status();
}

Status SettingsRepository::put(const QString &name, const QJsonObject &value, const QString &reason)
{
    const QString text = QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
    const qint64 now = m_clock.utcMs();
    Query query(m_database,
                u"INSERT INTO setting (name, value, changed_at, mac) VALUES (:name, :value, :at, :mac) ON CONFLICT "
                "(name) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at, mac = excluded.mac"_s);
    query.bind(u":name"_s, name).bind(u":value"_s, text).bind(u":at"_s, now);
    query.bind(u":mac"_s, rowMac(m_rowMacKey, u"setting", {name, text, now}));
    return inOrder([&] { return query.exec(); }, [&] { return note(name, text, reason); });
}

Status SettingsRepository::change(const QString &name, const QJsonObject &value, const QString &reason)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    return inOrder([&] { return put(name, value, reason); }, [&] { return transaction->commit(); });
}

Status SettingsRepository::remove(const QString &name, const QString &reason)
{
    Query query(m_database, u"DELETE FROM setting WHERE name = :name"_s);
    query.bind(u":name"_s, name);
    return inOrder([&] { return query.exec(); }, [&] { return note(name, {}, reason); });
}

Status SettingsRepository::note(const QString &name, const QString &detail, const QString &reason)
{
    return m_audit.append({u"setting.change"_s, name, detail, {{u"reason"_s, reason}}});
}

Result<GuardRules> SettingsRepository::guardRules()
{
    const auto kept = get(guardSetting);
    if (!kept) {
        return failure(kept.error());
    }
    return *kept ? guardRulesFromJson(**kept) : Result<GuardRules>(GuardRules::usual());
}

Status SettingsRepository::setGuardRules(const GuardRules &rules, const QString &reason)
{
    return change(guardSetting, guardRulesJson(rules), reason);
}

} // namespace giftdesk
