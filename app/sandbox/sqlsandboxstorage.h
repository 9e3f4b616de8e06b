// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandboxstorage.h"

#include <QSqlQuery>

namespace giftdesk {

/// Keeps the sandbox in one table of an SQLite database that the caller has opened (the encrypted
/// `<profileKey>/sandbox.db`). A connection belongs to the thread that opened it, so open it inside
/// SandboxOptions::makeStorage, which runs in the sandbox's thread. Takes the connection over: it is closed and
/// removed with this object.
class SqlSandboxStorage final : public SandboxStorage
{
public:
    explicit SqlSandboxStorage(QString connectionName);
    ~SqlSandboxStorage() override;

    Result<std::optional<SandboxSnapshot>> load() override;
    Status seed(const SandboxSnapshot &snapshot) override;
    Status keep(const SandboxGift &gift, const SandboxCard &card) override;
    Status keep(const SandboxCard &card) override;

private:
    Status begin();
    Status commit();
    Status rollback(const Status &cause);
    Status put(QSqlQuery &query, const QString &kind, const QString &id, const sandbox::Json &body);
    Result<QSqlQuery> upsert();
    Status putAll(const SandboxSnapshot &snapshot);

    QString m_connectionName;
};

} // namespace giftdesk
