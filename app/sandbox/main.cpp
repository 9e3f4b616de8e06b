// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/serve.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

using giftdesk::ServeOptions;

/// A number option in its range; `ok` turns false if it is given and is not one.
int number(const QCommandLineParser &parser, const QString &name, int otherwise, int max, bool *ok)
{
    if (!parser.isSet(name))
        return otherwise;
    bool fine = false;
    const int value = parser.value(name).toInt(&fine);
    *ok = *ok && fine && value >= 0 && value <= max;
    return value;
}

bool read(const QCommandLineParser &parser, ServeOptions &options)
{
    bool ok = parser.positionalArguments().isEmpty();
    auto &sandbox = options.sandbox;
    sandbox.port = static_cast<quint16>(number(parser, u"port"_s, 0, 65535, &ok));
    sandbox.pastGifts = number(parser, u"gifts"_s, sandbox.pastGifts, 10'000'000, &ok);
    sandbox.spareCards = number(parser, u"cards"_s, 0, 100'000, &ok);
    sandbox.seed = static_cast<quint32>(number(parser, u"seed"_s, static_cast<int>(sandbox.seed), 2'147'483'647, &ok));
    sandbox.tls = parser.isSet(u"tls"_s);
    sandbox.faultSpec = parser.value(u"fault"_s);
    if (parser.isSet(u"for"_s))
        options.forSeconds = number(parser, u"for"_s, 0, 1'000'000, &ok);
    return ok;
}

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"A Konaplate for trying things, on loopback only (docs/SANDBOX.md)."_s);
    parser.addHelpOption();
    parser.addOptions({{u"port"_s, u"Listen on this port instead of a free one."_s, u"N"_s},
                       {u"tls"_s, u"Serve https with a certificate of a test CA."_s},
                       {u"fault"_s, u"Faults: fault[:value]@endpoint[#n],…"_s, u"SPEC"_s},
                       {u"gifts"_s, u"How many past gifts to make."_s, u"N"_s},
                       {u"cards"_s, u"How many further cards with nothing wrong to make."_s, u"N"_s},
                       {u"seed"_s, u"The seed the members, cards and past gifts are made from."_s, u"N"_s},
                       {u"for"_s, u"End after so many seconds."_s, u"SECONDS"_s}});
}

void line(FILE *stream, const QByteArray &bytes)
{
    std::fprintf(stream, "%s\n", bytes.constData());
    std::fflush(stream);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    declare(parser);
    parser.process(app);
    ServeOptions options;
    if (!read(parser, options)) {
        line(stderr, "giftdesk-sandbox: an option has a value it cannot have; see --help");
        return 2;
    }
    const auto service = giftdesk::SandboxService::start(options);
    if (!service) {
        line(stderr,
             "giftdesk-sandbox: " + service.error().code().toLatin1() + ' ' + service.error().args.join(u' ').toUtf8());
        return giftdesk::exitCode(service.error().kind());
    }
    QObject::connect(service->get(), &giftdesk::SandboxService::finished, &app, &QCoreApplication::quit);
    line(stdout, (*service)->firstLine());
    return QCoreApplication::exec();
}
