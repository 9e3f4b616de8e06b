// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/handover.h"

#include <QLocalSocket>

namespace giftdesk {

/// One command of giftctl that this console runs on its own open desk.
class HandedCommand : public QObject
{
    Q_OBJECT

public:
    /// Takes the connection; `options` as the console was started with; the others are borrowed.
    HandedCommand(std::unique_ptr<QLocalSocket> socket, OpenDesk &desk, const OpenOptions &options,
                  const contract::Contract &contract, const Clock &clock, QObject *parent);
    ~HandedCommand() override;

Q_SIGNALS:
    /// Exactly once, later; `began`: the command has run.
    void ended(bool began);

private:
    class SocketOutput;
    void readLines();
    void begin(const Json &message);
    ctl::CommandStatus prepare();
    void run();
    void onInterrupt();
    void onGone();
    void finish(int exitCode);
    void leave();

    std::unique_ptr<QLocalSocket> m_socket;
    std::unique_ptr<SocketOutput> m_output;
    std::unique_ptr<ctl::Input> m_input;
    ctl::CommandContext m_context;
    std::unique_ptr<ctl::Command> m_command;
    bool m_running = false;
    bool m_ended = false; ///< nothing more is said; what was said may still be on its way
    bool m_left = false;
};

} // namespace giftdesk
