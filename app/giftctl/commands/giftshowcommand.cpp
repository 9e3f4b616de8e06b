// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/giftctl/commands/commands.h"
#include "app/giftctl/jsonrows.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

/// An entry of ours and the provider's row beside it (decisions C14).
class GiftShow final : public Command
{
public:
    using Command::Command;

    void start() override
    {
        const QString id = invocation().argument;
        fromLedger([id](LedgerStore &store) { return findEntry(store, id); },
                   [this](std::optional<LedgerEntry> entry) { readHistory(std::move(entry)); });
    }

private:
    static Result<std::optional<LedgerEntry>> findEntry(LedgerStore &store, const QString &id)
    {
        auto entry = store.entries().entry(EntryId(id));
        return entry && !*entry ? store.entries().entryByTransferId(TransferId(id)) : entry;
    }

    void readHistory(std::optional<LedgerEntry> entry)
    {
        m_entry = std::move(entry);
        const TransferId id = m_entry ? m_entry->transferId : TransferId(invocation().argument);
        if (id.isEmpty()) {
            return show({});
        }
        m_search.emplace(session().cache());
        m_search->byTransferId(id, this, [this](const Result<std::optional<CachedGift>> &gift) {
            gift ? show(*gift) : fail(gift.error());
        });
    }

    void show(const std::optional<CachedGift> &gift)
    {
        if (!m_entry && !gift) {
            return fail(Error{Fault::NotFound, {}, {invocation().argument}, {}});
        }
        output().object({{"ok", true},
                         {"entry", m_entry ? entryRow(*m_entry, masking(), zone()) : Json()},
                         {"history", gift ? historyRow(gift->record, masking(), zone()) : Json()}});
        done();
    }

    std::optional<LedgerEntry> m_entry;
    std::optional<HistorySearch> m_search;
};

} // namespace

std::unique_ptr<Command> makeGiftShow(CommandContext &context)
{
    return std::make_unique<GiftShow>(context);
}

} // namespace giftdesk::ctl
