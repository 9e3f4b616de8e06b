// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/secretrepository.h"

#include <openssl/crypto.h>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

Status SecretRepository::put(const QString &name, const SecretBytes &value)
{
    Query query(m_database, u"INSERT INTO secret (name, value) VALUES (:name, :value) "
                            "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
    query.bind(u":name"_s, name);
    query.bind(u":value"_s, value.view().toByteArray());
    return query.exec();
}

Result<std::optional<SecretBytes>> SecretRepository::get(const QString &name)
{
    Query query(m_database, u"SELECT value FROM secret WHERE name = :name"_s);
    query.bind(u":name"_s, name);
    const auto found = query.execOne();
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return std::optional<SecretBytes>();
    }
    QByteArray bytes = query.bytes(0);
    auto secret = SecretBytes::fromBytes(bytes);
    OPENSSL_cleanse(bytes.data(), size_t(bytes.size()));
    return std::optional<SecretBytes>(std::move(secret));
}

} // namespace giftdesk
