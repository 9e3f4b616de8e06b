// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/batchrunner.h"

#include "services/session.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// Rows read ahead: enough for any concurrency, few enough that a pause takes nothing long.
constexpr int readAhead = 64;

/// With that many open outcomes a batch does not go on (decisions G).
constexpr int mostOpen = 2;

/// Limits that every later row would meet too.
constexpr QLatin1StringView limitsOfAll[] = {"limitDayCount"_L1, "limitDaySum"_L1, "limitOperatorCount"_L1,
                                             "limitOperatorSum"_L1};

bool meetsEveryRow(const Error &error)
{
    const QString limit = error.args.value(0);
    if (error.fault == Fault::SendingNotAllowedYet) {
        return true;
    }
    return error.fault == Fault::LimitExceeded &&
           std::find(std::begin(limitsOfAll), std::end(limitsOfAll), limit) != std::end(limitsOfAll);
}

/// What an error that is no one row's fault does to the batch; nothing for an error of the row.
std::optional<BatchState> haltFor(const Error &error)
{
    switch (error.kind()) {
    case ErrorKind::Credentials: return BatchState::Stopped;
    case ErrorKind::NotSent: // a token that the provider refuses is about its card
        return error.fault == Fault::TokenRefused ? std::nullopt : std::optional(BatchState::Paused);
    case ErrorKind::Usage:
    case ErrorKind::Network:
    case ErrorKind::Protocol:
    case ErrorKind::Incomplete:
    case ErrorKind::Configuration:
    case ErrorKind::EndpointOff:
    case ErrorKind::StoreInUse:
    case ErrorKind::StoreLocked:
    case ErrorKind::StoreReadOnly:
    case ErrorKind::StoreFull:
    case ErrorKind::StoreDamaged:
    case ErrorKind::StoreNewer:
    case ErrorKind::Verification:
    case ErrorKind::Internal: return BatchState::Paused;
    case ErrorKind::Validation: return meetsEveryRow(error) ? std::optional(BatchState::Paused) : std::nullopt;
    case ErrorKind::Refused:
    case ErrorKind::NotFound:
    case ErrorKind::Unknown: return std::nullopt; // an unknown outcome is counted, see judge()
    }
    Q_UNREACHABLE();
}

/// What SendGift told: a row that could not leave carries the cause as NotSent's argument.
std::optional<BatchState> haltForUnsent(const Error &error)
{
    const auto cause = error.fault == Fault::NotSent ? faultFromCode(error.args.value(0)) : std::nullopt;
    return haltFor(cause ? Error{*cause, {}, {}, {}} : error);
}

Error stoppedBy(int open)
{
    return Error{Fault::BatchStopped, {}, {QString::number(open)}, {}};
}

} // namespace

BatchRunner::BatchRunner(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

BatchRunner::~BatchRunner() = default;

Result<BatchRunner::Begun> BatchRunner::begin(LedgerStore &ledger, const QString &id, BatchRetry retry,
                                              const BatchTerms &terms)
{
    const auto known = ledger.batches().batch(id);
    if (!known || !*known) {
        return known ? failure(Fault::NotFound, {id}) : failure(known.error());
    }
    const auto before = ledger.batches().counts(**known);
    if (!before) {
        return failure(before.error());
    }
    if (before->unknown >= mostOpen) {
        return failure(stoppedBy(before->unknown));
    }
    const auto batch = ledger.batches().begin(id, retry, terms);
    const auto counts = batch ? ledger.batches().counts(*batch) : failure(batch.error());
    return counts ? Result<Begun>(Begun{*batch, *counts}) : failure(counts.error());
}

void BatchRunner::start(const QString &batchId, BatchRetry retry, const BatchTerms &terms)
{
    if (std::exchange(m_started, true)) {
        return;
    }
    m_session.ledger().run(
        [batchId, retry, terms](LedgerStore &ledger) { return begin(ledger, batchId, retry, terms); }, this,
        [this](const Result<Begun> &begun) { onBegun(begun); });
}

void BatchRunner::onBegun(const Result<Begun> &begun)
{
    if (!begun) {
        return end({{}, {}, begun.error()});
    }
    m_batch = begun->batch;
    m_counts = begun->counts;
    m_begunAt = m_session.clock().steadyMs();
    Q_EMIT progressed(progress());
    fill();
}

void BatchRunner::fill()
{
    while (!m_halted && !m_queue.isEmpty() && m_sends.size() < m_batch.concurrency) {
        launch(m_queue.dequeue());
    }
    if (!m_halted && !m_exhausted && m_queue.isEmpty()) {
        return fetch();
    }
    const bool idle = m_sends.isEmpty() && m_writing == 0 && !m_fetching;
    if (idle && (m_halted || m_exhausted)) {
        rest();
    }
}

void BatchRunner::fetch()
{
    if (std::exchange(m_fetching, true)) {
        return;
    }
    m_session.ledger().run([batch = m_batch, after = m_lastFetched](
                               LedgerStore &ledger) { return ledger.batches().pending(batch, after, readAhead); },
                           this,
                           [this](const Result<QList<BatchItem>> &items) {
                               m_fetching = false;
                               if (!items) {
                                   halt(BatchState::Paused, items.error());
                                   return;
                               }
                               m_exhausted = items->size() < readAhead;
                               m_queue.append(*items);
                               m_lastFetched = items->isEmpty() ? m_lastFetched : items->last().row;
                               fill();
                           });
}

void BatchRunner::launch(BatchItem item)
{
    auto *send = new SendGift(m_session, this);
    const int row = item.row;
    m_sends.insert(row, send);
    send->setOutcomeAttempts(m_outcomeAttempts);
    if (!item.follows.isEmpty()) {
        send->setSendsAnew(item.follows);
    }
    // A person's reason for the batch is what lets a gift through that is like another one.
    item.order.allowDuplicate = !m_batch.reason.isEmpty();
    item.order.duplicateReason = m_batch.reason;
    connect(send, &SendGift::outcomeDelayed, this, [this, row](const QString &transferId, const Error &error) {
        Q_EMIT outcomeDelayed(row, transferId, error);
    });
    connect(send, &SendGift::finished, this, [this, row](const SendResult &result) { onRow(row, result); });
    send->start(item.order);
}

void BatchRunner::onRow(int row, const SendResult &result)
{
    m_sends.take(row)->deleteLater();
    judge(row, result);
    fill();
}

void BatchRunner::judge(int row, const SendResult &result)
{
    if (!result.entry) {
        if (const auto state = haltFor(*result.error); state) {
            halt(*state, result.error); // the row stays pending
        } else if (result.error->fault != Fault::Cancelled) {
            refuse(row, *result.error);
        }
        return;
    }
    const BatchRowState state = batchRowState(result.entry->state);
    endRow(row, state, result.error);
    if (state == BatchRowState::Unknown) {
        m_counts.unknown >= mostOpen ? halt(BatchState::Stopped, stoppedBy(m_counts.unknown))
                                     : halt(BatchState::Paused, Error{Fault::OutcomeUnknown, {}, {}, {}});
    } else if (state == BatchRowState::NotSent && result.error && result.error->fault != Fault::Cancelled) {
        if (const auto halted = haltForUnsent(*result.error)) {
            halt(*halted, result.error);
        }
    }
}

void BatchRunner::refuse(int row, const Error &why)
{
    ++m_writing;
    m_session.ledger().run(
        [batch = m_batch, row, why](LedgerStore &ledger) { return ledger.batches().refuse(batch, row, why); }, this,
        [this, row, why](const Status &written) {
            --m_writing;
            if (!written) {
                halt(BatchState::Paused, written.error());
                return;
            }
            endRow(row, BatchRowState::Refused, why);
            fill();
        });
}

void BatchRunner::endRow(int row, BatchRowState state, const std::optional<Error> &error)
{
    m_counts.add(BatchRowState::Pending, -1);
    m_counts.add(state);
    ++m_rowsEnded;
    Q_EMIT rowEnded(row, state, error);
    Q_EMIT progressed(progress());
}

/// The stricter end wins, and of two alike the first.
void BatchRunner::halt(BatchState state, const std::optional<Error> &cause)
{
    if (m_ended || m_resting) {
        return;
    }
    if (!m_halted || (*m_halted == BatchState::Paused && state == BatchState::Stopped)) {
        m_halted = state;
        m_cause = cause;
    }
    m_queue.clear();
    fill();
}

void BatchRunner::stop()
{
    const auto sends = m_sends.values();
    for (SendGift *send : sends) {
        send->abandon();
    }
    halt(BatchState::Stopped, {});
}

bool BatchRunner::mustFinish() const
{
    return std::any_of(m_sends.begin(), m_sends.end(), [](const SendGift *send) { return send->mustFinish(); });
}

/// The ledger's own counts decide how the batch stands; ours were for people to watch.
void BatchRunner::rest()
{
    if (std::exchange(m_resting, true)) {
        return;
    }
    m_session.ledger().run(
        [batch = m_batch, halted = m_halted, cause = m_cause](LedgerStore &ledger) -> Result<BatchEnd> {
            const auto counts = ledger.batches().counts(batch);
            if (!counts) {
                return failure(counts.error());
            }
            const bool whole = counts->pending == 0 && (!halted || !cause);
            const BatchState state = whole ? BatchState::Done : halted.value_or(BatchState::Paused);
            const auto rested = ledger.batches().rest(batch.id, state, cause);
            return rested ? Result<BatchEnd>(BatchEnd{*rested, *counts, batchError(*rested, *counts)})
                          : failure(rested.error());
        },
        this,
        [this](const Result<BatchEnd> &ended) {
            end(ended ? *ended : BatchEnd{m_batch, m_counts, ended.error()});
        });
}

void BatchRunner::end(const BatchEnd &end)
{
    m_ended = true;
    Q_EMIT finished(end);
}

BatchProgress BatchRunner::progress() const
{
    BatchProgress progress{m_batch, m_counts, int(m_sends.size()), {}};
    if (m_rowsEnded > 0) {
        const qint64 spent = m_session.clock().steadyMs() - m_begunAt;
        progress.remainingMs = spent * m_counts.pending / m_rowsEnded;
    }
    return progress;
}

} // namespace giftdesk
