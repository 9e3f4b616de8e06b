// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/handover.h"

#include "app/ctl/jsonrows.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

QString textOf(const Json &json)
{
    return json.is_string() ? QString::fromStdString(json.get<std::string>()) : QString();
}

QString absolutePath(const QString &path)
{
    return path == u"-"_s || path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
}

bool isPath(const char *value)
{
    const QLatin1StringView words(value);
    return words.contains("FILE"_L1) || words.contains("DIR"_L1);
}

const CommandSpec *commandNamed(const QString &words)
{
    const auto all = commandTable();
    const auto found = std::find_if(all.begin(), all.end(), [&words](const CommandSpec &spec) {
        return spec.needs == Needs::Session && words == QLatin1StringView(spec.words);
    });
    return found != all.end() ? &*found : nullptr;
}

Json errorToJson(const Error &error)
{
    Json args = Json::array();
    for (const QString &arg : error.args) {
        args.push_back(jsonText(arg));
    }
    return {{"fault", int(error.fault)}, {"code", jsonText(error.providerCode)}, {"args", std::move(args)}};
}

Error errorFromJson(const Json &json)
{
    Error error;
    error.fault = static_cast<Fault>(json.at("fault").get<int>());
    error.providerCode = textOf(json.at("code"));
    for (const Json &arg : json.at("args")) {
        error.args += textOf(arg);
    }
    return error;
}

CommandError failureFromJson(const Json &json)
{
    CommandError error{errorFromJson(json.at("error")), {}, textOf(json.at("endpoint"))};
    for (const Json &issue : json.at("issues")) {
        error.issues += FieldIssue{textOf(issue.at("field")), errorFromJson(issue.at("error"))};
    }
    return error;
}

} // namespace

HandedCommandLine handedOn(const Invocation &invocation, bool showsProgress, const InputRead &read)
{
    HandedCommandLine line{invocation, showsProgress, read};
    for (const OptionSpec &option : invocation.command->options) {
        const auto given = line.invocation.options.find(QString::fromLatin1(option.name));
        if (given != line.invocation.options.end() && option.value && isPath(option.value)) {
            *given = absolutePath(*given);
        }
    }
    if (isPath(invocation.command->argument)) {
        line.invocation.argument = absolutePath(invocation.argument);
    }
    return line;
}

Json toJson(const HandedCommandLine &line)
{
    Json options = Json::object();
    for (auto option = line.invocation.options.cbegin(); option != line.invocation.options.cend(); ++option) {
        options[option.key().toStdString()] = jsonText(option.value());
    }
    Json read = Json::object();
    for (auto input = line.read.cbegin(); input != line.read.cend(); ++input) {
        read[input.key().toStdString()] = input.value().toBase64().toStdString();
    }
    return {{"version", GIFTDESK_VERSION},
            {"command", line.invocation.command->words},
            {"argument", jsonText(line.invocation.argument)},
            {"options", std::move(options)},
            {"progress", line.showsProgress},
            {"read", std::move(read)}};
}

std::optional<HandedCommandLine> handedFromJson(const Json &json)
{
    try {
        HandedCommandLine line;
        line.invocation.command = commandNamed(textOf(json.at("command")));
        if (json.at("version") != GIFTDESK_VERSION || !line.invocation.command) {
            return std::nullopt;
        }
        line.invocation.argument = textOf(json.at("argument"));
        for (const auto &[name, value] : json.at("options").items()) {
            line.invocation.options.insert(QString::fromStdString(name), textOf(value));
        }
        line.showsProgress = json.at("progress").get<bool>();
        for (const auto &[name, bytes] : json.at("read").items()) {
            line.read.insert(QString::fromStdString(name), QByteArray::fromBase64(textOf(bytes).toLatin1()));
        }
        return line;
    } catch (const Json::exception &) { // a member is missing or of another type
        return std::nullopt;
    }
}

Json interruptMessage()
{
    return {{"interrupt", true}};
}

bool isInterrupt(const Json &message)
{
    return message.contains("interrupt");
}

Json exitMessage(int code)
{
    return {{"exit", code}};
}

void HandedOutput::beginColumns(const QStringList &columns)
{
    Json names = Json::array();
    for (const QString &column : columns) {
        names.push_back(jsonText(column));
    }
    send({{"columns", std::move(names)}});
}

void HandedOutput::row(const Json &row)
{
    send({{"row", row}});
}

void HandedOutput::endRows()
{
    send({{"endRows", true}});
}

void HandedOutput::object(const Json &object)
{
    send({{"object", object}});
}

void HandedOutput::fail(const CommandError &error, const Json &extras)
{
    Json issues = Json::array();
    for (const FieldIssue &issue : error.issues) {
        issues.push_back({{"field", jsonText(issue.field)}, {"error", errorToJson(issue.error)}});
    }
    send({{"failure",
           {{"error", errorToJson(error.error)},
            {"issues", std::move(issues)},
            {"endpoint", jsonText(error.endpoint)},
            {"extras", extras}}}});
}

void HandedOutput::plainLine(const QString &line)
{
    send({{"line", jsonText(line)}});
}

void HandedOutput::note(const QString &text)
{
    send({{"note", jsonText(text)}});
}

void HandedOutput::progress(const QString &text)
{
    send({{"progress", jsonText(text)}});
}

std::optional<int> sayHere(const Json &message, Output &output)
{
    const std::string what = message.is_object() && !message.empty() ? message.begin().key() : std::string();
    const Json &said = what.empty() ? message : message.begin().value();
    if (what == "row") {
        output.row(said);
    } else if (what == "columns") {
        QStringList columns;
        for (const Json &column : said) {
            columns += textOf(column);
        }
        output.beginColumns(columns);
    } else if (what == "endRows") {
        output.endRows();
    } else if (what == "object") {
        output.object(said);
    } else if (what == "failure") {
        output.fail(failureFromJson(said), said.at("extras"));
    } else if (what == "line") {
        output.plainLine(textOf(said));
    } else if (what == "note") {
        output.note(textOf(said));
    } else if (what == "progress") {
        output.progress(textOf(said));
    } else if (what == "exit") {
        return said.get<int>();
    }
    return std::nullopt;
}

} // namespace giftdesk::ctl
