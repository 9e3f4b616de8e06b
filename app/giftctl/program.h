// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "app/ctl/printedoutput.h"
#include "app/giftctl/consoleclient.h"
#include "app/giftctl/stopsignals.h"
#include "app/giftctl/translation.h"
#include "domain/clock.h"

#include <QTemporaryDir>

namespace giftdesk::ctl {

/// giftctl from its arguments to its exit code: reads the command line, opens what the command needs, runs it.
class Program : public QObject
{
    Q_OBJECT

public:
    explicit Program(const QStringList &arguments);
    ~Program() override;

    /// Runs to the end; the one event loop of the program is in here. Returns the exit code (design §8).
    int run();

private:
    CommandStatus prepare();
    CommandStatus readCommandLine();
    CommandStatus chooseProfile();
    CommandStatus openProfile();
    Status auditUnmasking();
    Result<bool> handOver(const OpenPlan &plan);
    void useTemporaryFolder();
    void sayWhatWasFound();
    void watchClock();
    int runCommand();
    int failWith(const CommandError &error);
    void showHelp();
    void onStopAsked();

    QStringList m_arguments;
    PrintedOutput m_output;
    ProcessInput m_input;
    Translation m_translation;
    SystemClock m_clock;
    std::optional<contract::Contract> m_contract;
    bool m_clockSaid = false;
    std::optional<QTemporaryDir> m_temporary; ///< of a demo; goes after everything in it is closed
    std::optional<OpenDesk> m_desk;
    CommandContext m_context;
    std::unique_ptr<Command> m_command;
    std::unique_ptr<ConsoleClient> m_console; ///< where one holds the folder
};

} // namespace giftdesk::ctl
