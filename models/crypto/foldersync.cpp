// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/foldersync.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace giftdesk {

Status syncFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int fd = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) {
        return {};
    }
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    return synced ? Status() : failure(Fault::StoreReadOnly, {path});
}

} // namespace giftdesk
