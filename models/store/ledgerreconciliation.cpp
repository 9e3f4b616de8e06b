// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/crashpoint.h"
#include "store/ledgerrepository.h"
#include "store/ledgerrow.h"
#include "store/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

Status LedgerRepository::checkUnclaimed(const TransferId &gift)
{
    if (gift.isEmpty()) {
        return {};
    }
    const auto owner = entryByTransferId(gift);
    if (!owner) {
        return failure(owner.error());
    }
    return *owner ? failure(Fault::StateForbids, {entryStateName((*owner)->state)}, u"claimed already"_s) : Status();
}

Status LedgerRepository::keepEvidence(const LedgerEntry &entry, const QByteArray &evidence)
{
    Query keep(m_database, u"INSERT INTO entry_evidence (entry_seq, step, evidence) VALUES (:seq, "
                           "(SELECT count(*) FROM entry_step WHERE entry_seq = :seq), :evidence)"_s);
    keep.bind(u":seq"_s, entry.seq).bind(u":evidence"_s, evidence.isNull() ? QByteArray("") : evidence);
    return keep.exec();
}

/// As change(), with the evidence in the same transaction: a verdict without what it rests on is none.
Result<LedgerEntry> LedgerRepository::reconcile(const EntryId &id, EntryEvent event, const Change &what,
                                                const QByteArray &evidence)
{
    crashPoint("reconcile", "before");
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto found = entry(id);
    if (!found || !*found) {
        return found ? failure(Fault::NotFound, {id.text()}) : failure(found.error());
    }
    auto changed = apply(**found, event, what);
    if (!changed) {
        return changed;
    }
    const Status done = inOrder([&] { return keepEvidence(*changed, evidence); },
                                [] {
                                    crashPoint("reconcile", "written");
                                    return Status();
                                },
                                [&] { return m_durable.commit(*transaction); });
    if (!done) {
        return failure(done.error());
    }
    crashPoint("reconcile", "after");
    return changed;
}

Result<LedgerEntry> LedgerRepository::proveSent(const EntryId &id, const TransferId &gift, const QString &note,
                                                const QByteArray &evidence)
{
    if (const Status free = checkUnclaimed(gift); !free) {
        return failure(free.error());
    }
    const Change what{note, {}, [&gift](LedgerEntry &entry) {
                          entry.transferId = gift;
                      }};
    return reconcile(id, EntryEvent::ReconciledSent, what, evidence);
}

Result<LedgerEntry> LedgerRepository::proveNotSent(const EntryId &id, const QString &note, const QByteArray &evidence)
{
    return reconcile(id, EntryEvent::ReconciledNotSent, {note, {}, {}}, evidence);
}

Result<LedgerEntry> LedgerRepository::leaveToHuman(const EntryId &id, const QString &note, const QByteArray &evidence)
{
    return reconcile(id, EntryEvent::LeftToHuman, {note, {}, {}}, evidence);
}

Result<LedgerEntry> LedgerRepository::contradict(const EntryId &id, const TransferId &gift, const QByteArray &evidence)
{
    if (const Status free = checkUnclaimed(gift); !free) {
        return failure(free.error());
    }
    const Change what{gift.text(), {}, [&gift](LedgerEntry &entry) {
                          entry.transferId = gift;
                      }};
    return reconcile(id, EntryEvent::RowContradicts, what, evidence);
}

Result<QList<LedgerEntry>> LedgerRepository::openEntries()
{
    Query query(m_database,
                u"SELECT "_s + entryColumns() + u" FROM entry WHERE state IN ('UNKNOWN', 'HUMAN') ORDER BY seq"_s);
    return readEntries(query);
}

Result<QList<LedgerEntry>> LedgerRepository::entriesOfSender(const MemberId &sender, qint64 fromMs, qint64 toMs)
{
    Query query(m_database, u"SELECT "_s + entryColumns() +
                                u" FROM entry WHERE created_at BETWEEN :from AND :to AND sender_user_id = :sender "
                                "ORDER BY seq"_s);
    query.bind(u":from"_s, fromMs).bind(u":to"_s, toMs).bind(u":sender"_s, sender.text());
    return readEntries(query);
}

Result<QList<LedgerEntry>> LedgerRepository::entriesSentBetween(qint64 fromMs, qint64 toMs)
{
    Query query(m_database, u"SELECT "_s + entryColumns() +
                                u" FROM entry WHERE sending_at >= :from AND sending_at < :to ORDER BY seq"_s);
    query.bind(u":from"_s, fromMs).bind(u":to"_s, toMs);
    return readEntries(query);
}

Result<QHash<TransferId, EntryId>> LedgerRepository::claimedAmong(const QList<TransferId> &gifts)
{
    QHash<TransferId, EntryId> claimed;
    Query query(m_database, u"SELECT entry_id FROM entry WHERE transfer_id = :id"_s);
    for (const TransferId &gift : gifts) {
        query.bind(u":id"_s, gift.text());
        const auto found = query.execOne();
        if (!found) {
            return failure(found.error());
        }
        if (*found) {
            claimed.insert(gift, EntryId(query.text(0)));
        }
        query.finish();
    }
    return claimed;
}

} // namespace giftdesk
