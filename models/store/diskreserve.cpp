// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diskreserve.h"

#include "crypto/random.h"

#include <QFile>
#include <QFileInfo>

namespace giftdesk {

Status DiskReserve::take() const
{
    if (QFileInfo(m_path).size() == size) {
        return {};
    }
    QFile file(m_path);
    // Random bytes: a file system that compresses or leaves holes would give no space back.
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(randomBytes(size)) == size && file.flush();
    if (!written) {
        file.remove();
        return failure(Fault::StoreFull, {QString::number(size / 1024)});
    }
    return {};
}

bool DiskReserve::release() const
{
    return QFile::remove(m_path);
}

} // namespace giftdesk
