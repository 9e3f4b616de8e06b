// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/messages.h"
#include "app/giftctl/program.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    giftdesk::quietLibraryMessages();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("giftctl"));
    QStringList arguments;
    for (int at = 1; at < argc; ++at) {
        arguments += QString::fromUtf8(argv[at]); // QCoreApplication would keep options of Qt's own to itself
    }
    giftdesk::ctl::Program program(arguments);
    return program.run();
}
