// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/jsonrows.h"
#include "services/giftfollowup.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

/// What the ledger knows of a gift.
struct Known
{
    std::optional<LedgerEntry> entry;
    std::optional<GiftFollow> follow;
    QList<Cancellation> cancellations;
};

/// An entry of ours and the provider's row beside it (decisions C14), with what became of the gift and who asked to
/// cancel it.
class GiftShow final : public Command
{
public:
    using Command::Command;

    void start() override
    {
        const QString id = invocation().argument;
        fromLedger([id](LedgerStore &store) { return findEntry(store, id); },
                   [this](const std::optional<LedgerEntry> &entry) { refresh(entry); });
    }

private:
    static Result<std::optional<LedgerEntry>> findEntry(LedgerStore &store, const QString &id)
    {
        auto entry = store.entries().entry(EntryId(id));
        return entry && !*entry ? store.entries().entryByTransferId(TransferId(id)) : entry;
    }

    static Result<Known> find(LedgerStore &store, const QString &id, const TransferId &gift)
    {
        auto entry = findEntry(store, id);
        auto follow = store.follow().of(gift);
        auto cancellations = store.cancellations().ofGift(gift);
        for (const Error *error : {entry ? nullptr : &entry.error(), follow ? nullptr : &follow.error(),
                                   cancellations ? nullptr : &cancellations.error()}) {
            if (error) {
                return failure(*error);
            }
        }
        return Known{std::move(*entry), *follow, std::move(*cancellations)};
    }

    void refresh(const std::optional<LedgerEntry> &entry)
    {
        m_gift = entry ? entry->transferId : TransferId(invocation().argument);
        if (!invocation().has(u"--refresh"_s) || m_gift.isEmpty()) {
            return read();
        }
        m_follow.emplace(session());
        connect(&*m_follow, &GiftFollowUp::checked, this,
                [this](const TransferId &, const Result<GiftFollow> &found) { found ? read() : fail(found.error()); });
        m_follow->check(m_gift);
    }

    void read()
    {
        fromLedger([id = invocation().argument, gift = m_gift](LedgerStore &store) { return find(store, id, gift); },
                   [this](Known known) {
                       m_known = std::move(known);
                       readHistory();
                   });
    }

    void readHistory()
    {
        if (m_gift.isEmpty()) {
            return show({});
        }
        m_search.emplace(session().cache());
        m_search->byTransferId(m_gift, this, [this](const Result<std::optional<CachedGift>> &gift) {
            gift ? show(*gift) : fail(gift.error());
        });
    }

    void show(const std::optional<CachedGift> &gift)
    {
        if (!m_known.entry && !gift && m_known.cancellations.isEmpty()) {
            return fail(Error{Fault::NotFound, {}, {invocation().argument}, {}});
        }
        Json cancellations = Json::array();
        for (const Cancellation &cancellation : std::as_const(m_known.cancellations)) {
            cancellations.push_back(cancelRow(cancellation, zone()));
        }
        output().object({{"ok", true},
                         {"entry", m_known.entry ? entryRow(*m_known.entry, masking(), zone()) : Json()},
                         {"history", gift ? historyRow(gift->record, masking(), zone()) : Json()},
                         {"follow", m_known.follow ? followRow(*m_known.follow, zone()) : Json()},
                         {"cancellations", cancellations}});
        done();
    }

    TransferId m_gift;
    Known m_known;
    std::optional<GiftFollowUp> m_follow;
    std::optional<HistorySearch> m_search;
};

} // namespace

std::unique_ptr<Command> makeGiftShow(CommandContext &context)
{
    return std::make_unique<GiftShow>(context);
}

} // namespace giftdesk::ctl
