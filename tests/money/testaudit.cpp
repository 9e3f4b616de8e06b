// SPDX-License-Identifier: GPL-3.0-or-later

// Any changed, removed, inserted, reordered or cut row of the audit trail is found and named (R32), behind the back of
// every trigger. What keeps within the file alone, a cut with the head put back, shows against a head kept elsewhere.

#include "crypto/random.h"
#include "store/ledgerstore.h"
#include "store/xtsvfs.h"
#include "tests/money/orders.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <random>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rowCount = 40;
constexpr int mutationCount = 2'000;

/// A way to spoil the trail at row `k` (and `j`, another): the SQL, and the row that has to be named.
struct Mutation
{
    QStringList sql;
    qint64 named;
};

using Maker = Mutation (*)(int k, int j, std::mt19937 &dice);

Mutation changeColumn(int k, int, std::mt19937 &dice)
{
    static constexpr const char *changes[] = {"at = at + 1",
                                              "actor = actor || 'x'",
                                              "origin = ''",
                                              "action = 'reveal'",
                                              "object = object || ' '",
                                              "detail = 'SENT'",
                                              "hash = randomblob(32)",
                                              "commitment = randomblob(32)",
                                              "previous_hash = zeroblob(32) || x'01'",
                                              "salt = randomblob(16)",
                                              "personal = personal || x'20'",
                                              "personal = NULL",
                                              "salt = NULL",
                                              "salt = NULL, personal = x'7b7d'",
                                              "hash = substr(hash, 1, 31)",
                                              "salt = x''",
                                              "personal = x''",
                                              "seq = 1000"};
    return {
        {u"UPDATE audit SET %1 WHERE seq = %2"_s.arg(QLatin1StringView(changes[dice() % std::size(changes)])).arg(k)},
        k};
}

Mutation flipByte(int k, int, std::mt19937 &dice)
{
    static constexpr std::array columns = {"previous_hash", "commitment", "hash", "salt"};
    const QLatin1StringView column(columns[dice() % columns.size()]);
    const int at = int(dice() % 16) + 1;
    return {
        {u"UPDATE audit SET %1 = substr(%1, 1, %2 - 1) || x'%4' || substr(%1, %2 + 1) WHERE seq = %3 AND substr(%1, %2, 1) <> x'%4'"_s
             .arg(column)
             .arg(at)
             .arg(k)
             .arg(dice() % 256, 2, 16, QChar(u'0'))},
        k};
}

Mutation remove(int k, int, std::mt19937 &)
{
    return {{u"DELETE FROM audit WHERE seq = %1"_s.arg(k)}, k};
}

/// The row goes and those behind it close ranks.
Mutation removeAndRenumber(int k, int, std::mt19937 &)
{
    return {{u"DELETE FROM audit WHERE seq = %1"_s.arg(k), u"UPDATE audit SET seq = -seq WHERE seq > %1"_s.arg(k),
             u"UPDATE audit SET seq = -seq - 1 WHERE seq < 0"_s},
            k};
}

Mutation insertCopy(int k, int j, std::mt19937 &)
{
    return {{u"UPDATE audit SET seq = -seq WHERE seq > %1"_s.arg(k), u"UPDATE audit SET seq = 1 - seq WHERE seq < 0"_s,
             u"INSERT INTO audit SELECT %1, previous_hash, at, actor, origin, action, object, detail, commitment, "
             u"hash, salt, personal "
             "FROM audit WHERE seq = %2"_s.arg(k + 1)
                 .arg(std::min(j, k))},
            k + 1};
}

Mutation swap(int k, int j, std::mt19937 &)
{
    return {{u"UPDATE audit SET seq = -1 WHERE seq = %1"_s.arg(k),
             u"UPDATE audit SET seq = %1 WHERE seq = %2"_s.arg(k).arg(j),
             u"UPDATE audit SET seq = %1 WHERE seq = -1"_s.arg(j)},
            std::min(k, j)};
}

Mutation cutTail(int k, int, std::mt19937 &)
{
    return {{u"DELETE FROM audit WHERE seq >= %1"_s.arg(k)}, k};
}

Mutation cutTailAndCount(int k, int, std::mt19937 &)
{
    // The head's count put right, its hash forgotten: the last row left is the one that does not fit.
    return {{u"DELETE FROM audit WHERE seq >= %1"_s.arg(k), u"UPDATE audit_head SET rows = %1"_s.arg(k - 1)}, k - 1};
}

Mutation swapContent(int k, int j, std::mt19937 &)
{
    return {{u"UPDATE audit SET (at, actor, origin, action, object, detail, commitment, salt, personal) = (SELECT at, "
             u"actor, origin, "
             "action, object, detail, commitment, salt, personal FROM audit WHERE seq = %2) WHERE seq = %1"_s.arg(k)
                 .arg(j)},
            k};
}

} // namespace

class TestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theWholeTrailVerifies();
    void everyMutationIsFoundAndNamed();
    void aTailCutWithItsHeadShowsAgainstAHeadKeptElsewhere();
    void aMissingHeadIsFound();
    void anErasedMemberLeavesTheChainWhole();

private:
    Database &database() { return m_store->database(); }
    bool apply(const Mutation &mutation);

    FakeClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<EncryptedVfs> m_vfs;
    std::unique_ptr<LedgerStore> m_store;
    AuditHead m_head;
    int m_files = 0;
};

void TestAudit::init()
{
    DataKeys keys{randomSecret(32), randomSecret(32), randomSecret(32)};
    m_vfs = std::move(*EncryptedVfs::create(keys.file));
    m_store = std::move(*LedgerStore::open(m_folder.filePath(u"ledger%1.db"_s.arg(++m_files)), *m_vfs, keys.clone(),
                                           {u"kim"_s, u"desk-3 test"_s}, m_clock));
    for (int row = 1; row <= rowCount; ++row) {
        m_clock.advance(1000);
        QVERIFY(m_store->audit().record(
            {u"gift.intent"_s, u"entry-%1"_s.arg(row), u"INTENT"_s, {{u"member"_s, QString::number(row)}}}));
    }
    m_head = m_store->audit().head().value();
    QVERIFY(database().exec(u"DROP TRIGGER audit_stays; DROP TRIGGER audit_is_written_once"_s));
}

void TestAudit::cleanup()
{
    m_store.reset();
    m_vfs.reset();
}

bool TestAudit::apply(const Mutation &mutation)
{
    const auto apply = [this](const QString &sql) {
        return database().exec(sql).has_value();
    };
    return std::all_of(mutation.sql.begin(), mutation.sql.end(), apply);
}

void TestAudit::theWholeTrailVerifies()
{
    const auto verified = m_store->audit().verify();
    QVERIFY(verified);
    QCOMPARE(verified->rows, rowCount);
    QCOMPARE(verified->hash, m_head.hash);
}

void TestAudit::everyMutationIsFoundAndNamed()
{
    constexpr Maker makers[] = {changeColumn, flipByte,        remove,      removeAndRenumber, insertCopy, swap,
                                cutTail,      cutTailAndCount, swapContent, changeColumn,      flipByte};
    std::mt19937 dice(20260101);
    int made = 0;
    while (made < mutationCount) {
        const int k = int(dice() % (rowCount - 1)) + 2; // the first row is the tail's limit
        const int j = k == 2 ? 3 : int(dice() % unsigned(k - 1)) + 1;
        const Maker maker = makers[dice() % std::size(makers)];
        const Mutation mutation = maker(k, j, dice);
        QVERIFY(database().exec(u"BEGIN"_s));
        QVERIFY2(apply(mutation), qPrintable(mutation.sql.join(u"; "_s)));
        Query changes(database(), u"SELECT changes()"_s);
        const bool changed = changes.execOne().value() && changes.integer(0) > 0;
        changes.finish();
        const auto verified = m_store->audit().verify();
        QVERIFY(database().exec(u"ROLLBACK"_s));
        if (!changed) {
            continue; // the dice wrote what stood there
        }
        ++made;
        QVERIFY2(!verified, qPrintable(mutation.sql.join(u"; "_s)));
        QCOMPARE(verified.error().fault, Fault::AuditChainBroken);
        QVERIFY2(verified.error().args == QStringList{QString::number(mutation.named)},
                 qPrintable(verified.error().args.join(u' ') + u" for "_s + mutation.sql.join(u"; "_s)));
    }
    QVERIFY(m_store->audit().verify());
}

void TestAudit::aTailCutWithItsHeadShowsAgainstAHeadKeptElsewhere()
{
    for (int k = 2; k <= rowCount; ++k) {
        QVERIFY(database().exec(u"BEGIN"_s));
        QVERIFY(
            database().exec(u"UPDATE audit_head SET rows = %1 - 1, hash = (SELECT hash FROM audit WHERE seq = %1 - 1); "
                            "DELETE FROM audit WHERE seq >= %1"_s.arg(k)));
        const auto verified = m_store->audit().verify();
        QVERIFY(database().exec(u"ROLLBACK"_s));
        QVERIFY(verified); // consistent in itself: a restored copy of yesterday looks like this
        QVERIFY(verified->rows < m_head.rows && verified->hash != m_head.hash);
    }
}

void TestAudit::aMissingHeadIsFound()
{
    QVERIFY(database().exec(u"DELETE FROM audit_head"_s));
    QVERIFY(!m_store->audit().verify());
}

void TestAudit::anErasedMemberLeavesTheChainWhole()
{
    QVERIFY(database().exec(u"UPDATE audit SET salt = NULL, personal = NULL WHERE seq = 7"_s));
    QVERIFY(m_store->audit().verify());
    QVERIFY(m_store->audit().rows(1, 8)->first().erased);
}

QTEST_GUILESS_MAIN(TestAudit)
#include "testaudit.moc"
