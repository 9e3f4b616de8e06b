// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "store/auditrepository.h"

#include <optional>

namespace giftdesk {

/// The newest head of a ledger's audit trail, kept outside the data folder (design §4.9): a ledger that is older than
/// its witness was put back from a copy. One small file a ledger and place, authenticated with the ledger's own key, so
/// that nobody else can write one. Any thread, one at a time.
class LedgerWitness
{
public:
    /// `$XDG_STATE_HOME/giftdesk/witness`, usually `~/.local/state/giftdesk/witness`.
    static QString defaultFolder();

    /// `folder`: of all witnesses; empty: defaultFolder(). `ledger` and `place` name the file.
    LedgerWitness(const QString &folder, SecretBytes key, const QString &ledger, const QString &place);

    /// Nothing where there is none, or where it was not written with this key.
    std::optional<AuditHead> read() const;
    /// Replaces the witness. Not synced: one that a power cut loses is older than the ledger, which is no alarm.
    /// Faults: StoreUnsafePath, StoreReadOnly(path).
    Status keep(const AuditHead &head) const;

private:
    QByteArray macOf(const AuditHead &head) const;

    QString m_folder;
    QString m_path;
    SecretBytes m_key;
};

} // namespace giftdesk
