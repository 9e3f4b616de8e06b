// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "domain/result.h"

#include <QString>

namespace giftdesk {

/// A digest of the closed ledger file beside it (`ledger.seal`), authenticated with the ledger's key. XTS hides but
/// does not authenticate, and SQLite does not notice a changed byte in a sound page: the seal notices any. It is taken
/// away while the ledger is open, so a crash leaves none, and then everything is checked instead.
class LedgerSeal
{
public:
    enum class State {
        Missing, ///< a first opening, or the last run did not end well
        Fits,
        Broken, ///< the file, or the seal, was changed by somebody else
    };

    LedgerSeal(const QString &ledgerPath, SecretBytes key);
    LedgerSeal(LedgerSeal &&) = default;
    LedgerSeal &operator=(LedgerSeal &&) = default;
    /// Seals the file if it was opened. Must come after the database is closed: closing a second descriptor of an open
    /// database drops its locks.
    ~LedgerSeal();

    /// Reads the whole ledger. The ledger must not be open in this process.
    State state() const;
    /// The ledger is open from now on: no seal until it is closed.
    void open();

private:
    QByteArray macOf(const QByteArray &digest) const;
    void seal() const;

    QString m_ledger;
    QString m_path;
    SecretBytes m_key;
    bool m_opened = false;
};

/// SHA-256 of a file; empty where it cannot be read. Reads it in pieces.
QByteArray fileDigest(const QString &path);

} // namespace giftdesk
