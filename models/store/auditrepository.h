// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/audithead.h"
#include "domain/clock.h"
#include "domain/result.h"
#include "store/database.h"

#include <QJsonObject>

namespace giftdesk {

/// Who acts, and from where (promise R34).
struct Actor
{
    QString name;   ///< the operator; the account of the machine until operators sign in
    QString origin; ///< machine and program: `desk-3 giftctl`
};

/// One act, as it is to be recorded. `personal` holds whose data it was and the reason; the chain holds only a salted
/// commitment to it, so that a member can be erased later (decisions G).
struct AuditAct
{
    QString action; ///< `gift.intent`, `gift.sending`, `gift.outcome`, `gift.decision`, `profile.import`,
                    ///< `vault.rewrap`, `reveal` …
    QString object; ///< what was acted on: an entry id, a profile's name; nothing personal
    QString detail; ///< a state, a code, a count; nothing personal
    QJsonObject personal;
};

struct AuditRow
{
    qint64 seq = 0;
    qint64 at = 0; ///< UTC ms
    Actor actor;
    AuditAct act;
    bool erased = false;
};

/// The audit trail: append-only and chained. Lives in the ledger's file and thread, so that an act and its row commit
/// together (R33).
class AuditRepository
{
public:
    AuditRepository(Database &database, const Actor &actor, const Clock &clock);

    /// Adds a row within the caller's open transaction.
    Status append(const AuditAct &act);
    /// The same in a transaction of its own, for acts that change nothing else.
    Status record(const AuditAct &act);

    /// Who acts through this repository.
    const Actor &actor() const { return m_actor; }

    Result<AuditHead> head();
    /// The hash of that row, the beginning's for 0; empty where there is no such row.
    Result<QByteArray> hashAt(qint64 seq);
    /// Walks the whole chain. Fault::AuditChainBroken(seq) names the first bad row.
    Result<AuditHead> verify();
    /// Newest first, at most `limit`, older than `beforeSeq` (0: from the newest).
    Result<QList<AuditRow>> rows(int limit, qint64 beforeSeq = 0);

private:
    Database &m_database;
    Actor m_actor;
    const Clock &m_clock;
};

} // namespace giftdesk
