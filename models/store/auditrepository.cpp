// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/auditrepository.h"

#include "crypto/auditchain.h"
#include "crypto/random.h"
#include "store/transaction.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int saltLength = 16;

const auto columns =
    u"seq, previous_hash, at, actor, origin, action, object, detail, commitment, hash, salt, personal"_s;

/// Empty and null are one to us, but not to a hash.
QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariantList plainFields(qint64 at, const Actor &actor, const AuditAct &act)
{
    return {
        at, notNull(actor.name), notNull(actor.origin), notNull(act.action), notNull(act.object), notNull(act.detail)};
}

AuditRecord readRecord(const Query &query)
{
    AuditRecord record;
    record.seq = query.integer(0);
    record.previousHash = query.bytes(1);
    record.plainFields = plainFields(query.integer(2), {query.text(3), query.text(4)},
                                     {query.text(5), query.text(6), query.text(7), {}});
    record.commitment = query.bytes(8);
    record.hash = query.bytes(9);
    // Erased is only what lost both: a salt taken away alone would let any personal part pass.
    if (!query.isNull(10)) {
        record.salt = query.bytes(10);
    }
    if (!query.isNull(11)) {
        record.personalPart = query.bytes(11);
    }
    return record;
}

AuditRow readRow(const Query &query)
{
    AuditRow row;
    row.seq = query.integer(0);
    row.at = query.integer(2);
    row.actor = {query.text(3), query.text(4)};
    row.act = {query.text(5), query.text(6), query.text(7), {}};
    row.erased = query.isNull(10);
    row.act.personal = QJsonDocument::fromJson(query.bytes(11)).object();
    return row;
}

} // namespace

AuditRepository::AuditRepository(Database &database, const Actor &actor, const Clock &clock)
    : m_database(database)
    , m_actor(actor)
    , m_clock(clock)
{
}

Result<AuditHead> AuditRepository::head()
{
    Query query(m_database, u"SELECT rows, hash FROM audit_head WHERE id = 1"_s);
    const auto found = query.execOne();
    if (!found) {
        return failure(found.error());
    }
    return *found ? AuditHead{query.integer(0), query.bytes(1)} : AuditHead{0, auditGenesisHash()};
}

Result<QByteArray> AuditRepository::hashAt(qint64 seq)
{
    if (seq == 0) {
        return auditGenesisHash();
    }
    Query query(m_database, u"SELECT hash FROM audit WHERE seq = :seq"_s);
    query.bind(u":seq"_s, seq);
    const auto found = query.execOne();
    if (!found) {
        return failure(found.error());
    }
    return *found ? query.bytes(0) : QByteArray();
}

Status AuditRepository::append(const AuditAct &act)
{
    const auto last = head();
    if (!last) {
        return failure(last.error());
    }
    const qint64 at = m_clock.utcMs();
    AuditRecord record;
    record.seq = last->rows + 1;
    record.previousHash = last->hash;
    record.plainFields = plainFields(at, m_actor, act);
    record.salt = randomBytes(saltLength);
    record.personalPart = QJsonDocument(act.personal).toJson(QJsonDocument::Compact);
    record.commitment = auditCommitment(*record.salt, *record.personalPart);
    record = sealedAuditRecord(std::move(record));

    Query insert(m_database, u"INSERT INTO audit ("_s + columns +
                                 u") VALUES (:seq, :previous, :at, :actor, :origin, :action, :object, :detail, "
                                 ":commitment, :hash, :salt, :personal)"_s);
    insert.bind(u":seq"_s, record.seq).bind(u":previous"_s, record.previousHash).bind(u":at"_s, at);
    insert.bind(u":actor"_s, notNull(m_actor.name)).bind(u":origin"_s, notNull(m_actor.origin));
    insert.bind(u":action"_s, notNull(act.action)).bind(u":object"_s, notNull(act.object));
    insert.bind(u":detail"_s, notNull(act.detail));
    insert.bind(u":commitment"_s, record.commitment).bind(u":hash"_s, record.hash);
    insert.bind(u":salt"_s, *record.salt).bind(u":personal"_s, *record.personalPart);
    if (const Status done = insert.exec(); !done) {
        return done;
    }
    Query move(m_database, u"INSERT INTO audit_head (id, rows, hash) VALUES (1, :rows, :hash) "
                           "ON CONFLICT (id) DO UPDATE SET rows = excluded.rows, hash = excluded.hash"_s);
    move.bind(u":rows"_s, record.seq).bind(u":hash"_s, record.hash);
    return move.exec();
}

Status AuditRepository::record(const AuditAct &act)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    if (const Status done = append(act); !done) {
        return done;
    }
    return transaction->commit();
}

Result<AuditHead> AuditRepository::verify()
{
    const auto expected = head();
    if (!expected) {
        return expected;
    }
    Query query(m_database, u"SELECT "_s + columns + u" FROM audit ORDER BY seq"_s);
    if (const Status done = query.exec(); !done) {
        return failure(done.error());
    }
    AuditVerifier verifier;
    while (query.next()) {
        if (const Status fine = verifier.add(readRecord(query)); !fine) {
            return failure(fine.error());
        }
    }
    if (const Status read = query.status(); !read) {
        return failure(read.error());
    }
    if (const Status whole = verifier.finish(expected->rows, expected->hash); !whole) {
        return failure(whole.error());
    }
    return AuditHead{verifier.rows(), verifier.head()};
}

Result<QList<AuditRow>> AuditRepository::rows(int limit, qint64 beforeSeq)
{
    Query query(m_database, u"SELECT "_s + columns +
                                u" FROM audit WHERE :before = 0 OR seq < :before ORDER BY seq DESC LIMIT :limit"_s);
    query.bind(u":before"_s, beforeSeq).bind(u":limit"_s, limit);
    if (const Status done = query.exec(); !done) {
        return failure(done.error());
    }
    QList<AuditRow> list;
    while (query.next()) {
        list.append(readRow(query));
    }
    if (const Status read = query.status(); !read) {
        return failure(read.error());
    }
    return list;
}

} // namespace giftdesk
