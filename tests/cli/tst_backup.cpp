// SPDX-License-Identifier: GPL-3.0-or-later
#include "giftctlrun.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString member = u"50900104652"_s; // of the embedded sandbox

} // namespace

/// Backup, restore and the lock after it, on the command line and the embedded sandbox.
class TestBackupCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongInputFirst();
    void backsUpAndVerifies();
    void aRestoredLedgerIsLockedUntilReleased();
    void aCopiedDataFolderIsLocked();

private:
    Outcome at(const QString &data, const QStringList &arguments, const QByteArray &input = {}) const
    {
        const QStringList first{u"--data-dir"_s, m_place.path(data), u"--json"_s, u"--lang"_s, u"en"_s};
        return m_place.runPlain(first + arguments, input);
    }
    Outcome sendFrom(const QString &data) const;

    Place m_place;
};

Outcome TestBackupCommands::sendFrom(const QString &data) const
{
    const Outcome cards = at(data, {u"cards"_s, u"list"_s, u"--user-id"_s, member});
    for (const QJsonObject &card : cards.lines) {
        if (card[u"balance"_s].toInteger() > 0 && card[u"status"_s].toString() == u"ACTIVE") {
            const QJsonObject order{{u"senderUserId"_s, member},       {u"card"_s, card[u"par"_s]},
                                    {u"receiverName"_s, u"홍길동"_s},  {u"receiverPhone"_s, u"01012345678"_s},
                                    {u"amount"_s, card[u"balance"_s]}, {u"reason"_s, u"설 선물"_s},
                                    {u"allowDuplicate"_s, true}};
            return at(data, {u"gift"_s, u"send"_s, u"--from"_s, u"-"_s, u"--yes"_s}, QJsonDocument(order).toJson());
        }
    }
    return cards;
}

void TestBackupCommands::initTestCase()
{
    const Outcome sent = sendFrom(u"desk"_s);
    QVERIFY2(sent.exitCode == 0, sent.told());
    QVERIFY2(at(u"desk"_s, {u"backup"_s, u"create"_s, u"--to"_s, m_place.path(u"kept"_s)}).exitCode == 0, "no backup");
}

void TestBackupCommands::wrongInputFirst()
{
    QCOMPARE(at(u"desk"_s, {u"backup"_s, u"create"_s}).exitCode, 2);
    QCOMPARE(at(u"desk"_s, {u"backup"_s, u"create"_s, u"--to"_s, m_place.path(u"kept"_s)}).exitCode, 3);
    QCOMPARE(at(u"desk"_s, {u"backup"_s, u"verify"_s, m_place.path(u"nothing"_s)}).exitCode, 7);
    QCOMPARE(at(u"desk"_s, {u"backup"_s, u"restore"_s, m_place.path(u"nothing"_s)}).exitCode, 7);
    QCOMPARE(at(u"desk"_s, {u"backup"_s, u"verify"_s}).exitCode, 2);
    QCOMPARE(at(u"desk"_s, {u"backup"_s, u"release"_s}).exitCode, 3);
}

void TestBackupCommands::backsUpAndVerifies()
{
    const Outcome verified = at(u"desk"_s, {u"backup"_s, u"verify"_s, m_place.path(u"kept"_s)});
    QVERIFY2(verified.exitCode == 0, verified.told());
    QCOMPARE(verified.last()[u"entries"_s].toInt(), 1);
    QCOMPARE(verified.text(u"auditHead"_s).size(), 64);
    QFile ledger(m_place.path(u"kept/ledger.db"_s));
    QVERIFY(ledger.open(QIODevice::ReadWrite) && ledger.seek(5000));
    const QByteArray byte = ledger.read(1);
    QVERIFY(ledger.seek(5000) && ledger.write(QByteArray(1, char(byte[0] ^ 1))) == 1);
    ledger.close();
    const Outcome changed = at(u"desk"_s, {u"backup"_s, u"verify"_s, m_place.path(u"kept"_s)});
    QCOMPARE(changed.exitCode, 7);
    QCOMPARE(changed.kind(), u"verification"_s);
    QCOMPARE(at(u"other"_s, {u"backup"_s, u"restore"_s, m_place.path(u"kept"_s)}).exitCode, 7);
    QVERIFY(ledger.open(QIODevice::ReadWrite) && ledger.seek(5000) && ledger.write(byte) == 1);
}

void TestBackupCommands::aRestoredLedgerIsLockedUntilReleased()
{
    const Outcome restored = at(u"new"_s, {u"backup"_s, u"restore"_s, m_place.path(u"kept"_s)});
    QVERIFY2(restored.exitCode == 0, restored.told());
    QVERIFY(restored.last()[u"sendingLocked"_s].toBool());
    const Outcome journal = at(u"new"_s, {u"journal"_s, u"list"_s});
    QCOMPARE(journal.lines.size(), 1);
    QVERIFY(journal.err.contains(u"locked"_s));
    const Outcome refused = sendFrom(u"new"_s);
    QVERIFY2(refused.exitCode == 7, refused.told());
    const Outcome released = at(u"new"_s, {u"backup"_s, u"release"_s, u"--reason"_s, u"대조함"_s});
    QVERIFY2(released.exitCode == 0, released.told());
    QVERIFY(released.last()[u"wasLocked"_s].toBool());
    const Outcome sent = sendFrom(u"new"_s);
    QVERIFY2(sent.exitCode == 0, sent.told());
    const Outcome again = at(u"new"_s, {u"backup"_s, u"release"_s, u"--reason"_s, u"대조함"_s});
    QVERIFY(!again.last()[u"wasLocked"_s].toBool());
}

void TestBackupCommands::aCopiedDataFolderIsLocked()
{
    QProcess copy;
    copy.start(u"cp"_s, {u"-r"_s, m_place.path(u"desk"_s), m_place.path(u"copy"_s)});
    QVERIFY(copy.waitForFinished());
    const Outcome refused = sendFrom(u"copy"_s);
    QVERIFY2(refused.exitCode == 7, refused.told());
    QCOMPARE(refused.error()[u"code"_s].toString(), u"GD-verification-03"_s);
    QVERIFY2(sendFrom(u"desk"_s).exitCode == 0, "the one that stayed sends");
}

QTEST_GUILESS_MAIN(TestBackupCommands)
#include "tst_backup.moc"
