// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/doorsocket.h"

#include <QFile>

#include <cstdio>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace giftdesk::doorsocket {

namespace {

constexpr auto socketName = "console";
constexpr int waiting = 8;

/// The address of the socket while it lives.
class Address
{
public:
    explicit Address(const QString &folder)
        : m_folder(open(QFile::encodeName(folder).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC))
    {
        m_name.sun_family = AF_UNIX;
        std::snprintf(m_name.sun_path, sizeof m_name.sun_path, "/proc/self/fd/%d/%s", m_folder, socketName);
    }
    ~Address()
    {
        if (m_folder >= 0) {
            close(m_folder);
        }
    }
    Address(const Address &) = delete;
    Address &operator=(const Address &) = delete;

    const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&m_name); }
    void remove() const { unlinkat(m_folder, socketName, 0); }

private:
    int m_folder;
    sockaddr_un m_name{};
};

int newSocket()
{
    return socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

int closed(int fd)
{
    close(fd);
    return -1;
}

} // namespace

int listenAt(const QString &folder)
{
    const Address address(folder);
    address.remove();
    const int fd = newSocket();
    // The mode of the descriptor becomes that of the file: there is no moment at which another user could connect.
    const bool ready = fd >= 0 && fchmod(fd, S_IRWXU) == 0 && bind(fd, address.get(), sizeof(sockaddr_un)) == 0 &&
                       listen(fd, waiting) == 0;
    return ready || fd < 0 ? fd : closed(fd);
}

void removeAt(const QString &folder)
{
    Address(folder).remove();
}

int connectTo(const QString &folder)
{
    const Address address(folder);
    const int fd = newSocket();
    const bool reached = fd >= 0 && connect(fd, address.get(), sizeof(sockaddr_un)) == 0 && isOwnPeer(fd);
    return reached || fd < 0 ? fd : closed(fd);
}

bool isOwnPeer(qintptr socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return getsockopt(int(socket), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == geteuid();
}

} // namespace giftdesk::doorsocket
