// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/jsonrows.h"
#include "domain/personname.h"
#include "services/dayclose.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

Json wonOrNull(const std::optional<Won> &amount)
{
    return amount ? Json(amount->value()) : Json();
}

/// Every difference on a line, then the counts with the audit head.
class DayCloseCommand final : public Command
{
public:
    using Command::Command;

    CommandStatus prepare() override
    {
        if (invocation().has(u"--date"_s)) {
            const auto day = parseDate(invocation().value(u"--date"_s));
            if (!day) {
                return tl::unexpected(CommandError{day.error(), {}, {}});
            }
            m_day = *day;
        }
        return {};
    }

    void start() override
    {
        m_close.emplace(session());
        connect(&*m_close, &DayClose::finished, this, &DayCloseCommand::show);
        m_close->start(m_day.value_or(dayInZone(context().clock->utcMs(), zone())));
    }

    bool interrupt() override
    {
        if (m_close) {
            m_close->cancel();
        }
        return m_close.has_value();
    }

private:
    Json lineJson(const DayLine &line) const
    {
        return {{"difference", jsonText(dayDifferenceName(line.difference))},
                {"transferId", textOrNull(line.transferId.text())},
                {"entryId", textOrNull(line.entry.text())},
                {"state", line.entry.isEmpty() ? Json() : jsonText(entryStateName(line.state))},
                {"ours", wonOrNull(line.ours)},
                {"theirs", wonOrNull(line.theirs)},
                {"receiverName", textOrNull(masking().name(line.receiverName))},
                {"receiverPhone", textOrNull(masking().phone(line.receiverPhone))},
                {"at", instantOrNull(line.at, zone())}};
    }

    static Json countsJson(const ClosedDay &closed)
    {
        const DaySheet &sheet = closed.sheet;
        Json counts{{"date", jsonText(sheet.day.toString(Qt::ISODate))},
                    {"matched", sheet.matched.count},
                    {"matchedSum", sheet.matched.sum}};
        for (const DayDifference each : dayDifferences) {
            counts[dayDifferenceName(each).toStdString()] = sheet.total(each).count;
        }
        counts["auditRows"] = closed.audit.rows;
        counts["auditHead"] = jsonText(QString::fromLatin1(closed.audit.hash.toHex()));
        return counts;
    }

    void show(const Result<ClosedDay> &closed)
    {
        if (!closed) {
            return fail(closed.error(), u"gifts.list");
        }
        output().beginRows({"difference", "transferId", "entryId", "state", "ours", "theirs", "receiverName", "at"});
        for (const DayLine &line : closed->sheet.lines) {
            output().row(lineJson(line));
        }
        output().endRows();
        if (!closed->sheet.isClean()) {
            const Error error{Fault::DayDiffers, {}, {QString::number(closed->sheet.lines.size())}, {}};
            output().fail(CommandError{error, {}, {}}, countsJson(*closed));
            Q_EMIT finished(exitCode(error.kind()));
            return;
        }
        Json line{{"ok", true}};
        line.update(countsJson(*closed));
        output().object(line);
        done();
    }

    std::optional<QDate> m_day;
    std::optional<DayClose> m_close;
};

} // namespace

std::unique_ptr<Command> makeDayClose(CommandContext &context)
{
    return std::make_unique<DayCloseCommand>(context);
}

} // namespace giftdesk::ctl
