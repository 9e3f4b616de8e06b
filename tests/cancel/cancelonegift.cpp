// SPDX-License-Identifier: GPL-3.0-or-later

// Asks for one gift to be taken back and says on stdout how far it came; the crash tests end it in between. Arguments:
// folder, profile file, gift.

#include "services/cancelgift.h"
#include "tests/money/moneydesk.h"

#include <QCoreApplication>

#include <cstdio>

using namespace giftdesk;

namespace {

/// A line that has left this process when the next statement runs.
void say(const QString &line)
{
    std::fputs((line + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication program(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        return 2;
    }
    const SystemClock clock;
    const auto session = test::openSession(arguments.at(1), arguments.at(2), clock);
    if (!session) {
        say(QString::fromLatin1(faultInfo(session.error().fault).code));
        return 1;
    }
    CancelGift cancel(**session);
    QObject::connect(&cancel, &CancelGift::stepped, &cancel, [](CancelStep step) {
        if (step == CancelStep::Recorded || step == CancelStep::Sending) {
            say(step == CancelStep::Recorded ? QStringLiteral("INTENT") : QStringLiteral("SENDING"));
        }
    });
    QObject::connect(&cancel, &CancelGift::finished, &cancel, [](const CancelResult &result) {
        say(result.cancellation ? cancelStateName(result.cancellation->state) : QStringLiteral("NO_ROW"));
        QCoreApplication::quit();
    });
    cancel.start(TransferId(arguments.at(3)), QStringLiteral("고객 요청"));
    return QCoreApplication::exec();
}
