// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/auditchain.h"
#include "crypto/random.h"
#include "crypto/rowmac.h"

#include <QTest>

#include <random>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int chainLength = 50;

QList<AuditRecord> makeChain()
{
    QList<AuditRecord> chain;
    QByteArray head = auditGenesisHash();
    for (int seq = 1; seq <= chainLength; ++seq) {
        AuditRecord record{seq,
                           head,
                           {u"gift.send"_s, qint64(seq) * 1000, QVariant(), u"reason %1"_s.arg(seq)},
                           {},
                           {},
                           randomBytes(16),
                           QString(u"홍길동 %1"_s.arg(seq)).toUtf8()};
        record.commitment = auditCommitment(*record.salt, *record.personalPart);
        chain.append(sealedAuditRecord(std::move(record)));
        head = chain.last().hash;
    }
    return chain;
}

// The seq the verifier names, 0 for a good chain.
qint64 firstBad(const QList<AuditRecord> &chain, qint64 expectedSeq, const QByteArray &expectedHead)
{
    AuditVerifier verifier;
    for (const AuditRecord &record : chain) {
        if (const Status status = verifier.add(record); !status)
            return status.error().args.value(0).toLongLong();
    }
    const Status end = verifier.finish(expectedSeq, expectedHead);
    return end ? 0 : end.error().args.value(0).toLongLong();
}

// One random change of one row, re-sealed or not.
void mutate(AuditRecord &record, std::mt19937 &random)
{
    switch (random() % 8) {
    case 0: record.seq += 1; break;
    case 1: record.previousHash[int(random() % 32)] ^= 1; break;
    case 2: record.plainFields[0] = u"gift.show"_s; break;
    case 3: record.plainFields[2] = u""_s; break;
    case 4: record.plainFields[1] = u"%1"_s.arg(record.plainFields[1].toLongLong()); break;
    case 5: record.commitment[int(random() % 32)] ^= 1; break;
    case 6: record.personalPart->append('x'); break;
    case 7: record.salt.reset(); break;
    }
    if (random() % 2 == 0)
        record = sealedAuditRecord(std::move(record)); // the thief can compute hashes too
}

class TestAuditChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodChainVerifies();
    void everyChangeIsNamed();
    void removedInsertedAndReorderedRowsAreNamed();
    void aCutTailIsNamed();
    void anErasedMemberLeavesAGoodChain();
    void verificationGoesOnFromACheckpoint();
    void aRowMacCoversTableAndColumns();
};

void TestAuditChain::aGoodChainVerifies()
{
    const QList<AuditRecord> chain = makeChain();
    QCOMPARE(firstBad(chain, chainLength, chain.last().hash), 0);
    AuditVerifier empty;
    QVERIFY(empty.finish(0, auditGenesisHash()));
}

void TestAuditChain::everyChangeIsNamed()
{
    const QList<AuditRecord> chain = makeChain();
    std::mt19937 random(7);
    for (int i = 0; i < 2000; ++i) {
        QList<AuditRecord> changed = chain;
        const int at = int(random() % chainLength);
        mutate(changed[at], random);
        const qint64 bad = firstBad(changed, chainLength, chain.last().hash);
        // A row that was sealed anew is good in itself: then it is the row behind it that does not follow.
        QVERIFY2(bad == at + 1 || bad == at + 2 || (at == chainLength - 1 && bad == chainLength),
                 qPrintable(u"change %1 of row %2 named %3"_s.arg(i).arg(at + 1).arg(bad)));
    }
}

void TestAuditChain::removedInsertedAndReorderedRowsAreNamed()
{
    const QList<AuditRecord> chain = makeChain();
    const QByteArray head = chain.last().hash;
    QList<AuditRecord> removed = chain;
    removed.removeAt(9);
    QCOMPARE(firstBad(removed, chainLength, head), 10);
    QList<AuditRecord> inserted = chain;
    inserted.insert(20, chain[20]);
    QCOMPARE(firstBad(inserted, chainLength, head), 22);
    QList<AuditRecord> swapped = chain;
    swapped.swapItemsAt(30, 31);
    QCOMPARE(firstBad(swapped, chainLength, head), 31);
}

void TestAuditChain::aCutTailIsNamed()
{
    const QList<AuditRecord> chain = makeChain();
    QCOMPARE(firstBad(chain.first(40), chainLength, chain.last().hash), 41);
    QCOMPARE(firstBad({}, chainLength, chain.last().hash), 1);
}

void TestAuditChain::anErasedMemberLeavesAGoodChain()
{
    QList<AuditRecord> chain = makeChain();
    chain[4].salt.reset();
    chain[4].personalPart.reset();
    QCOMPARE(firstBad(chain, chainLength, chain.last().hash), 0);
    AuditVerifier verifier;
    for (const AuditRecord &record : chain)
        QVERIFY(verifier.add(record));
    QCOMPARE(verifier.erasedRows(), 1);
    chain[4].personalPart = "someone else"; // a personal part without its salt proves nothing
    QCOMPARE(firstBad(chain, chainLength, chain.last().hash), 5);
}

void TestAuditChain::verificationGoesOnFromACheckpoint()
{
    const QList<AuditRecord> chain = makeChain();
    AuditVerifier verifier(10, chain[9].hash);
    for (const AuditRecord &record : chain.sliced(10))
        QVERIFY(verifier.add(record));
    QVERIFY(verifier.finish(chainLength, chain.last().hash));
    QCOMPARE(verifier.rows(), 40);
}

void TestAuditChain::aRowMacCoversTableAndColumns()
{
    const SecretBytes key = randomSecret(32);
    const QVariantList row{u"entry-1"_s, qint64(50000), u"SENDING"_s, QVariant(), QByteArray("\0\1", 2)};
    const QByteArray mac = rowMac(key, u"entry", row);
    QVERIFY(checkRowMac(key, u"entry", row, mac));
    QVERIFY(!checkRowMac(key, u"entries", row, mac));
    QVERIFY(!checkRowMac(randomSecret(32), u"entry", row, mac));
    QVERIFY(!checkRowMac(key, u"entry", row, mac.chopped(1)));
    QVERIFY(!checkRowMac(key, u"entry", row, {}));
    for (qsizetype i = 0; i < row.size(); ++i) {
        QVariantList changed = row;
        changed[i] = u"SENT"_s;
        QVERIFY(!checkRowMac(key, u"entry", changed, mac));
    }
    QVERIFY(!checkRowMac(key, u"entry", row.first(4), mac));
}

} // namespace

QTEST_GUILESS_MAIN(TestAuditChain)
#include "tst_auditchain.moc"
