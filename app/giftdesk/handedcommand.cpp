// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/giftdesk/handedcommand.h"

#include "app/ctl/rules.h"

#include <csignal>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qint64 longestLine = 4 * 1024 * 1024; // two inputs of 1 MiB in Base64, and a command
constexpr qint64 mostWaiting = 1024 * 1024;     // bytes that giftctl has not taken yet

} // namespace

/// To the other end of the connection, as fast as it takes it.
class HandedCommand::SocketOutput final : public ctl::HandedOutput
{
public:
    SocketOutput(QLocalSocket &socket, const ctl::HandedCommandLine &line)
        : HandedOutput(line.invocation.has(u"--json"_s))
        , m_socket(socket)
        , m_showsProgress(line.showsProgress)
    {
        QObject::connect(&m_socket, &QLocalSocket::bytesWritten, &m_guard, [this] { goOn(); });
    }

    bool showsProgress() const override { return m_showsProgress; }
    void whenTaken(std::function<void()> next) override
    {
        m_next = std::move(next);
        QMetaObject::invokeMethod(
            &m_guard, [this] { goOn(); }, Qt::QueuedConnection);
    }
    void send(const Json &message) override { m_socket.write(writeJson(message) + '\n'); }

private:
    void goOn()
    {
        if (m_next && m_socket.bytesToWrite() < mostWaiting) {
            std::exchange(m_next, nullptr)();
        }
    }

    QLocalSocket &m_socket;
    bool m_showsProgress;
    std::function<void()> m_next;
    QObject m_guard;
};

HandedCommand::HandedCommand(std::unique_ptr<QLocalSocket> socket, OpenDesk &desk, const OpenOptions &options,
                             const contract::Contract &contract, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
{
    m_context.desk = &desk;
    m_context.options = options;
    m_context.contract = &contract;
    m_context.clock = &clock;
    m_context.plan.emplace();
    m_context.plan->profile = desk.session->profile();
    m_context.plan->folder = desk.session->folder().path();
    connect(m_socket.get(), &QLocalSocket::readyRead, this, &HandedCommand::readLines);
    connect(m_socket.get(), &QLocalSocket::disconnected, this, &HandedCommand::onGone);
    QMetaObject::invokeMethod(this, &HandedCommand::readLines, Qt::QueuedConnection); // what came with the connection
}

HandedCommand::~HandedCommand() = default;

void HandedCommand::readLines()
{
    if (!m_ended && !m_socket->canReadLine() && m_socket->bytesAvailable() > longestLine) {
        return finish(exitCode(ErrorKind::Usage));
    }
    while (!m_ended && m_socket->canReadLine()) {
        const auto message = parseJson(m_socket->readLine());
        if (!message) {
            m_socket->abort();
            return;
        }
        if (!m_command) {
            begin(*message);
        } else if (ctl::isInterrupt(*message)) {
            onInterrupt();
        }
    }
}

void HandedCommand::begin(const Json &message)
{
    auto line = ctl::handedFromJson(message);
    if (!line) {
        m_socket->abort();
        return;
    }
    m_output = std::make_unique<SocketOutput>(*m_socket, *line);
    m_input = std::make_unique<ctl::HandedInput>(std::move(line->read));
    m_context.invocation = std::move(line->invocation);
    m_context.output = m_output.get();
    m_context.input = m_input.get();
    m_context.masking.unmasked = m_context.invocation.has(u"--unmasked"_s);
    m_command = m_context.invocation.command->make(m_context);
    // Queued: a command may finish before start() returns.
    connect(m_command.get(), &ctl::Command::finished, this, &HandedCommand::finish, Qt::QueuedConnection);
    if (const ctl::CommandStatus prepared = prepare(); !prepared) {
        m_output->fail(prepared.error(), m_command->failureExtras(prepared.error()));
        return finish(exitCode(prepared.error().error.kind()));
    }
    run();
}

/// The checks of giftctl again: whoever can reach the socket is not by that our giftctl.
ctl::CommandStatus HandedCommand::prepare()
{
    const ctl::Invocation &given = m_context.invocation;
    const Status usable = inOrder([&] { return ctl::checkUnmasking(given); }, [&] { return m_command->check(); },
                                  [&] { return ctl::checkPersonalArguments(given, m_context.plan->profile.kind); });
    if (!usable) {
        return tl::unexpected(ctl::CommandError{usable.error(), {}, {}});
    }
    return m_command->prepare();
}

/// Looking in the clear is on the record before anything is shown.
void HandedCommand::run()
{
    m_running = true;
    if (!m_context.masking.unmasked) {
        return m_command->start();
    }
    m_context.desk->session->ledger().run(
        [act = ctl::unmaskingAct(m_context.invocation)](LedgerStore &store) { return store.audit().record(act); }, this,
        [this](const Status &recorded) {
            if (recorded) {
                return m_command->start();
            }
            m_output->fail(ctl::CommandError{recorded.error(), {}, {}});
            finish(exitCode(recorded.error().kind()));
        });
}

void HandedCommand::onInterrupt()
{
    if (!m_command->interrupt()) {
        finish(128 + SIGINT);
    }
}

/// giftctl is gone, or has read everything. What can be stopped is, what must be waited for is.
void HandedCommand::onGone()
{
    const bool mustFinish = !m_ended && m_running && m_command->interrupt();
    if (!mustFinish) {
        m_ended = true;
        leave();
    }
}

void HandedCommand::finish(int exitCode)
{
    if (std::exchange(m_ended, true)) {
        return;
    }
    if (m_socket->state() == QLocalSocket::UnconnectedState) {
        return leave();
    }
    if (m_output) {
        m_output->send(ctl::exitMessage(exitCode));
    }
    m_socket->disconnectFromServer(); // once everything is written; then onGone()
}

void HandedCommand::leave()
{
    if (!std::exchange(m_left, true)) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT ended(m_running); }, Qt::QueuedConnection);
    }
}

} // namespace giftdesk
