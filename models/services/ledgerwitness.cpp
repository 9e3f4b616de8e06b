// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ledgerwitness.h"

#include "crypto/hash.h"
#include "crypto/rowmac.h"
#include "store/folderlock.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qint64 mostBytes = 4096;

QString fileName(const QString &ledger, const QString &place)
{
    const QByteArray digest = sha256(QString(ledger + u'\n' + place).toUtf8());
    return QString::fromLatin1(digest.toHex().left(32)) + u".json"_s;
}

} // namespace

QString LedgerWitness::defaultFolder()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(state) ? state : QDir::home().filePath(u".local/state"_s);
    return QDir(base).filePath(u"giftdesk/witness"_s);
}

LedgerWitness::LedgerWitness(const QString &folder, SecretBytes key, const QString &ledger, const QString &place)
    : m_folder(folder.isEmpty() ? defaultFolder() : folder)
    , m_path(QDir(m_folder).filePath(fileName(ledger, place)))
    , m_key(std::move(key))
{
}

QByteArray LedgerWitness::macOf(const AuditHead &head) const
{
    return rowMac(m_key, u"witness", {head.rows, head.hash});
}

std::optional<AuditHead> LedgerWitness::read() const
{
    QFile file(m_path);
    if (!checkPlainFile(m_path) || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject json = QJsonDocument::fromJson(file.read(mostBytes)).object();
    const AuditHead head{json.value(u"rows"_s).toInteger(),
                         QByteArray::fromHex(json.value(u"hash"_s).toString().toLatin1())};
    const QByteArray mac = QByteArray::fromHex(json.value(u"mac"_s).toString().toLatin1());
    const bool ours = bool(checkRowMac(m_key, u"witness", {head.rows, head.hash}, mac));
    return ours ? std::optional(head) : std::nullopt;
}

Status LedgerWitness::keep(const AuditHead &head) const
{
    if (const Status made = ensurePrivateFolder(m_folder); !made) {
        return made;
    }
    const QString fresh = m_path + u".new"_s;
    for (const QString &path : {m_path, fresh}) {
        if (const Status plain = checkPlainFile(path); !plain) {
            return plain;
        }
    }
    const QJsonObject json{{u"rows"_s, head.rows},
                           {u"hash"_s, QString::fromLatin1(head.hash.toHex())},
                           {u"mac"_s, QString::fromLatin1(macOf(head).toHex())}};
    QFile file(fresh);
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(QJsonDocument(json).toJson(QJsonDocument::Compact)) > 0;
    file.close();
    const bool kept = written && file.error() == QFileDevice::NoError &&
                      std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(m_path).constData()) == 0;
    return kept ? Status() : failure(Fault::StoreReadOnly, {m_path});
}

} // namespace giftdesk
