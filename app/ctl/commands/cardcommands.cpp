// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/jsonrows.h"
#include "services/memberlookup.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

class CardsList final : public Command
{
public:
    using Command::Command;

    Status check() override
    {
        if (!invocation().has(u"--user-id"_s)) {
            return failure(Fault::MissingOption, {u"--user-id"_s});
        }
        return {};
    }

    CommandStatus prepare() override
    {
        const auto text = input().valueOrStandardInput(invocation().value(u"--user-id"_s), u"--user-id"_s);
        const auto id = text ? parseMemberId(*text) : failure(text.error());
        if (!id) {
            return tl::unexpected(CommandError{id.error(), {}, {}});
        }
        m_member = *id;
        return {};
    }

    void start() override
    {
        m_lookup.emplace(session());
        m_lookup->cards(m_member, this, [this](const Result<QList<IssuedCard>> &cards) {
            cards ? show(*cards) : fail(cards.error(), u"cards.list");
        });
    }

private:
    void show(const QList<IssuedCard> &cards)
    {
        output().beginRows({"par", "serviceName", "balance", "expiry", "status", "cardNo"});
        for (const IssuedCard &card : cards) {
            output().row(cardRow(card));
        }
        output().endRows();
        done();
    }

    MemberId m_member;
    std::optional<MemberLookup> m_lookup;
};

} // namespace

std::unique_ptr<Command> makeCardsList(CommandContext &context)
{
    return std::make_unique<CardsList>(context);
}

} // namespace giftdesk::ctl
