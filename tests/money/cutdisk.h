// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <map>
#include <memory>
#include <random>
#include <set>

namespace giftdesk::test {

/// One record of powercut.cpp's log.
struct DiskRecord
{
    char kind = 0; ///< c created, w written, t length set, s synced, u unlinked, l linked, r renamed, d folder made
    QByteArray path;
    qint64 offset = 0;
    QByteArray bytes; ///< written, or the new name
};

QList<DiskRecord> readDiskLog(const QByteArray &log);

/// A disk that keeps apart what is only in the machine's memory: contents until the file is synced, names until their
/// folder is. Stricter than any file system at hand, as POSIX allows it.
class CutDisk
{
public:
    explicit CutDisk(QByteArray root)
        : m_root(std::move(root))
    {
    }

    void apply(const DiskRecord &record);
    /// Writes into `folder` what is left after a power cut: of everything not synced nothing without `dice`, else any
    /// part of it, writes torn at 512 bytes included.
    bool cutInto(const QByteArray &folder, std::mt19937 *dice) const;

private:
    struct File
    {
        QByteArray live;
        QByteArray durable;
        QList<DiskRecord> pending;
    };
    using Names = std::map<QByteArray, std::shared_ptr<File>>;

    void sync(const QByteArray &path);
    bool isReachable(const QByteArray &path, const std::set<QByteArray> &folders) const;

    QByteArray m_root;
    Names m_names;
    Names m_durableNames;
    std::set<QByteArray> m_folders;
    std::set<QByteArray> m_durableFolders;
};

} // namespace giftdesk::test
