// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/handover.h"

#include <QLocalSocket>

namespace giftdesk::ctl {

/// The command that an open console runs for us: hands it over and says here what it says there.
class ConsoleClient : public QObject
{
    Q_OBJECT

public:
    /// `socket`: a connection of doorsocket, taken over. `output` is borrowed.
    ConsoleClient(int socket, Output &output);
    ~ConsoleClient() override { m_finished = true; } // closing the socket is no news

    void hand(const HandedCommandLine &line);
    /// Ctrl+C, as the command itself would have it.
    void interrupt();

Q_SIGNALS:
    /// Exactly once, later.
    void finished(int exitCode);

private:
    void send(const Json &message);
    void readLines();
    void onGone();
    void finish(int exitCode);

    Output &m_output;
    QLocalSocket m_socket;
    bool m_answered = false;
    bool m_finished = false;
};

} // namespace giftdesk::ctl
