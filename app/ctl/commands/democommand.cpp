// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/jsonrows.h"
#include "services/historysync.h"
#include "services/memberlookup.h"
#include "services/sendgift.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

constexpr qint64 freshBalance = 50'000;
constexpr auto receiverName = "이하늘";
constexpr auto receiverPhone = "01000001234"; // of a range that is not given out

/// The main job on made-up data: cards, send, sync, find (decisions C19).
class Demo final : public Command
{
public:
    using Command::Command;

    void start() override
    {
        m_member = context().desk->sandbox->tryMembers().first();
        m_lookup.emplace(session());
        readCards();
    }

private:
    void say(const QString &text)
    {
        if (!output().isJson()) {
            output().plainLine(text);
        }
    }

    void readCards()
    {
        m_lookup->cards(MemberId(m_member.userId), this, [this](const Result<QList<IssuedCard>> &cards) {
            cards ? choose(*cards) : fail(cards.error(), u"cards.list");
        });
    }

    /// A card that can be given; one of them is filled again once all have been given away.
    void choose(const QList<IssuedCard> &cards)
    {
        const auto usable = [](const IssuedCard &card) {
            return card.mobile && card.status == u"ACTIVE"_s;
        };
        const auto full = std::find_if(cards.begin(), cards.end(),
                                       [&](const IssuedCard &card) { return usable(card) && card.balance > Won(0); });
        if (full != cards.end()) {
            return send(*full);
        }
        const auto empty = std::find_if(cards.begin(), cards.end(), usable);
        if (empty == cards.end() || m_refilled) {
            return fail(Error{Fault::NotFound, {}, {u"card"_s}, {}});
        }
        m_refilled = true;
        if (const Status filled = context().desk->sandbox->refillCard(empty->par.text(), freshBalance); !filled) {
            return fail(filled.error());
        }
        readCards();
    }

    void send(const IssuedCard &card)
    {
        GiftOrderText text;
        text.allowDuplicate = true; // a demo may be run again
        text.senderUserId = m_member.userId;
        text.card = card.par.text();
        text.receiverName = QString::fromUtf8(receiverName);
        text.receiverPhone = QString::fromLatin1(receiverPhone);
        text.amount = QString::number(card.balance.value());
        text.reason = u"demo"_s;
        const auto order = parseGiftOrder(text);
        if (!order) {
            return fail(order.error().first().error);
        }
        say(QCoreApplication::translate("Giftctl",
                                        "1. Sending the balance of a made-up member's card through the sandbox …"));
        m_send.emplace(session());
        connect(&*m_send, &SendGift::finished, this, &Demo::onSent);
        m_send->start(*order);
    }

    void onSent(const SendResult &result)
    {
        if (!result.ok() || !result.entry) {
            return fail(result.error.value_or(Error()), u"gifts.send");
        }
        m_entry = *result.entry;
        say(QCoreApplication::translate("Giftctl", "2. Sent. Reading the provider's history …"));
        m_sync.emplace(session().giftSource(), session().cache(), *context().clock, zone());
        connect(&*m_sync, &HistorySync::finished, this, &Demo::onSynced);
        m_sync->start({});
    }

    void onSynced(const Result<SyncSummary> &summary)
    {
        if (!summary) {
            return fail(summary.error(), u"gifts.list");
        }
        say(QCoreApplication::translate("Giftctl", "3. %n gift(s) read. Searching for ours …", nullptr,
                                        int(summary->rows)));
        const auto words = parseSearchText(m_entry.transferId.text());
        HistoryQuery query;
        query.words = words.value_or(QList<SearchWord>());
        m_search.emplace(session().cache());
        m_search->setQuery(query);
        m_search->page(1, {}, this, [this](const Result<QList<GiftRecord>> &rows) { onFound(rows); });
    }

    void onFound(const Result<QList<GiftRecord>> &rows)
    {
        if (!rows || rows->isEmpty()) {
            return fail(rows ? Error{Fault::NotFound, {}, {m_entry.transferId.text()}, {}} : rows.error());
        }
        output().object({{"ok", true},
                         {"entryId", jsonText(m_entry.id.text())},
                         {"transferId", jsonText(m_entry.transferId.text())},
                         {"state", jsonText(entryStateName(m_entry.state))},
                         {"found", rows->first().transferId == m_entry.transferId}});
        done();
    }

    SandboxMember m_member;
    bool m_refilled = false;
    LedgerEntry m_entry;
    std::optional<MemberLookup> m_lookup;
    std::optional<SendGift> m_send;
    std::optional<HistorySync> m_sync;
    std::optional<HistorySearch> m_search;
};

} // namespace

std::unique_ptr<Command> makeDemo(CommandContext &context)
{
    return std::make_unique<Demo>(context);
}

} // namespace giftdesk::ctl
