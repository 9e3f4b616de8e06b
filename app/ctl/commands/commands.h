// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

/// One maker for each command; the table in commandtable.cpp names them all.
namespace giftdesk::ctl {

std::unique_ptr<Command> makeProfileImport(CommandContext &context);
std::unique_ptr<Command> makeProfileList(CommandContext &context);
std::unique_ptr<Command> makeProfileShow(CommandContext &context);
std::unique_ptr<Command> makeProfileCheck(CommandContext &context);
std::unique_ptr<Command> makeProductsList(CommandContext &context);
std::unique_ptr<Command> makeProductsShow(CommandContext &context);
std::unique_ptr<Command> makeCardsList(CommandContext &context);
std::unique_ptr<Command> makeBatchCheck(CommandContext &context);
std::unique_ptr<Command> makeDayClose(CommandContext &context);
std::unique_ptr<Command> makeBackupCreate(CommandContext &context);
std::unique_ptr<Command> makeBackupVerify(CommandContext &context);
std::unique_ptr<Command> makeBackupRestore(CommandContext &context);
std::unique_ptr<Command> makeBackupRelease(CommandContext &context);
std::unique_ptr<Command> makeBatchRun(CommandContext &context);
std::unique_ptr<Command> makeBatchResume(CommandContext &context);
std::unique_ptr<Command> makeBatchList(CommandContext &context);
std::unique_ptr<Command> makeBatchReport(CommandContext &context);
std::unique_ptr<Command> makeGiftSend(CommandContext &context);
std::unique_ptr<Command> makeGiftCancel(CommandContext &context);
std::unique_ptr<Command> makeGiftShow(CommandContext &context);
std::unique_ptr<Command> makeJournalList(CommandContext &context);
std::unique_ptr<Command> makeJournalShow(CommandContext &context);
std::unique_ptr<Command> makeReconcile(CommandContext &context);
std::unique_ptr<Command> makeHistorySync(CommandContext &context);
std::unique_ptr<Command> makeHistorySearch(CommandContext &context);
std::unique_ptr<Command> makeHistoryExport(CommandContext &context);
std::unique_ptr<Command> makeAuditVerify(CommandContext &context);
std::unique_ptr<Command> makeAuditList(CommandContext &context);
std::unique_ptr<Command> makeAuditHead(CommandContext &context);
std::unique_ptr<Command> makeSandboxServe(CommandContext &context);
std::unique_ptr<Command> makeDemo(CommandContext &context);

} // namespace giftdesk::ctl
