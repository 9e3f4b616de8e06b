// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArrayList>
#include <QVariantList>

#include <optional>

namespace giftdesk {

/// One row of the audit trail (decisions G). The chain holds only a salted commitment to the personal part, so that
/// a member can be erased (personal part and salt destroyed) and the chain still verifies.
struct AuditRecord
{
    qint64 seq = 0;           ///< 1, 2, 3 … without gaps
    QByteArray previousHash;  ///< 32 bytes; of the first row: auditGenesisHash()
    QVariantList plainFields; ///< always in the same order; integers, text, bytes or null
    QByteArray commitment;    ///< 32 bytes
    QByteArray hash;          ///< 32 bytes, auditHash() of all of the above
    /// What the commitment is to; both absent once erased.
    std::optional<QByteArray> salt;
    std::optional<QByteArray> personalPart;
};

/// What the first row follows: 32 zero bytes.
QByteArray auditGenesisHash();
/// SHA-256(salt ‖ personalPart); salt: 16 random bytes of its own for each row (the length is asserted).
QByteArray auditCommitment(QByteArrayView salt, QByteArrayView personalPart);
/// SHA-256 over the canonical encoding of seq, previousHash, plainFields and commitment.
QByteArray auditHash(const AuditRecord &record);
/// Fills hash from the other members, and returns the record.
AuditRecord sealedAuditRecord(AuditRecord record);

/// Follows a chain row by row, in the order of seq. Any changed, removed, inserted or reordered row is named by its
/// seq; a tail that was cut shows against a head kept elsewhere (finish()).
class AuditVerifier
{
public:
    /// From the beginning, or after a signed checkpoint.
    explicit AuditVerifier(qint64 lastSeq = 0, QByteArray lastHash = auditGenesisHash());

    /// Fault::AuditChainBroken(seq) for the first bad row; later rows repeat that answer.
    Status add(const AuditRecord &record);
    /// Fault::AuditChainBroken(seq after the last) unless the chain ends where `expectedSeq` and `expectedHash` say.
    Status finish(qint64 expectedSeq, QByteArrayView expectedHash) const;

    qint64 rows() const { return m_rows; }
    qint64 erasedRows() const { return m_erasedRows; }
    const QByteArray &head() const { return m_lastHash; } ///< 32 bytes

private:
    bool follows(const AuditRecord &record) const;
    qint64 m_lastSeq;
    QByteArray m_lastHash;
    qint64 m_rows = 0;
    qint64 m_erasedRows = 0;
    std::optional<qint64> m_firstBad;
};

} // namespace giftdesk
