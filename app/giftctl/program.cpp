// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/giftctl/program.h"

#include "app/common/programsettings.h"
#include "app/common/startup.h"
#include "app/ctl/doorsocket.h"
#include "app/ctl/rules.h"
#include "app/ctl/terminal.h"
#include "app/ctl/words.h"
#include "ui/text/clocktext.h"

#include <QCoreApplication>
#include <QTimer>

#include <csignal>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

constexpr auto programName = "giftctl";

/// The value of an option before the command line has been read as a whole: its errors need a language and a form.
QString earlyValue(const QStringList &arguments, const QString &option)
{
    const qsizetype at = arguments.indexOf(option);
    if (at >= 0) {
        return arguments.value(at + 1);
    }
    for (const QString &argument : arguments) {
        if (argument.startsWith(QString(option + u'='))) {
            return argument.mid(option.size() + 1);
        }
    }
    return {};
}

Language earlyLanguage(const QStringList &arguments)
{
    return chooseLanguage(languageFromKey(earlyValue(arguments, u"--lang"_s)), earlyValue(arguments, u"--data-dir"_s));
}

CommandStatus asCommandStatus(const Status &status)
{
    return status ? CommandStatus() : tl::unexpected(CommandError{status.error(), {}, {}});
}

} // namespace

Program::Program(const QStringList &arguments)
    : m_arguments(arguments)
    , m_output(arguments.contains(u"--json"_s), stdout, stderr)
    , m_translation(earlyLanguage(arguments))
{
    m_context.output = &m_output;
    m_context.input = &m_input;
    m_context.clock = &m_clock;
}

Program::~Program() = default;

CommandStatus Program::readCommandLine()
{
    auto invocation = parseCommandLine(m_arguments);
    if (!invocation) {
        return asCommandStatus(failure(invocation.error()));
    }
    m_context.invocation = std::move(*invocation);
    const Invocation &given = m_context.invocation;
    OpenOptions &options = m_context.options;
    options.dataDir = given.value(u"--data-dir"_s);
    options.profile = given.value(u"--profile"_s);
    options.passphraseFile = given.value(u"--passphrase-file"_s);
    options.program = QString::fromLatin1(programName);
    m_context.masking.unmasked = given.has(u"--unmasked"_s);
    return {};
}

/// A demo leaves nothing behind unless a folder was named (decisions C19).
void Program::useTemporaryFolder()
{
    m_context.options.embedded = true;
    if (m_context.options.dataDir.isEmpty()) {
        m_temporary.emplace();
        m_context.options.dataDir = m_temporary->filePath(u"giftdesk"_s);
        m_context.options.witnessFolder = m_temporary->filePath(u"witness"_s);
    }
}

CommandStatus Program::chooseProfile()
{
    const CommandSpec &command = *m_context.invocation.command;
    if (command.needs == Needs::Nothing) {
        return {};
    }
    if (command.needs == Needs::Embedded) {
        useTemporaryFolder();
    }
    auto plan = command.needs == Needs::File
                    ? planOpeningFile(m_context.invocation.argument, m_context.options, *m_contract)
                    : planOpening(m_context.options, *m_contract);
    if (!plan) {
        return asCommandStatus(failure(plan.error()));
    }
    m_context.plan = std::move(*plan);
    return asCommandStatus(checkPersonalArguments(m_context.invocation, m_context.plan->profile.kind));
}

CommandStatus Program::openProfile()
{
    const Needs needs = m_context.invocation.command->needs;
    if (needs == Needs::Nothing || needs == Needs::Profile) {
        return {};
    }
    OpenPlan &plan = *m_context.plan;
    if (const Status settled = settleUnlock(plan, isInteractive() ? askPassphrase : PassphrasePrompt()); !settled) {
        return asCommandStatus(settled);
    }
    if (needs == Needs::Session) {
        const auto handed = handOver(plan);
        if (!handed || *handed) {
            return handed ? CommandStatus() : asCommandStatus(failure(handed.error()));
        }
    }
    const auto showRecovery = [this](const SecretBytes &code) {
        m_output.note(recoveryNote(QString::fromLatin1(code.view())));
    };
    auto desk = openDesk(std::move(plan), m_context.options, *m_contract, m_clock, showRecovery);
    if (!desk) {
        return asCommandStatus(failure(desk.error()));
    }
    m_desk = std::move(*desk);
    m_context.desk = &*m_desk;
    sayWhatWasFound();
    watchClock();
    return asCommandStatus(auditUnmasking());
}

/// Whether an open console holds the folder and takes the command. It asks for no less than the folder itself would.
Result<bool> Program::handOver(const OpenPlan &plan)
{
    const int console = doorsocket::connectTo(plan.folder);
    if (console < 0) {
        return false;
    }
    m_console = std::make_unique<ConsoleClient>(console, m_output);
    const Status proved = ProfileFolder::proveUnlock(plan.folder, plan.unlock);
    return proved ? Result<bool>(true) : failure(proved.error());
}

void Program::sayWhatWasFound()
{
    OpenDesk &desk = *m_context.desk;
    for (const OpenNote &note : std::as_const(desk.notes)) {
        if (!m_temporary) { // nothing to guard in a folder that is about to go
            m_output.note(noteText(note));
        }
    }
}

/// Once a run: the first answer that tells it.
void Program::watchClock()
{
    const ApiClient &api = m_context.desk->session->api();
    connect(&api, &ApiClient::dateSeen, this, [this, &api] {
        const auto off = clockDifference(api.clockSkewMs());
        if (off && !std::exchange(m_clockSaid, true)) {
            m_output.note(clockText(*off));
        }
    });
}

/// On the record before anything is shown.
Status Program::auditUnmasking()
{
    if (!m_context.masking.unmasked) {
        return {};
    }
    return m_context.desk->session->ledger().call(
        [act = unmaskingAct(m_context.invocation)](LedgerStore &store) { return store.audit().record(act); });
}

CommandStatus Program::prepare()
{
    m_command = m_context.invocation.command->make(m_context);
    if (const Status usable = checkUnmasking(m_context.invocation); !usable) {
        return asCommandStatus(usable);
    }
    if (const Status usable = m_command->check(); !usable) {
        return asCommandStatus(usable);
    }
    auto contract = startUp();
    if (!contract) {
        return asCommandStatus(failure(contract.error()));
    }
    m_contract = std::move(*contract);
    m_context.contract = &*m_contract;
    m_output.setCodes(&*m_contract);
    if (const CommandStatus chosen = chooseProfile(); !chosen) {
        return chosen;
    }
    if (const CommandStatus prepared = m_command->prepare(); !prepared) {
        return prepared;
    }
    return openProfile();
}

int Program::failWith(const CommandError &error)
{
    m_output.fail(error, m_command ? m_command->failureExtras(error) : Json::object());
    return exitCode(error.error.kind());
}

void Program::showHelp()
{
    const QStringList lines = m_context.invocation.has(u"--version"_s)
                                  ? QStringList{QString::fromLatin1("giftctl " GIFTDESK_VERSION)}
                                  : helpLines(m_context.invocation.command);
    for (const QString &line : lines) {
        m_output.plainLine(line);
    }
}

void Program::onStopAsked()
{
    if (m_console) {
        return m_console->interrupt();
    }
    if (!m_command->interrupt()) {
        QCoreApplication::exit(128 + SIGINT);
    }
}

int Program::runCommand()
{
    StopSignals signals;
    connect(&signals, &StopSignals::asked, this, &Program::onStopAsked);
    if (m_console) {
        connect(m_console.get(), &ConsoleClient::finished, this, [](int code) { QCoreApplication::exit(code); });
        m_console->hand(handedOn(m_context.invocation, m_output.showsProgress(), m_input.read()));
        return QCoreApplication::exec();
    }
    // Queued: a command may finish before the event loop has begun.
    connect(
        m_command.get(), &Command::finished, this, [](int code) { QCoreApplication::exit(code); },
        Qt::QueuedConnection);
    QTimer::singleShot(0, m_command.get(), &Command::start);
    return QCoreApplication::exec();
}

int Program::run()
{
    if (const CommandStatus read = readCommandLine(); !read) {
        return failWith(read.error());
    }
    if (m_context.invocation.has(u"--help"_s) || m_context.invocation.has(u"--version"_s)) {
        showHelp();
        return 0;
    }
    if (const CommandStatus prepared = prepare(); !prepared) {
        return failWith(prepared.error());
    }
    const int code = runCommand();
    m_command.reset();
    return code;
}

} // namespace giftdesk::ctl
