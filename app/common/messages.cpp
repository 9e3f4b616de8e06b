// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/messages.h"

#include <QString>

#include <cstdio>

namespace giftdesk {

namespace {

void onMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    switch (type) {
    case QtDebugMsg:
    case QtInfoMsg:
    case QtWarningMsg:
    case QtCriticalMsg: return;
    case QtFatalMsg: break;
    }
    std::fprintf(stderr, "%s\n", qPrintable(text));
}

} // namespace

void quietLibraryMessages()
{
    if (!qEnvironmentVariableIsSet("GIFTDESK_VERBOSE")) {
        qInstallMessageHandler(onMessage);
    }
}

} // namespace giftdesk
