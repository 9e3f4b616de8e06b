// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folderlock.h"

#include "crypto/foldersync.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr mode_t ownerOnlyFolder = S_IRWXU;
constexpr mode_t ownerOnlyFile = S_IRUSR | S_IWUSR;

struct Entry
{
    bool exists = false;
    struct stat status
    {
    };
};

// Without following a link.
Entry look(const QString &path)
{
    Entry entry;
    entry.exists = ::lstat(QFile::encodeName(path).constData(), &entry.status) == 0;
    return entry;
}

// By errno, for a file or folder that could not be made.
Error createError(const QString &path)
{
    const int cause = errno;
    const QString words = QString::fromLocal8Bit(std::strerror(cause));
    if (cause == ENOSPC || cause == EDQUOT)
        return Error{Fault::StoreFull, {}, {path}, words};
    if (cause == ELOOP || cause == ENOTDIR || cause == EISDIR)
        return Error{Fault::StoreUnsafePath, {}, {path}, words};
    return Error{Fault::StoreReadOnly, {}, {path}, words};
}

QString lockPath(const QString &folder)
{
    return QDir(folder).filePath(u"lock"_s);
}

QByteArray holderJson(const QString &program)
{
    const QJsonObject json{{u"pid"_s, QCoreApplication::applicationPid()},
                           {u"program"_s, program},
                           {u"since"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

// The content only names the holder, so a failure to write it is no reason not to go on.
void writeHolder(int fd, const QByteArray &json)
{
    if (::ftruncate(fd, 0) == 0)
        (void)!::pwrite(fd, json.constData(), size_t(json.size()), 0);
}

} // namespace

Status ensurePrivateFolder(const QString &path)
{
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (!look(clean).exists) {
        const QString parent = QFileInfo(clean).path();
        if (!look(parent).exists) {
            if (const Status made = ensurePrivateFolder(parent); !made)
                return made;
        }
        if (::mkdir(QFile::encodeName(clean).constData(), ownerOnlyFolder) != 0 && errno != EEXIST)
            return failure(createError(clean));
        if (const Status kept = syncFolderOf(clean); !kept)
            return kept;
    }
    const Entry folder = look(clean);
    if (!S_ISDIR(folder.status.st_mode) || folder.status.st_uid != ::geteuid())
        return failure(Fault::StoreUnsafePath, {clean});
    if ((folder.status.st_mode & 077) != 0 && ::chmod(QFile::encodeName(clean).constData(), ownerOnlyFolder) != 0)
        return failure(createError(clean));
    return {};
}

Status checkPlainFile(const QString &path)
{
    const Entry entry = look(path);
    if (entry.exists && !S_ISREG(entry.status.st_mode))
        return failure(Fault::StoreUnsafePath, {path});
    return {};
}

Result<FolderLock> FolderLock::acquire(const QString &folder, const QString &program)
{
    const QString path = lockPath(folder);
    if (const Status plain = checkPlainFile(path); !plain)
        return failure(plain.error());
    const int fd =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, ownerOnlyFile);
    if (fd < 0)
        return failure(createError(path));
    FolderLock lock(fd);
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0)
        return failure(Fault::StoreInUse, holder(folder));
    writeHolder(fd, holderJson(program));
    return lock;
}

QStringList FolderLock::holder(const QString &folder)
{
    QFile file(lockPath(folder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.read(4096)).object();
    if (json.isEmpty())
        return {};
    return {QString::number(json["pid"_L1].toInteger()), json["program"_L1].toString(), json["since"_L1].toString()};
}

FolderLock::FolderLock(FolderLock &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
{
}

FolderLock &FolderLock::operator=(FolderLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_fd = std::exchange(other.m_fd, -1);
    }
    return *this;
}

FolderLock::~FolderLock()
{
    release();
}

void FolderLock::release()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

} // namespace giftdesk
