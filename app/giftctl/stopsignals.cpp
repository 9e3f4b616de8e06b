// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/giftctl/stopsignals.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace giftdesk::ctl {

namespace {

constexpr int watched[] = {SIGINT, SIGTERM};
// A handler can do no more than write a byte; the notifier at the other end wakes the event loop.
int wakeSockets[2] = {-1, -1};

void onSignal(int number)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(wakeSockets[0], &byte, 1);
    std::signal(number, SIG_DFL);
}

} // namespace

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, wakeSockets) != 0) {
        return;
    }
    m_notifier = new QSocketNotifier(wakeSockets[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        [[maybe_unused]] const ssize_t taken = read(wakeSockets[1], bytes, sizeof bytes);
        Q_EMIT asked();
    });
    for (const int number : watched) {
        std::signal(number, onSignal);
    }
}

StopSignals::~StopSignals()
{
    for (const int number : watched) {
        std::signal(number, SIG_DFL);
    }
    for (int &socket : wakeSockets) {
        if (socket >= 0) {
            ::close(socket);
        }
        socket = -1;
    }
}

} // namespace giftdesk::ctl
