// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/batchfile/filerows.h"

#include <QIODevice>

#include <memory>

namespace giftdesk {

/// One entry of a ZIP file, unpacked as it is read. Every size is counted where it comes out, not believed.
class ZipEntry final : public QIODevice
{
    Q_OBJECT

public:
    ~ZipEntry() override;

    bool isSequential() const override { return true; }
    /// Why reading ended early: damaged, or a limit. Good after a whole reading, the checksum included.
    const Status &status() const { return m_status; }
    /// How far it is read, by the size the file claims for it.
    int percent() const;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    friend class ZipFile;
    ZipEntry(void *zip, const BatchFileLimits &limits, qint64 declared, qint64 packed, qint64 &unpackedSoFar);
    qint64 fail(tl::unexpected<Error> error);
    Status count(const char *data, qint64 bytes);

    void *m_zip;
    const BatchFileLimits &m_limits;
    qint64 m_declared;
    qint64 m_packed;
    qint64 &m_unpackedSoFar; ///< of all entries of the file
    qint64 m_read = 0;
    qint64 m_sinceTag = 0; ///< bytes since the last `<`: how much an XML reader has to keep
    bool m_closed = false;
    Status m_status;
};

/// A ZIP file, for reading. One entry is open at a time. Any one thread.
class ZipFile
{
public:
    /// `limits` is borrowed. BatchFileUnreadable(batchZipDamaged), BatchFileTooLarge(batchLimitEntries).
    static Result<std::unique_ptr<ZipFile>> open(const QString &path, const BatchFileLimits &limits);
    ~ZipFile();
    ZipFile(const ZipFile &) = delete;
    ZipFile &operator=(const ZipFile &) = delete;

    bool has(const QString &name);
    /// Open for reading; to be gone before the next one. BatchFileUnreadable(batchZipDamaged, batchPassword),
    /// BatchFileTooLarge(batchLimitUnpacked).
    Result<std::unique_ptr<ZipEntry>> entry(const QString &name);

private:
    ZipFile(void *zip, const BatchFileLimits &limits)
        : m_zip(zip)
        , m_limits(limits)
    {
    }

    void *m_zip;
    const BatchFileLimits &m_limits;
    qint64 m_unpackedSoFar = 0;
};

} // namespace giftdesk
