// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/jsonrows.h"
#include "services/historysearch.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

constexpr int pageRows = 500;

/// Prints page after page as they come, so that memory stays flat whatever is found (decisions C7).
class HistorySearchCommand final : public Command
{
public:
    using Command::Command;

    Status check() override
    {
        if (!invocation().has(u"--limit"_s)) {
            return {};
        }
        bool isNumber = false;
        m_left = invocation().value(u"--limit"_s).toLongLong(&isNumber);
        if (!isNumber || *m_left <= 0) {
            return failure(Fault::BadOption, {u"--limit"_s, u"1, 2, …"_s});
        }
        return {};
    }

    CommandStatus prepare() override
    {
        const auto text = input().valueOrStandardInput(invocation().argument, u"QUERY"_s);
        const auto query = text ? searchQuery(*text) : failure(text.error());
        if (!query) {
            return tl::unexpected(CommandError{query.error(), {}, {}});
        }
        m_query = *query;
        return {};
    }

    void start() override
    {
        m_search.emplace(session().cache());
        m_search->setQuery(m_query);
        if (invocation().has(u"--count"_s)) {
            return m_search->count(this, [this](const Result<qint64> &count) { showCount(count); });
        }
        output().beginRows(
            {"sentAt", "status", "amount", "senderName", "receiverName", "receiverPhone", "serviceName", "transferId"});
        invocation().has(u"--after"_s) ? findPlace() : readPage();
    }

private:
    void findPlace()
    {
        const TransferId id(invocation().value(u"--after"_s));
        m_search->byTransferId(id, this, [this](const Result<std::optional<CachedGift>> &gift) {
            if (!gift) {
                return fail(gift.error());
            }
            if (!*gift) {
                return fail(Error{Fault::NotFound, {}, {invocation().value(u"--after"_s)}, {}});
            }
            m_after = PageKey::of((*gift)->record);
            readPage();
        });
    }

    void readPage()
    {
        m_asked = int(std::min<qint64>(pageRows, m_left.value_or(pageRows)));
        m_search->page(m_asked, m_after, this,
                       [this](const Result<QList<GiftRecord>> &rows) { rows ? showPage(*rows) : fail(rows.error()); });
    }

    void showPage(const QList<GiftRecord> &rows)
    {
        for (const GiftRecord &record : rows) {
            output().row(historyRow(record, masking(), zone()));
        }
        if (m_left) {
            *m_left -= rows.size();
        }
        if (rows.size() < m_asked || m_left == 0) {
            output().endRows();
            return done();
        }
        m_after = PageKey::of(rows.last());
        output().whenTaken([this] { readPage(); });
    }

    void showCount(const Result<qint64> &count)
    {
        if (!count) {
            return fail(count.error());
        }
        output().object({{"ok", true}, {"count", *count}});
        done();
    }

    HistoryQuery m_query;
    std::optional<HistorySearch> m_search;
    std::optional<PageKey> m_after;
    std::optional<qint64> m_left; ///< rows still wanted; nothing: all
    int m_asked = 0;
};

} // namespace

std::unique_ptr<Command> makeHistorySearch(CommandContext &context)
{
    return std::make_unique<HistorySearchCommand>(context);
}

} // namespace giftdesk::ctl
