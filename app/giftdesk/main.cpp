// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/messages.h"
#include "app/giftdesk/console.h"
#include "app/giftdesk/consoleoptions.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Help and version are for a terminal, where there may be no display to connect to.
void needNoDisplayFor(int argc, char *argv[])
{
    const std::string_view plain[] = {"--help", "-h", "--help-all", "--version", "-v"};
    const bool asked = std::any_of(argv, argv + argc, [&plain](std::string_view argument) {
        return std::find(std::begin(plain), std::end(plain), argument) != std::end(plain);
    });
    if (asked) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
}

} // namespace

int main(int argc, char *argv[])
{
    giftdesk::quietLibraryMessages();
    needNoDisplayFor(argc, argv);
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"giftdesk"_s);
    QApplication::setApplicationDisplayName(u"Giftdesk"_s);
    QApplication::setApplicationVersion(QStringLiteral(GIFTDESK_VERSION));
    QApplication::setQuitOnLastWindowClosed(true);

    const auto options = giftdesk::readConsoleOptions(QApplication::arguments());
    if (!options) {
        std::fprintf(stderr, "giftdesk: %s: %s. See giftdesk --help.\n", qPrintable(options.error().code()),
                     qPrintable(options.error().args.join(u' ')));
        return giftdesk::exitCode(options.error().kind());
    }
    giftdesk::Console console(*options);
    console.start();
    return QApplication::exec();
}
