// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/importer.h"
#include "app/ctl/commands/commands.h"
#include "app/ctl/commands/giftorderinput.h"
#include "app/ctl/jsonrows.h"
#include "services/sendgift.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

/// A script cannot free a disk: after a minute the entry is left UNKNOWN, and the JSON has the transferId (decisions
/// C6).
constexpr int outcomeAttempts = 60'000 / SendGift::outcomeRetryMs;

class GiftSend final : public Command
{
public:
    using Command::Command;

    Status check() override;
    CommandStatus prepare() override;
    void start() override;
    bool interrupt() override;

private:
    bool isDryRun() const { return invocation().has(u"--dry-run"_s); }
    CommandStatus takeOrder(const OrderStatus &order);
    void show(const SendResult &result);
    void showFailure(const SendResult &result);
    void sayDelayed(const QString &transferId);

    GiftOrder m_order;
    std::optional<SendGift> m_send;
    bool m_delaySaid = false;
};

Status GiftSend::check()
{
    if (invocation().has(u"--from"_s)) {
        for (const QString &option : orderOptions()) {
            // A reason may be there for --unmasked.
            if (invocation().has(option) && (option != u"--reason"_s || !invocation().has(u"--unmasked"_s))) {
                return failure(Fault::UnknownOption, {option, u"giftctl gift send --from FILE|- --yes"_s});
            }
        }
    } else {
        for (const QString &option : neededOrderOptions()) {
            if (!invocation().has(option)) {
                return failure(Fault::MissingOption, {option});
            }
        }
    }
    if (invocation().has(u"--preflight"_s) && !isDryRun()) {
        return failure(Fault::MissingOption, {u"--dry-run"_s});
    }
    const bool decided = invocation().has(u"--yes"_s) || isDryRun();
    return decided ? Status() : failure(Fault::ConfirmationMissing);
}

CommandStatus GiftSend::takeOrder(const OrderStatus &order)
{
    if (!order) {
        return tl::unexpected(CommandError{order.error().first().error, order.error(), {}});
    }
    m_order = *order;
    return {};
}

CommandStatus GiftSend::prepare()
{
    const Profile &profile = context().plan->profile;
    if (!profile.maySend()) {
        return tl::unexpected(
            CommandError{{Fault::SendingNotAllowedYet, {}, {profileKindName(profile.kind)}, {}}, {}, {}});
    }
    const QString from = invocation().value(u"--from"_s);
    if (!invocation().has(u"--from"_s)) {
        return takeOrder(giftOrderFromOptions(invocation()));
    }
    const auto json = from == u"-"_s ? input().standardInput(u"--from"_s) : input().file(from, u"--from"_s);
    if (!json) {
        return tl::unexpected(CommandError{json.error(), {}, {}});
    }
    return takeOrder(giftOrderFromJson(*json));
}

void GiftSend::start()
{
    if (const Status kept = isDryRun() ? Status() : keepProfileFacts(*context().desk); !kept) {
        return fail(kept.error());
    }
    m_send.emplace(session());
    m_send->setOutcomeAttempts(outcomeAttempts);
    m_send->setAsksProvider(invocation().has(u"--preflight"_s));
    connect(&*m_send, &SendGift::finished, this, &GiftSend::show);
    connect(&*m_send, &SendGift::outcomeDelayed, this, [this](const QString &transferId) { sayDelayed(transferId); });
    m_send->start(m_order, isDryRun());
}

bool GiftSend::interrupt()
{
    if (m_send) {
        m_send->abandon();
        output().note(m_send->mustFinish()
                          ? QCoreApplication::translate("Giftctl", "The request may have left already: waiting for its "
                                                                   "outcome. Press Ctrl+C again to leave it unknown.")
                          : QCoreApplication::translate("Giftctl", "Stopping before anything is sent."));
    }
    return m_send.has_value();
}

/// The money may have moved and the record of it is not on the disk: the id must not be lost (decisions C6).
void GiftSend::sayDelayed(const QString &transferId)
{
    if (m_delaySaid) {
        return;
    }
    m_delaySaid = true;
    output().note(QCoreApplication::translate("Giftctl",
                                              "The outcome cannot be written to the journal yet; it is tried again "
                                              "until it succeeds. Free space on the disk. Gift: %1")
                      .arg(transferId.isEmpty() ? u"–"_s : transferId));
}

void GiftSend::show(const SendResult &result)
{
    if (!result.ok()) {
        return showFailure(result);
    }
    Json object{{"ok", true}};
    if (result.dryRun) {
        object["dryRun"] = true;
        object["amount"] = m_order.amount.value();
        object["serviceId"] = result.card ? textOrNull(result.card->serviceId.text()) : Json();
        if (invocation().has(u"--preflight"_s)) {
            object["preflight"] = result.providerAsked;
            output().note(
                result.providerAsked
                    ? QCoreApplication::translate("Giftctl", "Checked with the provider: it would take this gift.")
                    : QCoreApplication::translate("Giftctl",
                                                  "The provider could not be asked; our own checks passed."));
        }
    } else if (result.entry) {
        object.update(sendHead(*result.entry));
    }
    output().object(object);
    done();
}

void GiftSend::showFailure(const SendResult &result)
{
    Json head = Json::object();
    if (result.entry) {
        head = sendHead(*result.entry);
        if (!result.transferId.isEmpty()) {
            head["transferId"] = jsonText(result.transferId.text());
        }
    }
    const bool ofToken = result.error->fault == Fault::TokenRefused;
    const bool ofGift = result.entry || result.providerAsked;
    const QString endpoint = ofToken ? u"token.issue"_s : ofGift ? u"gifts.send"_s : u"cards.list"_s;
    output().fail({*result.error, {}, endpoint}, head);
    Q_EMIT finished(exitCode(result.error->kind()));
}

} // namespace

std::unique_ptr<Command> makeGiftSend(CommandContext &context)
{
    return std::make_unique<GiftSend>(context);
}

} // namespace giftdesk::ctl
