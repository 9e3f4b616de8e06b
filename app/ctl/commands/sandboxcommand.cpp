// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/sandbox/serve.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

/// A made-up provider for scripts (decisions C20). Its first line is JSON in either mode: it is read by programs.
class SandboxServe final : public Command
{
public:
    using Command::Command;

    Status check() override
    {
        constexpr int largestPort = 65535;
        constexpr int longest = 30 * 24 * 3600;
        const auto port = number(u"--port"_s, largestPort);
        const auto seconds = number(u"--for"_s, longest);
        if (!port || !seconds) {
            return failure(port ? seconds.error() : port.error());
        }
        m_options.sandbox.port = quint16(port->value_or(0));
        m_options.sandbox.faultSpec = invocation().value(u"--fault"_s);
        m_options.forSeconds = *seconds;
        return {};
    }

    void start() override
    {
        auto service = SandboxService::start(m_options);
        if (!service) {
            return fail(service.error());
        }
        m_service = std::move(*service);
        connect(m_service.get(), &SandboxService::finished, this, &SandboxServe::done);
        output().plainLine(QString::fromUtf8(m_service->firstLine()));
    }

private:
    Result<std::optional<int>> number(const QString &option, int largest) const
    {
        if (!invocation().has(option)) {
            return std::nullopt;
        }
        bool isNumber = false;
        const int value = invocation().value(option).toInt(&isNumber);
        if (!isNumber || value < 0 || value > largest) {
            return failure(Fault::BadOption, {option, QString(u"0 – "_s + QString::number(largest))});
        }
        return value;
    }

    ServeOptions m_options;
    std::unique_ptr<SandboxService> m_service;
};

} // namespace

std::unique_ptr<Command> makeSandboxServe(CommandContext &context)
{
    return std::make_unique<SandboxServe>(context);
}

} // namespace giftdesk::ctl
