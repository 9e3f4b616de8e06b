// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/auditchain.h"

#include "crypto/canonical.h"
#include "crypto/hash.h"

namespace giftdesk {

namespace {

constexpr qsizetype hashSize = 32;
constexpr qsizetype saltSize = 16;

bool commitmentHolds(const AuditRecord &record)
{
    if (!record.salt && !record.personalPart)
        return true; // erased: nothing is left to compare with
    return record.salt && record.personalPart && record.salt->size() == saltSize &&
           auditCommitment(*record.salt, *record.personalPart) == record.commitment;
}

} // namespace

QByteArray auditGenesisHash()
{
    return QByteArray(hashSize, '\0');
}

QByteArray auditCommitment(QByteArrayView salt, QByteArrayView personalPart)
{
    // A salt of fixed length keeps the border between the two in its place.
    Q_ASSERT(salt.size() == saltSize);
    QByteArray both = salt.toByteArray();
    both.append(personalPart);
    return sha256(both);
}

QByteArray auditHash(const AuditRecord &record)
{
    CanonicalEncoder row;
    row.addInteger(record.seq).addBytes(record.previousHash).addInteger(record.plainFields.size());
    for (const QVariant &field : record.plainFields)
        row.addValue(field);
    row.addBytes(record.commitment);
    return sha256(row.bytes());
}

AuditRecord sealedAuditRecord(AuditRecord record)
{
    record.hash = auditHash(record);
    return record;
}

AuditVerifier::AuditVerifier(qint64 lastSeq, QByteArray lastHash)
    : m_lastSeq(lastSeq)
    , m_lastHash(std::move(lastHash))
{
}

bool AuditVerifier::follows(const AuditRecord &record) const
{
    return record.seq == m_lastSeq + 1 && record.previousHash == m_lastHash && record.commitment.size() == hashSize &&
           auditHash(record) == record.hash && commitmentHolds(record);
}

Status AuditVerifier::add(const AuditRecord &record)
{
    // A gap names the row that is missing, not the innocent one behind it.
    if (!m_firstBad && !follows(record))
        m_firstBad = m_lastSeq + 1;
    if (m_firstBad)
        return failure(Fault::AuditChainBroken, {QString::number(*m_firstBad)});
    m_lastSeq = record.seq;
    m_lastHash = record.hash;
    m_rows++;
    m_erasedRows += record.salt ? 0 : 1;
    return {};
}

Status AuditVerifier::finish(qint64 expectedSeq, QByteArrayView expectedHash) const
{
    const qint64 firstBad = m_firstBad.value_or(m_lastSeq == expectedSeq ? m_lastSeq : m_lastSeq + 1);
    if (m_firstBad || m_lastSeq != expectedSeq || QByteArrayView(m_lastHash) != expectedHash)
        return failure(Fault::AuditChainBroken, {QString::number(firstBad)});
    return {};
}

} // namespace giftdesk
