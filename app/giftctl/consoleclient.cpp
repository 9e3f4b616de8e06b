// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/giftctl/consoleclient.h"

#include <utility>

namespace giftdesk::ctl {

ConsoleClient::ConsoleClient(int socket, Output &output)
    : m_output(output)
{
    m_socket.setSocketDescriptor(socket);
    connect(&m_socket, &QLocalSocket::readyRead, this, &ConsoleClient::readLines);
    connect(&m_socket, &QLocalSocket::disconnected, this, &ConsoleClient::onGone);
}

void ConsoleClient::hand(const HandedCommandLine &line)
{
    send(toJson(line));
}

void ConsoleClient::interrupt()
{
    send(interruptMessage());
}

void ConsoleClient::send(const Json &message)
{
    m_socket.write(writeJson(message) + '\n');
}

void ConsoleClient::readLines()
{
    while (!m_finished && m_socket.canReadLine()) {
        const auto message = parseJson(m_socket.readLine());
        if (!message) {
            return onGone();
        }
        m_answered = true;
        if (const auto code = sayHere(*message, m_output)) {
            finish(*code);
        }
    }
}

/// One that never answered is of another version, or locked. One that did has left us without an end.
void ConsoleClient::onGone()
{
    if (m_finished) {
        return;
    }
    const Error error{m_answered ? Fault::ConsoleGone : Fault::ConsoleTakesNothing, {}, {}, {}};
    m_output.fail(CommandError{error, {}, {}});
    finish(exitCode(error.kind()));
}

void ConsoleClient::finish(int exitCode)
{
    if (!std::exchange(m_finished, true)) {
        Q_EMIT finished(exitCode);
    }
}

} // namespace giftdesk::ctl
