// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "domain/phonenumber.h"
#include "services/contradictionwatch.h"
#include "services/giftfollowup.h"
#include "services/historysync.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

class HistorySyncCommand final : public Command
{
public:
    using Command::Command;

    Status check() override
    {
        if (invocation().has(u"--user-id"_s) && invocation().has(u"--phone"_s)) {
            return failure(Fault::BadOption, {u"--phone"_s, u"--user-id ID | --phone P"_s});
        }
        return {};
    }

    CommandStatus prepare() override
    {
        for (const Status &read :
             {readDate(u"--from"_s, m_request.from), readDate(u"--to"_s, m_request.to), readMember(), readPhone()}) {
            if (!read) {
                return tl::unexpected(CommandError{read.error(), {}, {}});
            }
        }
        return {};
    }

    void start() override
    {
        m_sync.emplace(session().giftSource(), session().cache(), *context().clock, zone());
        connect(&*m_sync, &HistorySync::progress, this, &HistorySyncCommand::sayProgress);
        connect(&*m_sync, &HistorySync::rowsRead, this,
                [this](const QList<GiftRecord> &rows) { noteFollowed(session(), rows); });
        connect(&*m_sync, &HistorySync::finished, this, &HistorySyncCommand::show);
        m_sync->start(m_request);
    }

    bool interrupt() override
    {
        if (m_sync) {
            m_sync->cancel();
        }
        return m_sync.has_value();
    }

private:
    Status readDate(const QString &option, std::optional<QDate> &date) const
    {
        if (!invocation().has(option)) {
            return {};
        }
        const auto parsed = parseDate(invocation().value(option));
        if (!parsed) {
            return failure(parsed.error());
        }
        date = *parsed;
        return {};
    }

    Status readMember()
    {
        if (!invocation().has(u"--user-id"_s)) {
            return {};
        }
        const auto text = input().valueOrStandardInput(invocation().value(u"--user-id"_s), u"--user-id"_s);
        const auto id = text ? parseMemberId(*text) : failure(text.error());
        if (!id) {
            return failure(id.error());
        }
        m_request.member = *id;
        return {};
    }

    Status readPhone()
    {
        if (!invocation().has(u"--phone"_s)) {
            return {};
        }
        const auto text = input().valueOrStandardInput(invocation().value(u"--phone"_s), u"--phone"_s);
        const auto phone = text ? PhoneNumber::parse(*text, u"phone"_s) : failure(text.error());
        if (!phone) {
            return failure(phone.error());
        }
        m_request.phone = phone->digits();
        return {};
    }

    void sayProgress(qint64 rows, QDate day)
    {
        if (tellsProgress()) {
            output().progress(QCoreApplication::translate("Giftctl", "%n gift(s) read, at %1", nullptr, int(rows))
                                  .arg(day.toString(Qt::ISODate)));
        }
    }

    void show(const Result<SyncSummary> &summary)
    {
        if (!summary) {
            return fail(summary.error(), u"gifts.list");
        }
        m_summary = {{"rows", summary->rows},
                     {"new", summary->added},
                     {"from", jsonText(summary->from.toString(Qt::ISODate))},
                     {"to", jsonText(summary->to.toString(Qt::ISODate))}};
        m_watch.emplace(session());
        connect(&*m_watch, &ContradictionWatch::finished, this, &HistorySyncCommand::close);
        m_watch->start();
    }

    /// The history is read: that the look for contradictions could not be made is no failure of the sync.
    void close(const QList<LedgerEntry> &contradicted)
    {
        if (!contradicted.isEmpty()) {
            const Error error{Fault::Contradicted, {}, {QString::number(contradicted.size())}, {}};
            output().fail(CommandError{error, {}, {}}, m_summary);
            Q_EMIT finished(exitCode(error.kind()));
            return;
        }
        Json line{{"ok", true}};
        line.update(m_summary);
        output().object(line);
        done();
    }

    SyncRequest m_request;
    std::optional<HistorySync> m_sync;
    std::optional<ContradictionWatch> m_watch;
    Json m_summary;
};

} // namespace

std::unique_ptr<Command> makeHistorySync(CommandContext &context)
{
    return std::make_unique<HistorySyncCommand>(context);
}

} // namespace giftdesk::ctl
