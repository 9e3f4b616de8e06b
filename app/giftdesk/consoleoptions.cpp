// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/giftdesk/consoleoptions.h"

#include "app/common/programsettings.h"

#include <QCommandLineParser>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

QList<QCommandLineOption> optionTable()
{
    return {
        {u"data-dir"_s, u"Keep everything in DIR."_s, u"DIR"_s},
        {u"profile"_s, u"Work on this profile: its name, or a file."_s, u"NAME|FILE"_s},
        {u"passphrase-file"_s, u"Take the passphrase from the first line of F."_s, u"F"_s},
        {u"lang"_s, u"Begin in this language: ko or en."_s, u"LANG"_s},
        {u"theme"_s, u"light, dark or system."_s, u"THEME"_s},
        {u"pane"_s, u"Open this pane first: send, batch, history, journal, resolve, dayclose, products, cards, settings or drill."_s, u"NAME"_s},
        {u"shots"_s, u"Write a picture of every pane, in both languages and themes, into DIR and end."_s, u"DIR"_s}};
}

Status checkWord(const QCommandLineParser &parser, const QString &option, const QStringList &allowed)
{
    const QString value = parser.value(option);
    return !parser.isSet(option) || allowed.contains(value) ? Status()
                                                            : failure(Fault::BadOption, {u"--"_s + option, value});
}

} // namespace

Result<ConsoleOptions> readConsoleOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Giftdesk sends prepaid-card gifts and finds them again. Scripts use giftctl."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(optionTable());
    if (!parser.parse(arguments)) {
        return failure(Fault::BadOption, {parser.unknownOptionNames().value(0, arguments.value(1)), {}});
    }
    if (parser.isSet(u"help"_s)) {
        parser.showHelp();
    }
    if (parser.isSet(u"version"_s)) {
        parser.showVersion();
    }
    const Status fine = inOrder(
        [&] {
            return checkWord(parser, u"lang"_s, {u"ko"_s, u"en"_s});
        },
        [&] {
            return checkWord(parser, u"theme"_s, {u"light"_s, u"dark"_s, u"system"_s});
        });
    if (!fine) {
        return failure(fine.error());
    }
    ConsoleOptions options;
    options.open.dataDir = parser.value(u"data-dir"_s);
    options.open.profile = parser.value(u"profile"_s);
    options.open.passphraseFile = parser.value(u"passphrase-file"_s);
    options.open.program = u"giftdesk"_s;
    options.language = languageFromKey(parser.value(u"lang"_s));
    options.theme = parser.value(u"theme"_s);
    options.pane = parser.value(u"pane"_s);
    options.shots = parser.value(u"shots"_s);
    return options;
}

} // namespace giftdesk
