// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/jsonrows.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

constexpr int pageRows = 500;

QString stateNames()
{
    QStringList names;
    for (const EntryState state : allEntryStates()) {
        names += entryStateName(state);
    }
    return names.join(u", "_s);
}

class JournalList final : public Command
{
public:
    using Command::Command;

    CommandStatus prepare() override
    {
        m_filter.limit = pageRows;
        if (invocation().has(u"--state"_s)) {
            m_filter.state = entryStateFromName(invocation().value(u"--state"_s));
            if (!m_filter.state) {
                return tl::unexpected(
                    CommandError{{Fault::FieldMalformed, {}, {u"state"_s, stateNames()}, {}}, {}, {}});
            }
        }
        return {};
    }

    void start() override
    {
        output().beginRows({"entryId", "createdAt", "state", "amount", "receiverName", "receiverPhone", "transferId"});
        readPage();
    }

private:
    void readPage()
    {
        fromLedger([filter = m_filter](LedgerStore &store) { return store.entries().entries(filter); },
                   [this](const QList<LedgerEntry> &entries) { show(entries); });
    }

    void show(const QList<LedgerEntry> &entries)
    {
        for (const LedgerEntry &entry : entries) {
            output().row(entryRow(entry, masking(), zone()));
        }
        if (entries.size() == pageRows) {
            m_filter.beforeSeq = entries.last().seq;
            return output().whenTaken([this] { readPage(); });
        }
        output().endRows();
        done();
    }

    JournalFilter m_filter;
};

struct EntryLife
{
    std::optional<LedgerEntry> entry;
    QList<EntryStep> steps;
};

class JournalShow final : public Command
{
public:
    using Command::Command;

    void start() override
    {
        const EntryId id(invocation().argument);
        fromLedger([id](LedgerStore &store) { return readLife(store, id); },
                   [this](const EntryLife &life) { show(life); });
    }

private:
    static Result<EntryLife> readLife(LedgerStore &store, const EntryId &id)
    {
        auto entry = store.entries().entry(id);
        if (!entry) {
            return failure(entry.error());
        }
        auto steps = store.entries().steps(id);
        if (!steps) {
            return failure(steps.error());
        }
        return EntryLife{std::move(*entry), std::move(*steps)};
    }

    void show(const EntryLife &life)
    {
        if (!life.entry) {
            return fail(Error{Fault::NotFound, {}, {invocation().argument}, {}});
        }
        Json steps = Json::array();
        for (const EntryStep &step : life.steps) {
            steps.push_back(stepRow(step, zone()));
        }
        output().object(
            {{"ok", true}, {"entry", entryRow(*life.entry, masking(), zone())}, {"steps", std::move(steps)}});
        done();
    }
};

} // namespace

std::unique_ptr<Command> makeJournalList(CommandContext &context)
{
    return std::make_unique<JournalList>(context);
}
std::unique_ptr<Command> makeJournalShow(CommandContext &context)
{
    return std::make_unique<JournalShow>(context);
}

} // namespace giftdesk::ctl
