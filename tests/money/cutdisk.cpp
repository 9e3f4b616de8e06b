// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/money/cutdisk.h"

#include <QDir>
#include <QFile>

#include <cstring>

namespace giftdesk::test {

namespace {

QByteArray folderOf(const QByteArray &path)
{
    return path.left(path.lastIndexOf('/'));
}

void change(QByteArray &content, const DiskRecord &record, qsizetype keep)
{
    if (record.kind == 't') {
        const qsizetype before = content.size();
        content.resize(record.offset);
        if (record.offset > before) {
            std::memset(content.data() + before, 0, size_t(record.offset - before));
        }
        return;
    }
    const qsizetype end = record.offset + keep;
    if (end > content.size()) {
        content.append(QByteArray(end - content.size(), '\0'));
    }
    std::memcpy(content.data() + record.offset, record.bytes.constData(), size_t(keep));
}

bool chance(std::mt19937 &dice)
{
    return dice() % 2 == 0;
}

/// How much of a write gets through: mostly all, now and then some sectors.
qsizetype tornTo(qsizetype size, std::mt19937 &dice)
{
    constexpr unsigned sector = 512;
    return dice() % 8 != 0 ? size
                           : std::min<qsizetype>(size, qsizetype(dice() % (unsigned(size) / sector + 1)) * sector);
}

} // namespace

QList<DiskRecord> readDiskLog(const QByteArray &log)
{
    constexpr qsizetype headSize = 1 + 2 * sizeof(quint32) + sizeof(qint64);
    QList<DiskRecord> records;
    qsizetype at = 0;
    while (at + headSize <= log.size()) {
        quint32 lengths[2];
        DiskRecord record;
        record.kind = log.at(at);
        std::memcpy(lengths, log.constData() + at + 1, sizeof lengths);
        std::memcpy(&record.offset, log.constData() + at + 1 + qsizetype(sizeof lengths), sizeof record.offset);
        record.path = log.mid(at + headSize, lengths[0]);
        record.bytes = log.mid(at + headSize + lengths[0], lengths[1]);
        at += headSize + lengths[0] + lengths[1];
        records.append(record);
    }
    return records;
}

void CutDisk::apply(const DiskRecord &record)
{
    switch (record.kind) {
    case 'c': m_names[record.path] = std::make_shared<File>(); break;
    case 'd': m_folders.insert(record.path); break;
    case 'u': m_names.erase(record.path); break;
    case 'l': m_names[record.bytes] = m_names[record.path]; break;
    case 'r':
        m_names[record.bytes] = m_names[record.path];
        m_names.erase(record.path);
        break;
    case 's': sync(record.path); break;
    default:
        if (const auto found = m_names.find(record.path); found != m_names.end() && found->second) {
            change(found->second->live, record, record.bytes.size());
            found->second->pending.append(record);
        }
    }
}

void CutDisk::sync(const QByteArray &path)
{
    if (const auto found = m_names.find(path); found != m_names.end() && found->second) {
        found->second->durable = found->second->live;
        found->second->pending.clear();
        return;
    }
    std::erase_if(m_durableNames, [&](const auto &entry) { return folderOf(entry.first) == path; });
    for (const auto &[name, file] : m_names) {
        if (folderOf(name) == path) {
            m_durableNames[name] = file;
        }
    }
    for (const QByteArray &folder : m_folders) {
        if (folderOf(folder) == path) {
            m_durableFolders.insert(folder);
        }
    }
}

bool CutDisk::isReachable(const QByteArray &path, const std::set<QByteArray> &folders) const
{
    const QByteArray folder = folderOf(path);
    return folder.size() <= m_root.size() || (folders.contains(folder) && isReachable(folder, folders));
}

bool CutDisk::cutInto(const QByteArray &folder, std::mt19937 *dice) const
{
    Names names = m_durableNames;
    std::set<QByteArray> folders = m_durableFolders;
    if (dice) {
        for (const auto &[name, file] : m_durableNames) {
            if (!m_names.contains(name) && chance(*dice)) {
                names.erase(name);
            }
        }
        for (const auto &[name, file] : m_names) {
            const auto durable = m_durableNames.find(name);
            if ((durable == m_durableNames.end() || durable->second != file) && chance(*dice)) {
                names[name] = file;
            }
        }
    }
    for (const auto &[name, file] : names) {
        if (!name.startsWith(m_root) || !isReachable(name, folders)) {
            continue; // never had a name, or lost its folder
        }
        QByteArray content = file->durable;
        for (const DiskRecord &record : file->pending) {
            if (dice && chance(*dice)) {
                change(content, record, tornTo(record.bytes.size(), *dice));
            }
        }
        const QString target = QFile::decodeName(folder + name.mid(m_root.size()));
        QFile out(target);
        if (!QDir().mkpath(QFile::decodeName(folderOf(QFile::encodeName(target)))) || !out.open(QIODevice::WriteOnly) ||
            out.write(content) != content.size() ||
            !out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
            return false;
        }
    }
    return true;
}

} // namespace giftdesk::test
