// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/messages.h"
#include "app/giftdesk/console.h"
#include "app/giftdesk/consoleoptions.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char *argv[])
{
    giftdesk::quietLibraryMessages();
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
