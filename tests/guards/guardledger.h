// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledgerstore.h"
#include "store/xtsvfs.h"

#include <QTemporaryDir>

namespace giftdesk::test {

/// Our clock and the provider's, each with a hand on it.
class TwoClocks final : public Clock
{
public:
    qint64 utcMs() const override { return m_true + m_off; }
    qint64 steadyMs() const override { return m_true; }
    qint64 providerMs() const { return m_true; }
    void advance(qint64 ms) { m_true += ms; }
    /// How far ours is set from the provider's.
    void setOff(qint64 ms) { m_off = ms; }

private:
    qint64 m_true = 1'795'341'600'000; // 22 November 2026, 12:00 UTC
    qint64 m_off = 0;
};

/// An order whose guards are asked: `allowDuplicate` false. Every call takes another card, since a card is reserved.
GiftOrder guardedOrder(const QString &phone, qint64 amount);

/// A ledger in a folder of its own, without a provider: entries are moved by hand.
class GuardLedger
{
public:
    GuardLedger();

    /// Opens it for that operator.
    void openAs(const QString &operatorName);
    LedgerStore &store() { return *m_store; }
    LedgerRepository &entries() { return m_store->entries(); }
    Database &database() { return m_store->database(); }
    TwoClocks &clock() { return m_clock; }
    const QString &operatorName() const { return m_operator; }

    /// With the provider's clock known, as in a send.
    IntentContext context() const;
    Result<IntentAnswer> intent(const GiftOrder &order) { return intent(order, context()); }
    Result<IntentAnswer> intent(const GiftOrder &order, const IntentContext &context);
    /// Moves an entry that is an INTENT to that state, by the ledger's own functions.
    void move(const EntryId &id, EntryState to);
    /// Runs SQL past every trigger: a hand from outside.
    void tamper(const QString &sql);

private:
    QTemporaryDir m_folder;
    TwoClocks m_clock;
    SecretBytes m_fileKey;
    SecretBytes m_macKey;
    SecretBytes m_auditKey;
    std::unique_ptr<EncryptedVfs> m_vfs;
    std::unique_ptr<LedgerStore> m_store;
    QString m_operator;
};

} // namespace giftdesk::test
