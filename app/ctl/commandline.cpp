// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandline.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

const OptionSpec *globalOption(const QString &name)
{
    const auto table = globalOptions();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&name](const OptionSpec &spec) { return name == QLatin1StringView(spec.name); });
    return found != table.end() ? &*found : nullptr;
}

const CommandSpec *commandNamed(const QString &words)
{
    const auto table = commandTable();
    const auto found = std::find_if(table.begin(), table.end(), [&words](const CommandSpec &spec) {
        return words == QLatin1StringView(spec.words);
    });
    return found != table.end() ? &*found : nullptr;
}

bool beginsCommand(const QString &word)
{
    const auto table = commandTable();
    return std::any_of(table.begin(), table.end(), [&word](const CommandSpec &spec) {
        return QLatin1StringView(spec.words).startsWith(QString(word + u' '));
    });
}

/// Walks the arguments once.
class Parser
{
public:
    explicit Parser(const QStringList &arguments)
        : m_rest(arguments)
    {
    }

    Result<Invocation> parse();

private:
    Status take(const QString &token);
    bool isNegatedTerm(const QString &token) const;
    Status takeWord(const QString &word);
    Status takeOption(const QString &token);
    Status takeValue(const OptionSpec &spec, const QString &name, bool inside, const QString &insideValue);
    Status checkComplete() const;
    QString usage() const;

    QStringList m_rest;
    Invocation m_invocation;
    QString m_group; ///< the first word of a command of two
    bool m_hasArgument = false;
    bool m_onlyWords = false;
};

QString Parser::usage() const
{
    return m_invocation.command ? m_invocation.command->usage() : u"giftctl [OPTIONS] COMMAND"_s;
}

Status Parser::takeWord(const QString &word)
{
    if (!m_invocation.command) {
        const QString words = m_group.isEmpty() ? word : QString(m_group + u' ' + word);
        m_invocation.command = commandNamed(words);
        if (!m_invocation.command && (!m_group.isEmpty() || !beginsCommand(word))) {
            return failure(Fault::UnknownCommand, {words});
        }
        m_group = word;
        return {};
    }
    if (m_hasArgument || *m_invocation.command->argument == '\0') {
        return failure(Fault::BadOption, {u"ARGUMENT"_s, usage()}); // never the word itself: it may be a name
    }
    m_hasArgument = true;
    m_invocation.argument = word;
    return {};
}

Status Parser::takeValue(const OptionSpec &spec, const QString &name, bool inside, const QString &insideValue)
{
    if (m_invocation.has(name)) {
        return failure(Fault::BadOption, {name, usage()}); // twice: which one was meant?
    }
    if (!spec.value && inside) {
        return failure(Fault::BadOption, {name, usage()});
    }
    if (!spec.value) {
        m_invocation.options.insert(name, {});
        return {};
    }
    if (!inside && (m_rest.isEmpty() || m_rest.first().startsWith(u"--"_s))) {
        return failure(Fault::MissingOption, {QString(name + u' ' + QString::fromLatin1(spec.value))});
    }
    m_invocation.options.insert(name, inside ? insideValue : m_rest.takeFirst());
    return {};
}

Status Parser::takeOption(const QString &token)
{
    const qsizetype equals = token.indexOf(u'=');
    const QString name = token == u"-h"_s ? u"--help"_s : token.left(equals);
    const OptionSpec *spec = globalOption(name);
    if (!spec && m_invocation.command) {
        spec = m_invocation.command->option(name);
    }
    if (!spec) {
        return failure(Fault::UnknownOption, {name, usage()});
    }
    return takeValue(*spec, name, equals >= 0, token.mid(equals + 1));
}

Status Parser::take(const QString &token)
{
    if (!m_onlyWords && token == u"--"_s) {
        m_onlyWords = true;
        return {};
    }
    const bool isOption = !m_onlyWords && token.size() > 1 && token.startsWith(u'-') && !isNegatedTerm(token);
    return isOption ? takeOption(token) : takeWord(token);
}

/// `-status:cancelled` where a query is wanted; our options have two dashes, but for -h.
bool Parser::isNegatedTerm(const QString &token) const
{
    const bool wantsQuery =
        m_invocation.command && QLatin1StringView(m_invocation.command->argument).startsWith("QUERY"_L1);
    return wantsQuery && !token.startsWith(u"--"_s) && token != u"-h"_s;
}

Status Parser::checkComplete() const
{
    const QString language = m_invocation.value(u"--lang"_s);
    if (m_invocation.has(u"--lang"_s) && language != u"ko"_s && language != u"en"_s) {
        return failure(Fault::BadOption, {u"--lang"_s, u"ko, en"_s});
    }
    if (m_invocation.has(u"--help"_s) || m_invocation.has(u"--version"_s)) {
        return {};
    }
    if (!m_invocation.command && m_group.isEmpty()) {
        return failure(Fault::MissingOption, {u"COMMAND"_s});
    }
    if (!m_invocation.command) {
        return failure(Fault::UnknownCommand, {m_group});
    }
    if (*m_invocation.command->argument != '\0' && !m_hasArgument) {
        return failure(Fault::MissingOption, {QString::fromLatin1(m_invocation.command->argument)});
    }
    return {};
}

Result<Invocation> Parser::parse()
{
    while (!m_rest.isEmpty()) {
        if (const Status taken = take(m_rest.takeFirst()); !taken) {
            return failure(taken.error());
        }
    }
    if (const Status complete = checkComplete(); !complete) {
        return failure(complete.error());
    }
    return m_invocation;
}

} // namespace

Result<Invocation> parseCommandLine(const QStringList &arguments)
{
    return Parser(arguments).parse();
}

} // namespace giftdesk::ctl
