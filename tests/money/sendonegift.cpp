// SPDX-License-Identifier: GPL-3.0-or-later

// Sends one gift and says on stdout how far it came; the crash tests end it in between. Arguments: folder, profile
// file, member, card, amount, key.

#include "tests/money/moneydesk.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace giftdesk;

namespace {

/// A line that has left this process when the next statement runs: the parent's proof of an acknowledgement. It stands
/// in $GIFTDESK_ACKS too, in its place among everything else that is written to files.
void say(const QString &line)
{
    QFile acks(qEnvironmentVariable("GIFTDESK_ACKS"));
    if (!acks.fileName().isEmpty() && acks.open(QIODevice::Append | QIODevice::Unbuffered)) {
        acks.write((QCoreApplication::arguments().last() + u' ' + line + u'\n').toUtf8());
    }
    std::fputs((line + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

GiftOrder orderOf(const QStringList &arguments)
{
    SandboxCard card;
    card.userId = arguments.at(3);
    card.par = arguments.at(4);
    card.balance = arguments.at(5).toLongLong();
    return test::orderFor(card, arguments.at(6));
}

void watch(SendGift &gift)
{
    QObject::connect(&gift, &SendGift::stepped, &gift, [](SendStep step) {
        if (step == SendStep::Recorded || step == SendStep::Sending) {
            say(step == SendStep::Recorded ? QStringLiteral("INTENT") : QStringLiteral("SENDING"));
        }
    });
    QObject::connect(&gift, &SendGift::finished, &gift, [](const SendResult &result) {
        say(result.entry ? entryStateName(result.entry->state) : QStringLiteral("NO_ENTRY"));
        QCoreApplication::quit();
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication program(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 7) {
        return 2;
    }
    const SystemClock clock;
    const auto session = test::openSession(arguments.at(1), arguments.at(2), clock);
    if (!session) {
        say(QString::fromLatin1(faultInfo(session.error().fault).code));
        return 1;
    }
    SendGift gift(**session);
    watch(gift);
    gift.start(orderOf(arguments));
    return QCoreApplication::exec();
}
