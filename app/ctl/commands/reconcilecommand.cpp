// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/jsonrows.h"
#include "services/alerts.h"
#include "services/reconciler.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

constexpr int longestWaitSeconds = 86'400;
constexpr qint64 pauseMs = 2'000; // between two looks of --wait

class ReconcileCommand final : public Command
{
public:
    using Command::Command;

    Status check() override
    {
        if (!invocation().has(u"--wait"_s)) {
            return {};
        }
        bool isNumber = false;
        const int seconds = invocation().value(u"--wait"_s).toInt(&isNumber);
        if (!isNumber || seconds < 0 || seconds > longestWaitSeconds) {
            return failure(Fault::BadOption, {u"--wait"_s, u"0..%1"_s.arg(longestWaitSeconds)});
        }
        m_waitMs = seconds * 1000LL;
        return {};
    }

    void start() override
    {
        m_scope.entry = EntryId(invocation().value(u"--entry"_s));
        m_deadline = context().clock->steadyMs() + m_waitMs;
        m_reconciler.emplace(session());
        connect(&*m_reconciler, &Reconciler::finished, this, &ReconcileCommand::onLook);
        m_reconciler->start(m_scope);
    }

    bool interrupt() override
    {
        m_deadline = 0;
        if (m_reconciler && m_reconciler->isRunning()) {
            m_reconciler->cancel();
        }
        return m_reconciler.has_value();
    }

private:
    void onLook(const Result<ReconcileReport> &report)
    {
        if (!report) {
            return m_last.isEmpty() ? fail(report.error()) : close();
        }
        for (const EntryFinding &look : report->looks) {
            if (!m_last.contains(look.entry.id)) {
                m_order.append(look.entry.id);
            }
            m_last.insert(look.entry.id, look);
        }
        m_error = report->error;
        const bool undecided = std::any_of(m_last.begin(), m_last.end(), [](const EntryFinding &look) {
            return look.entry.state == EntryState::Unknown;
        });
        const qint64 left = m_deadline - context().clock->steadyMs();
        if (!undecided || left <= 0) {
            return close();
        }
        QTimer::singleShot(int(std::min(pauseMs, left)), this, [this] { m_reconciler->start(m_scope); });
    }

    void close()
    {
        const qint64 now = context().clock->utcMs();
        fromLedger(
            [now](LedgerStore &ledger) -> Result<std::pair<Alarms, int>> {
                const auto found = alarms(ledger, now);
                const auto open = ledger.entries().openCount();
                if (!found || !open) {
                    return failure(found ? open.error() : found.error());
                }
                return std::pair(*found, *open);
            },
            [this](const std::pair<Alarms, int> &found) { show(found.first, found.second); });
    }

    void show(const Alarms &found, int open)
    {
        output().beginRows({"entryId", "createdAt", "state", "amount", "transferId", "waitsFor"});
        int resolved = 0;
        for (const EntryId &id : std::as_const(m_order)) {
            const EntryFinding &look = m_last[id];
            resolved += isOpen(look.entry.state) ? 0 : 1;
            output().row(lookRow(look));
        }
        output().endRows();
        const Json counts{{"resolved", resolved}, {"open", open}};
        if (const auto error = whatIsWrong(found)) {
            output().fail(CommandError{*error, {}, u"gifts.list"_s}, counts);
            Q_EMIT finished(exitCode(error->kind()));
            return;
        }
        output().object({{"ok", true}, {"resolved", resolved}, {"open", open}});
        done();
    }

    Json lookRow(const EntryFinding &look) const
    {
        Json row = entryRow(look.entry, masking(), zone());
        const bool waits = look.entry.state == EntryState::Unknown;
        const QString cause = look.error ? look.error->code() : verdictCauseName(look.judgement.cause);
        row["waitsFor"] = waits ? textOrNull(cause) : Json();
        return row;
    }

    /// The worst first.
    std::optional<Error> whatIsWrong(const Alarms &found) const
    {
        if (!found.contradicted.isEmpty()) {
            return Error{Fault::Contradicted, {}, {QString::number(found.contradicted.size())}, {}};
        }
        if (!found.overdue.isEmpty()) {
            return Error{Fault::OutcomeUnknown, {}, {found.overdue.first().id.text()}, {}};
        }
        return m_error;
    }

    ReconcileScope m_scope;
    qint64 m_waitMs = 0;
    qint64 m_deadline = 0; ///< by the steady clock
    std::optional<Reconciler> m_reconciler;
    QHash<EntryId, EntryFinding> m_last;
    QList<EntryId> m_order;
    std::optional<Error> m_error; ///< of the last look
};

} // namespace

std::unique_ptr<Command> makeReconcile(CommandContext &context)
{
    return std::make_unique<ReconcileCommand>(context);
}

} // namespace giftdesk::ctl
