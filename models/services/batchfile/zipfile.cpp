// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/batchfile/zipfile.h"

#include <unzip.h>

#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int anyCase = 2;
constexpr qint64 mostAtOnce = 64 * 1024;
constexpr qint64 ratioFrom = 8 << 20;      // below that, even the worst ratio does no harm
constexpr qint64 longestRun = 1024 * 1024; // more than any cell may hold, in any encoding
constexpr uLong encryptedFlag = 1;

tl::unexpected<Error> damaged(const QString &detail)
{
    return unreadableFile(u"batchZipDamaged"_s, detail);
}

} // namespace

ZipEntry::ZipEntry(void *zip, const BatchFileLimits &limits, qint64 declared, qint64 packed, qint64 &unpackedSoFar)
    : m_zip(zip)
    , m_limits(limits)
    , m_declared(declared)
    , m_packed(packed)
    , m_unpackedSoFar(unpackedSoFar)
{
    open(QIODevice::ReadOnly);
}

ZipEntry::~ZipEntry()
{
    if (!m_closed) {
        unzCloseCurrentFile(m_zip);
    }
}

int ZipEntry::percent() const
{
    return int(std::clamp<qint64>(100 * m_read / std::max<qint64>(m_declared, 1), 0, 100));
}

qint64 ZipEntry::fail(tl::unexpected<Error> error)
{
    m_status = std::move(error);
    setErrorString(m_status.error().detail);
    return -1;
}

Status ZipEntry::count(const char *data, qint64 bytes)
{
    m_read += bytes;
    m_unpackedSoFar += bytes;
    if (m_read > m_limits.entryBytes || m_unpackedSoFar > m_limits.unpackedBytes) {
        return tooLargeFile(u"batchLimitUnpacked"_s, m_limits.entryBytes);
    }
    if (m_read > ratioFrom && m_read / std::max<qint64>(m_packed, 1) > m_limits.unpackRatio) {
        return tooLargeFile(u"batchLimitRatio"_s, m_limits.unpackRatio);
    }
    const QByteArrayView view(data, bytes);
    const qsizetype firstTag = view.indexOf('<');
    if (m_sinceTag + (firstTag < 0 ? bytes : firstTag) > longestRun) {
        return tooLargeFile(u"batchLimitCell"_s, m_limits.cellCharacters);
    }
    m_sinceTag = firstTag < 0 ? m_sinceTag + bytes : bytes - view.lastIndexOf('<');
    return {};
}

qint64 ZipEntry::readData(char *data, qint64 most)
{
    if (!m_status || m_closed) {
        return -1;
    }
    if (most == 0) { // QIODevice asks so at times; to minizip it would look like the end
        return 0;
    }
    const int got = unzReadCurrentFile(m_zip, data, unsigned(std::min(most, mostAtOnce)));
    if (got < 0) {
        return fail(damaged(u"inflate %1"_s.arg(got)));
    }
    if (got == 0) {
        m_closed = true;
        return unzCloseCurrentFile(m_zip) == UNZ_OK ? -1 : fail(damaged(u"checksum"_s));
    }
    if (auto counted = count(data, got); !counted) {
        return fail(tl::unexpected(counted.error()));
    }
    return got;
}

Result<std::unique_ptr<ZipFile>> ZipFile::open(const QString &path, const BatchFileLimits &limits)
{
    void *zip = unzOpen64(QFile::encodeName(path).constData());
    if (!zip) {
        return damaged(u"directory"_s);
    }
    std::unique_ptr<ZipFile> file(new ZipFile(zip, limits));
    unz_global_info64 info{};
    if (unzGetGlobalInfo64(zip, &info) != UNZ_OK) {
        return damaged(u"directory"_s);
    }
    if (info.number_entry > ZPOS64_T(limits.zipEntries)) {
        return tooLargeFile(u"batchLimitEntries"_s, limits.zipEntries);
    }
    return file;
}

ZipFile::~ZipFile()
{
    unzClose(m_zip);
}

bool ZipFile::has(const QString &name)
{
    return unzLocateFile(m_zip, name.toUtf8().constData(), anyCase) == UNZ_OK;
}

Result<std::unique_ptr<ZipEntry>> ZipFile::entry(const QString &name)
{
    unz_file_info64 info{};
    if (!has(name) || unzGetCurrentFileInfo64(m_zip, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) {
        return damaged(name);
    }
    if ((info.flag & encryptedFlag) != 0) {
        return unreadableFile(u"batchPassword"_s);
    }
    if (info.uncompressed_size > ZPOS64_T(m_limits.entryBytes)) {
        return tooLargeFile(u"batchLimitUnpacked"_s, m_limits.entryBytes);
    }
    if (unzOpenCurrentFile(m_zip) != UNZ_OK) {
        return damaged(name);
    }
    return std::unique_ptr<ZipEntry>(
        new ZipEntry(m_zip, m_limits, qint64(info.uncompressed_size), qint64(info.compressed_size), m_unpackedSoFar));
}

} // namespace giftdesk
