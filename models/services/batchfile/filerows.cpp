// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/batchfile/filerows.h"

#include <algorithm>

namespace giftdesk {

bool isBlank(const QList<FileCell> &cells)
{
    return std::all_of(cells.cbegin(), cells.cend(), [](const FileCell &cell) {
        return cell.kind == FileCell::Kind::Text && QStringView(cell.text).trimmed().isEmpty();
    });
}

tl::unexpected<Error> unreadableFile(const QString &reason, const QString &detail)
{
    return failure(Fault::BatchFileUnreadable, {reason}, detail);
}

tl::unexpected<Error> tooLargeFile(const QString &limit, qint64 allowed)
{
    return failure(Fault::BatchFileTooLarge, {limit, QString::number(allowed)});
}

} // namespace giftdesk
