// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/opener.h"
#include "app/ctl/commandline.h"
#include "app/ctl/input.h"
#include "app/ctl/output.h"
#include "domain/historyquery.h"
#include "domain/masking.h"

#include <QObject>

namespace giftdesk::ctl {

/// What a command works with. Lives as long as the command; plan and desk are there as far as the command's Needs say.
struct CommandContext
{
    Invocation invocation;
    Output *output = nullptr;
    Input *input = nullptr;
    OpenOptions options;
    const contract::Contract *contract = nullptr;
    const Clock *clock = nullptr;
    std::optional<OpenPlan> plan; ///< used up once the desk is open
    OpenDesk *desk = nullptr;
    Masking masking;
};

/// One command of the program, from its start to one exit code. Made, run and destroyed in the main thread.
class Command : public QObject
{
    Q_OBJECT

public:
    explicit Command(CommandContext &context)
        : m_context(context)
    {
    }

    /// What can be said of the command line alone; usage errors (exit 2).
    virtual Status check() { return {}; }
    /// Before anything is opened, with the profile where the command needs one; reads files and standard input.
    virtual CommandStatus prepare() { return {}; }
    /// Begins. The command ends by finished(), exactly once, possibly before start() returns.
    virtual void start() = 0;
    /// The first Ctrl+C or SIGTERM. True: the command takes care of it and will finish. A second one ends the process.
    virtual bool interrupt() { return false; }
    /// What stands beside `error` where the command could not even start.
    virtual Json failureExtras(const CommandError &) const { return Json::object(); }

Q_SIGNALS:
    void finished(int exitCode);

protected:
    CommandContext &context() const { return m_context; }
    const Invocation &invocation() const { return m_context.invocation; }
    Output &output() const { return *m_context.output; }
    Input &input() const { return *m_context.input; }
    const Masking &masking() const { return m_context.masking; }
    Session &session() const { return *m_context.desk->session; }
    TimeZone zone() const { return session().profile().zone; }
    /// Somebody looks at the progress.
    bool tellsProgress() const { return output().showsProgress() || invocation().has(QStringLiteral("--progress")); }
    /// A search text by the language of the profile's days; from prepare() on.
    Result<HistoryQuery> searchQuery(const QString &text) const;

    void done() { Q_EMIT finished(0); }
    /// Prints the error and ends with its exit code. `endpoint` explains the provider's code.
    void fail(const Error &error, QStringView endpoint = {});
    void fail(const CommandError &error);
    /// Runs `work` in the ledger's thread, then `next(value)` here, or fails.
    template <typename Work, typename Next> void fromLedger(Work work, Next next);

private:
    CommandContext &m_context;
};

template <typename Work, typename Next> void Command::fromLedger(Work work, Next next)
{
    session().ledger().run(std::move(work), this, [this, next = std::move(next)](auto result) mutable {
        if (!result) {
            fail(result.error());
        } else if constexpr (std::is_void_v<typename decltype(result)::value_type>) {
            next();
        } else {
            next(std::move(*result));
        }
    });
}

} // namespace giftdesk::ctl
