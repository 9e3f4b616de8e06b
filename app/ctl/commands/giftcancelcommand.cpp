// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/importer.h"
#include "app/ctl/commands/commands.h"
#include "app/ctl/jsonrows.h"
#include "services/cancelgift.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

/// As for a send: a script cannot free a disk (decisions C6).
constexpr int outcomeAttempts = 60'000 / OutcomeRetry::pauseMs;

class GiftCancel final : public Command
{
public:
    using Command::Command;

    Status check() override
    {
        return invocation().has(u"--reason"_s) ? Status() : failure(Fault::MissingOption, {u"--reason TEXT"_s});
    }

    CommandStatus prepare() override
    {
        const auto gift = parseTransferId(invocation().argument);
        const auto reason = parseCancelReason(invocation().value(u"--reason"_s));
        if (!gift || !reason) {
            return tl::unexpected(CommandError{gift ? reason.error() : gift.error(), {}, {}});
        }
        m_gift = *gift;
        m_reason = *reason;
        return {};
    }

    void start() override
    {
        if (const Status kept = keepProfileFacts(*context().desk); !kept) {
            return fail(kept.error());
        }
        m_cancel.emplace(session());
        m_cancel->setOutcomeAttempts(outcomeAttempts);
        connect(&*m_cancel, &CancelGift::finished, this, &GiftCancel::show);
        m_cancel->start(m_gift, m_reason);
    }

    bool interrupt() override
    {
        if (m_cancel) {
            m_cancel->abandon();
            output().note(m_cancel->mustFinish()
                              ? QCoreApplication::translate("Giftctl",
                                                            "The request may have left already: waiting for its "
                                                            "outcome. Press Ctrl+C again to leave it unknown.")
                              : QCoreApplication::translate("Giftctl", "Stopping before anything is sent."));
        }
        return m_cancel.has_value();
    }

private:
    void show(const CancelResult &result)
    {
        const Json head = result.cancellation ? cancelHead(*result.cancellation) : Json::object();
        if (result.ok()) {
            Json object{{"ok", true}};
            object.update(head);
            output().object(object);
            return done();
        }
        output().fail({*result.error, {}, u"gifts.cancel"_s}, head);
        Q_EMIT finished(exitCode(result.error->kind()));
    }

    TransferId m_gift;
    QString m_reason;
    std::optional<CancelGift> m_cancel;
};

} // namespace

std::unique_ptr<Command> makeGiftCancel(CommandContext &context)
{
    return std::make_unique<GiftCancel>(context);
}

} // namespace giftdesk::ctl
