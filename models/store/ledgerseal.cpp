// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledgerseal.h"

#include "crypto/rowmac.h"
#include "store/folderlock.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qint64 mostBytes = 4096;

QString sealPath(const QString &ledger)
{
    const QFileInfo file(ledger);
    return file.path() + u'/' + file.completeBaseName() + u".seal"_s;
}

} // namespace

QByteArray fileDigest(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const bool read = checkPlainFile(path) && file.open(QIODevice::ReadOnly) && hash.addData(&file);
    return read ? hash.result() : QByteArray();
}

LedgerSeal::LedgerSeal(const QString &ledgerPath, SecretBytes key)
    : m_ledger(ledgerPath)
    , m_path(sealPath(ledgerPath))
    , m_key(std::move(key))
{
}

LedgerSeal::~LedgerSeal()
{
    if (m_opened && !m_key.isEmpty()) { // not one that was moved from
        seal();
    }
}

QByteArray LedgerSeal::macOf(const QByteArray &digest) const
{
    return rowMac(m_key, u"seal", {digest});
}

LedgerSeal::State LedgerSeal::state() const
{
    QFile file(m_path);
    if (!file.exists()) {
        return State::Missing;
    }
    if (!checkPlainFile(m_path) || !file.open(QIODevice::ReadOnly)) {
        return State::Broken;
    }
    const QJsonObject json = QJsonDocument::fromJson(file.read(mostBytes)).object();
    const QByteArray mac = QByteArray::fromHex(json.value(u"mac"_s).toString().toLatin1());
    const QByteArray digest = fileDigest(m_ledger);
    const bool fits = !digest.isEmpty() && checkRowMac(m_key, u"seal", {digest}, mac);
    return fits ? State::Fits : State::Broken;
}

void LedgerSeal::open()
{
    QFile::remove(m_path);
    m_opened = true;
}

/// One that cannot be written is one that is missing: everything is checked at the next opening.
void LedgerSeal::seal() const
{
    const QByteArray digest = fileDigest(m_ledger);
    QSaveFile file(m_path);
    if (digest.isEmpty() || !checkPlainFile(m_path) || !file.open(QIODevice::WriteOnly)) {
        return;
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QJsonObject json{{u"mac"_s, QString::fromLatin1(macOf(digest).toHex())}};
    file.write(QJsonDocument(json).toJson(QJsonDocument::Compact));
    file.commit();
}

} // namespace giftdesk
