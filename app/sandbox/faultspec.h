// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <span>

namespace giftdesk::sandbox {

/// When a fault acts. "Committed" means that the server behind has done what was asked.
enum class FaultStage {
    BeforeRead, ///< as soon as the head of the request is there
    Instead,    ///< in place of an answer; the server is never asked
    Late,       ///< the server is asked later than the client waits
    After,      ///< the server has answered: committed
    Beside,     ///< nothing is spoilt on the way: the server is told to answer so, whatever other fault there is
};

enum class FaultKind {
    Delay,
    DropBeforeRead,
    DropAfterRead,
    DropAfterCommit,
    Reset,
    ResetAfterCommit,
    HalfStatusLine,
    Garbage,
    Only100,
    Redirect302,
    Redirect307,
    Redirect308,
    CutBody,
    WrongLength,
    Drip,
    Huge,
    Status408,
    Status500,
    Unencrypted,
    WrongKey,
    LateCommit,
    Replay,
    ForeignCorrelation,
    MissingCorrelation,
    DuplicateKeys,
    CodeStatusMismatch,
    IdleClose,
    HistoryLosesRow,
    HistoryMasked,
    Silence,
    SilenceAfterCommit,
    LateAlert,
    Status401,
    Status403,
    Status407,
    Refusal,
    NineteenNines,
    HistoryLags,
};

struct FaultFacts
{
    FaultKind kind;
    const char *name; ///< in a specification
    FaultStage stage;
    qint64 defaultValue; ///< what `:value` means is told in docs/SANDBOX.md
};

std::span<const FaultFacts> faultFacts();
const FaultFacts &factsOf(FaultKind kind);

/// One part of a specification: `fault[:value]@endpoint[#n]`.
struct FaultRule
{
    FaultKind kind = FaultKind::Delay;
    qint64 value = 0;
    QString endpoint; ///< a key such as gifts.send, or * for every one
    int nth = 0;      ///< only the n-th request to that endpoint; 0 for each
};

/// The faults in force and how many requests each endpoint has seen since they were set.
class FaultPlan
{
public:
    /// Reads `fault[:value]@endpoint[#n],…`; empty means no faults. Errors: BadOption naming the part.
    static Result<FaultPlan> parse(const QString &spec);

    /// Counts a request to @p endpoint and gives the fault for it. @p onUsedConnection: it is not the connection's
    /// first.
    std::optional<FaultRule> take(const QString &endpoint, bool onUsedConnection);
    /// By how many ms the history lags for the request that was taken last; 0: not at all.
    qint64 historyLagMs(const QString &endpoint) const;

private:
    bool applies(const FaultRule &rule, const QString &endpoint) const;

    QList<FaultRule> m_rules;
    QHash<QString, int> m_seen;
};

} // namespace giftdesk::sandbox
