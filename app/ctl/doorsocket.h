// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace giftdesk::doorsocket {

/// The socket `console` in a profile's folder (0700, in a folder of 0700): where an open console takes commands of
/// giftctl. Reached by the folder's descriptor, since the path of a socket may have 107 bytes only.

/// Listens; a socket that a former console left is replaced, so only the holder of the folder's lock may call it. The
/// descriptor, to be closed by the caller; -1 where it cannot be.
int listenAt(const QString &folder);
void removeAt(const QString &folder);
/// Connects; -1 where no console of this user listens.
int connectTo(const QString &folder);
/// The other end of the connection runs under our user.
bool isOwnPeer(qintptr socket);

} // namespace giftdesk::doorsocket
