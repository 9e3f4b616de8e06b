// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/jsonrows.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

constexpr int pageRows = 500;

Json headJson(const AuditHead &head)
{
    return {{"ok", true}, {"rows", head.rows}, {"head", jsonText(QString::fromLatin1(head.hash.toHex()))}};
}

class AuditHeadCommand final : public Command
{
public:
    using Command::Command;

    void start() override
    {
        fromLedger([](LedgerStore &store) { return store.audit().head(); },
                   [this](const AuditHead &head) {
                       output().object(headJson(head));
                       done();
                   });
    }
};

class AuditVerify final : public Command
{
public:
    using Command::Command;

    void start() override
    {
        session().ledger().run([](LedgerStore &store) { return store.audit().verify(); }, this,
                               [this](const Result<AuditHead> &head) { show(head); });
    }

private:
    void show(const Result<AuditHead> &head)
    {
        if (head) {
            output().object(headJson(*head));
            return done();
        }
        Json extras = Json::object();
        if (head.error().fault == Fault::AuditChainBroken) {
            extras["firstBad"] = head.error().args.value(0).toLongLong();
        }
        output().fail({head.error(), {}, {}}, extras);
        Q_EMIT finished(exitCode(head.error().kind()));
    }
};

class AuditList final : public Command
{
public:
    using Command::Command;

    void start() override
    {
        output().beginRows({"seq", "at", "actor", "origin", "action", "object", "detail"});
        readPage(0);
    }

private:
    void readPage(qint64 beforeSeq)
    {
        fromLedger([beforeSeq](LedgerStore &store) { return store.audit().rows(pageRows, beforeSeq); },
                   [this](const QList<AuditRow> &rows) { show(rows); });
    }

    void show(const QList<AuditRow> &rows)
    {
        for (const AuditRow &row : rows) {
            output().row(auditRow(row, masking(), zone()));
        }
        if (rows.size() == pageRows) {
            return output().whenTaken([this, seq = rows.last().seq] { readPage(seq); });
        }
        output().endRows();
        done();
    }
};

} // namespace

std::unique_ptr<Command> makeAuditVerify(CommandContext &context)
{
    return std::make_unique<AuditVerify>(context);
}
std::unique_ptr<Command> makeAuditList(CommandContext &context)
{
    return std::make_unique<AuditList>(context);
}
std::unique_ptr<Command> makeAuditHead(CommandContext &context)
{
    return std::make_unique<AuditHeadCommand>(context);
}

} // namespace giftdesk::ctl
