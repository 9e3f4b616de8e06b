// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keyvault.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

VaultSecret passphrase(const char *text)
{
    return VaultSecret::passphrase(SecretBytes::fromBytes(text));
}

bool same(const DataKeys &left, const DataKeys &right)
{
    return left.file == right.file && left.rowMac == right.rowMac && left.audit == right.audit;
}

template <typename T> Fault faultOf(const T &result)
{
    return result ? Fault::UnknownCommand : result.error().fault;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

class TestKeyVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aPassphraseOpensWhatItClosed();
    void aKeyFileOpensWhatItClosed();
    void theRecoveryCodeOpens();
    void aWrongRecoveryCodeIsRefused();
    void aPassphraseReplacesAKeyFile();
    void changingThePassphraseKeepsTheKeys();
    void aVaultIsNeverReplaced();
    void everyDamageIsTold();
    void costsOutOfReasonAreRefused();
    void linksAreRefused();
    void filesArePrivateAndHoldNoKey();
    void passphraseFiles();

private:
    QString vault() const { return m_folder->filePath(u"vault.json"_s); }
    CreatedVault made(const VaultSecret &secret) const
    {
        return std::move(*KeyVault::create(vault(), secret, Argon2Cost::forTests()));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestKeyVault::aPassphraseOpensWhatItClosed()
{
    const CreatedVault created = made(passphrase("올바른 passphrase"));
    const Result<DataKeys> opened = KeyVault::open(vault(), passphrase("올바른 passphrase"));
    QVERIFY(opened && same(*opened, created.keys));
    QCOMPARE(opened->file.size(), 32);
    QVERIFY(!(opened->file == opened->rowMac) && !(opened->rowMac == opened->audit));
    QCOMPARE(faultOf(KeyVault::open(vault(), passphrase("올바른 passphras"))), Fault::PassphraseWrong);
    QCOMPARE(faultOf(KeyVault::open(vault(), passphrase(""))), Fault::PassphraseMissing);
    QCOMPARE(faultOf(KeyVault::open(vault(), VaultSecret::keyFile())), Fault::PassphraseMissing);
    QCOMPARE(KeyVault::slotKinds(vault()).value(), QList({SlotKind::Passphrase, SlotKind::Recovery}));
}

void TestKeyVault::aKeyFileOpensWhatItClosed()
{
    const CreatedVault created = made(VaultSecret::keyFile());
    const Result<DataKeys> opened = KeyVault::open(vault(), VaultSecret::keyFile());
    QVERIFY(opened && same(*opened, created.keys));
    QByteArray key = contentOf(KeyVault::keyFilePath(vault()));
    key[0] = char(key[0] ^ 1);
    overwrite(KeyVault::keyFilePath(vault()), key);
    QCOMPARE(faultOf(KeyVault::open(vault(), VaultSecret::keyFile())), Fault::PassphraseWrong);
    QVERIFY(QFile::remove(KeyVault::keyFilePath(vault())));
    QCOMPARE(faultOf(KeyVault::open(vault(), VaultSecret::keyFile())), Fault::VaultDamaged);
}

void TestKeyVault::theRecoveryCodeOpens()
{
    const CreatedVault created = made(passphrase("p"));
    const QByteArray code = created.recoveryText.view().toByteArray();
    QCOMPARE(code.size(), 9 * 4 + 8);
    const QByteArray typed[] = {code, code.toLower(), QByteArray(code).replace('-', ""),
                                QByteArray(code).replace('-', ' '),
                                QByteArray(code).replace('0', 'o').replace('1', 'l')};
    for (const QByteArray &text : typed) {
        const Result<DataKeys> opened = KeyVault::open(vault(), VaultSecret::recovery(SecretBytes::fromBytes(text)));
        QVERIFY(opened && same(*opened, created.keys));
    }
}

void TestKeyVault::aWrongRecoveryCodeIsRefused()
{
    const CreatedVault created = made(passphrase("p"));
    const QByteArray code = created.recoveryText.view().toByteArray();
    QByteArray mistyped = code;
    mistyped[0] = mistyped[0] == 'A' ? 'B' : 'A';
    const QByteArray wrong[] = {mistyped, code.chopped(1), code + 'A', QByteArray(code).replace(0, 1, "U"), ""};
    for (const QByteArray &text : wrong)
        QCOMPARE(faultOf(KeyVault::open(vault(), VaultSecret::recovery(SecretBytes::fromBytes(text)))),
                 Fault::PassphraseWrong);
}

void TestKeyVault::aPassphraseReplacesAKeyFile()
{
    const CreatedVault created = made(VaultSecret::keyFile());
    QVERIFY(KeyVault::rewrap(vault(), VaultSecret::keyFile(), passphrase("new"), Argon2Cost::forTests()));
    QVERIFY(!QFile::exists(KeyVault::keyFilePath(vault())));
    const Result<DataKeys> opened = KeyVault::open(vault(), passphrase("new"));
    QVERIFY(opened && same(*opened, created.keys));
    QCOMPARE(KeyVault::slotKinds(vault()).value(), QList({SlotKind::Passphrase, SlotKind::Recovery}));
    const Result<DataKeys> recovered = KeyVault::open(vault(), VaultSecret::recovery(created.recoveryText.clone()));
    QVERIFY(recovered && same(*recovered, created.keys));
}

void TestKeyVault::changingThePassphraseKeepsTheKeys()
{
    const CreatedVault created = made(passphrase("old"));
    const QByteArray before = contentOf(vault());
    QCOMPARE(faultOf(KeyVault::rewrap(vault(), passphrase("wrong"), passphrase("new"), Argon2Cost::forTests())),
             Fault::PassphraseWrong);
    QCOMPARE(contentOf(vault()), before);
    QVERIFY(KeyVault::rewrap(vault(), passphrase("old"), passphrase("new"), Argon2Cost::forTests()));
    QCOMPARE(faultOf(KeyVault::open(vault(), passphrase("old"))), Fault::PassphraseWrong);
    QVERIFY(same(*KeyVault::open(vault(), passphrase("new")), created.keys));
}

void TestKeyVault::aVaultIsNeverReplaced()
{
    QVERIFY(!KeyVault::exists(vault()));
    const CreatedVault created = made(passphrase("p"));
    QVERIFY(KeyVault::exists(vault()));
    QVERIFY(!KeyVault::create(vault(), passphrase("p"), Argon2Cost::forTests()));
    QVERIFY(same(*KeyVault::open(vault(), passphrase("p")), created.keys));
}

// Every changed character either leaves the JSON's meaning as it was, or is told; never are there other keys.
void TestKeyVault::everyDamageIsTold()
{
    const CreatedVault created = made(VaultSecret::keyFile());
    const QByteArray good = contentOf(vault());
    for (qsizetype i = 0; i < good.size(); ++i) {
        QByteArray bad = good;
        bad[i] = char(bad[i] ^ 1);
        overwrite(vault(), bad);
        const Result<DataKeys> opened = KeyVault::open(vault(), VaultSecret::keyFile());
        QVERIFY(!opened || same(*opened, created.keys));
    }
    for (const QByteArray &bad : {QByteArray(), QByteArray("{}"), QByteArray("rubbish"), good.first(good.size() / 2)}) {
        overwrite(vault(), bad);
        QCOMPARE(faultOf(KeyVault::open(vault(), VaultSecret::keyFile())), Fault::VaultDamaged);
        QCOMPARE(faultOf(KeyVault::slotKinds(vault())), Fault::VaultDamaged);
    }
    QVERIFY(QFile::remove(vault()));
    QCOMPARE(faultOf(KeyVault::open(vault(), VaultSecret::keyFile())), Fault::VaultDamaged);
}

void TestKeyVault::costsOutOfReasonAreRefused()
{
    made(passphrase("p"));
    const QByteArray good = contentOf(vault());
    QVERIFY(good.contains("\"memoryKiB\": 8192"));
    overwrite(vault(), QByteArray(good).replace("\"memoryKiB\": 8192", "\"memoryKiB\": 4000000000"));
    QCOMPARE(faultOf(KeyVault::open(vault(), passphrase("p"))), Fault::VaultDamaged);
    overwrite(vault(),
              QByteArray(good).replace("\"memoryKiB\": 8192", "\"memoryKiB\": 4096")); // cheaper: not the same key
    QCOMPARE(faultOf(KeyVault::open(vault(), passphrase("p"))), Fault::PassphraseWrong);
}

void TestKeyVault::linksAreRefused()
{
    QVERIFY(QFile::link(m_folder->filePath(u"elsewhere"_s), vault()));
    QCOMPARE(faultOf(KeyVault::create(vault(), passphrase("p"), Argon2Cost::forTests())), Fault::StoreUnsafePath);
    QVERIFY(!QFile::exists(m_folder->filePath(u"elsewhere"_s)));
}

void TestKeyVault::filesArePrivateAndHoldNoKey()
{
    const CreatedVault created = made(VaultSecret::keyFile());
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(vault()), ownerOnly);
    QCOMPARE(QFile::permissions(KeyVault::keyFilePath(vault())), ownerOnly);
    const QByteArray content = contentOf(vault()) + contentOf(KeyVault::keyFilePath(vault()));
    for (const SecretBytes *key : {&created.keys.file, &created.keys.rowMac, &created.keys.audit}) {
        const QByteArray bytes = key->view().toByteArray();
        QVERIFY(!content.contains(bytes) && !content.contains(bytes.toBase64()) && !content.contains(bytes.toHex()));
    }
    QVERIFY(!content.contains(created.recoveryText.view().toByteArray()));
}

void TestKeyVault::passphraseFiles()
{
    const QString path = m_folder->filePath(u"pass"_s);
    QCOMPARE(faultOf(readPassphraseFile(path)), Fault::PassphraseMissing);
    for (const QByteArray &content :
         {QByteArray("secret"), QByteArray("secret\n"), QByteArray("secret\r\nsecond line\n")}) {
        overwrite(path, content);
        QCOMPARE(readPassphraseFile(path)->passphrase.view().toByteArray(), QByteArray("secret"));
    }
    for (const QByteArray &content : {QByteArray(), QByteArray("\n"), QByteArray("\r\nsecret")}) {
        overwrite(path, content);
        QCOMPARE(faultOf(readPassphraseFile(path)), Fault::PassphraseFileEmpty);
    }
    overwrite(path, " with blanks \n");
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(!readPassphraseFile(path)->looseMode);
    QCOMPARE(readPassphraseFile(path)->passphrase.view().toByteArray(), QByteArray(" with blanks "));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadOther));
    QVERIFY(readPassphraseFile(path)->looseMode);
}

} // namespace

QTEST_GUILESS_MAIN(TestKeyVault)
#include "tst_keyvault.moc"
