// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/batchrun.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

struct StateName
{
    BatchState state;
    QStringView name;
};

constexpr StateName names[] = {
    {BatchState::Running, u"RUNNING"},
    {BatchState::Paused, u"PAUSED"},
    {BatchState::Stopped, u"STOPPED"},
    {BatchState::Done, u"DONE"},
};

} // namespace

QString batchStateName(BatchState state)
{
    const auto found =
        std::find_if(std::begin(names), std::end(names), [state](const StateName &n) { return n.state == state; });
    return found->name.toString();
}

std::optional<BatchState> batchStateFromName(QStringView name)
{
    const auto found =
        std::find_if(std::begin(names), std::end(names), [name](const StateName &n) { return n.name == name; });
    return found != std::end(names) ? std::optional(found->state) : std::nullopt;
}

BatchRowState batchRowState(EntryState state)
{
    switch (state) {
    case EntryState::Draft:
    case EntryState::Waiting:
    case EntryState::Intent:
    case EntryState::Sending: return BatchRowState::InFlight;
    case EntryState::Sent:
    case EntryState::ProvedSent:
    case EntryState::ResolvedSent: return BatchRowState::Sent;
    case EntryState::Refused:
    case EntryState::Declined: return BatchRowState::Refused;
    case EntryState::NotSent:
    case EntryState::ProvedNotSent:
    case EntryState::ResolvedNotSent: return BatchRowState::NotSent;
    case EntryState::Unknown:
    case EntryState::Human:
    case EntryState::Contradicted: return BatchRowState::Unknown;
    }
    Q_UNREACHABLE();
}

QString batchRowStateName(BatchRowState state)
{
    switch (state) {
    case BatchRowState::Pending: return u"PENDING"_s;
    case BatchRowState::InFlight: return u"SENDING"_s;
    case BatchRowState::Sent: return u"SENT"_s;
    case BatchRowState::Refused: return u"REFUSED"_s;
    case BatchRowState::NotSent: return u"NOT_SENT"_s;
    case BatchRowState::Unknown: return u"UNKNOWN"_s;
    }
    Q_UNREACHABLE();
}

void BatchCounts::add(BatchRowState state, int more)
{
    rows += more;
    switch (state) {
    case BatchRowState::Pending:
    case BatchRowState::InFlight: pending += more; return;
    case BatchRowState::Sent: sent += more; return;
    case BatchRowState::Refused: refused += more; return;
    case BatchRowState::NotSent: notSent += more; return;
    case BatchRowState::Unknown: unknown += more; return;
    }
    Q_UNREACHABLE();
}

std::optional<Error> batchError(const BatchHead &batch, const BatchCounts &counts)
{
    const auto error = [](Fault fault, int rows) {
        return Error{fault, {}, {QString::number(rows)}, {}};
    };
    if (counts.unknown > 0) {
        return error(Fault::BatchStopped, counts.unknown);
    }
    if (batch.cause) {
        return batch.cause;
    }
    if (counts.refused > 0) {
        return error(Fault::BatchRowsRefused, counts.refused);
    }
    const int left = counts.pending + counts.notSent;
    return left > 0 ? std::optional(error(Fault::BatchUnfinished, left)) : std::nullopt;
}

BatchRowState BatchItem::state() const
{
    if (entry) {
        return batchRowState(entry->state);
    }
    return refusal ? BatchRowState::Refused : BatchRowState::Pending;
}

QString batchAttemptKey(const QString &key, int attempt)
{
    return attempt <= 1 ? key : key + u'~' + QString::number(attempt);
}

} // namespace giftdesk
