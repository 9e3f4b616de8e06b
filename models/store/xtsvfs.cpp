// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/xtsvfs.h"

#include "crypto/hash.h"
#include "crypto/random.h"
#include "store/xtsfile.h"

#include <sqlite3.h>

#include <QByteArray>
#include <QFile>

#include <atomic>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr mode_t ownerOnly = S_IRUSR | S_IWUSR;

struct RoleRow
{
    int flag;
    const char *name;
};

// Files with a name; everything else is temporary and gets a random key.
constexpr RoleRow roles[] = {
    {SQLITE_OPEN_MAIN_DB, "database"},
    {SQLITE_OPEN_MAIN_JOURNAL, "journal"},
    {SQLITE_OPEN_WAL, "wal"},
    {SQLITE_OPEN_SUPER_JOURNAL, "super-journal"},
};

const char *roleName(int flags)
{
    for (const RoleRow &row : roles) {
        if (flags & row.flag)
            return row.name;
    }
    return nullptr;
}

// `ledger` for /a/b/ledger.db, its journal and its copies.
QByteArray databaseName(const char *path)
{
    QByteArray name(path);
    name = name.mid(name.lastIndexOf('/') + 1);
    const qsizetype dot = name.indexOf('.', 1);
    return dot < 0 ? name : name.first(dot);
}

// A database made by SQLite would get the mode of the umask; journals take the mode of their database.
void createPrivate(const char *path)
{
    const int fd = ::open(path, O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW | O_CLOEXEC, ownerOnly);
    if (fd >= 0)
        ::close(fd);
}

} // namespace

struct EncryptedVfs::Registration
{
    sqlite3_vfs vfs{};
    sqlite3_vfs *base = nullptr;
    QByteArray name;
    SecretBytes fileKey;
    WalGuards guards;

    static Registration *of(sqlite3_vfs *v) { return static_cast<Registration *>(v->pAppData); }
    XtsCipher cipherFor(const char *path, int flags) const;
    int open(const char *path, sqlite3_file *file, int flags, int *outFlags);
    void wire();
};

XtsCipher EncryptedVfs::Registration::cipherFor(const char *path, int flags) const
{
    const char *role = roleName(flags);
    if (!role || !path)
        return XtsCipher(randomSecret(XtsCipher::keySize));
    const bool besideDatabase = flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL);
    const QByteArray database = databaseName(besideDatabase ? sqlite3_filename_database(path) : path);
    const QByteArray info = "giftdesk file 1" + QByteArray(1, '\0') + database + QByteArray(1, '\0') + role;
    return XtsCipher(hkdfSha256(fileKey, info, XtsCipher::keySize));
}

int EncryptedVfs::Registration::open(const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    if (path && (flags & SQLITE_OPEN_CREATE) && !(flags & SQLITE_OPEN_EXCLUSIVE))
        createPrivate(path);
    auto *xts = new (file) XtsFile(reinterpret_cast<sqlite3_file *>(reinterpret_cast<char *>(file) + sizeof(XtsFile)),
                                   cipherFor(path, flags));
    const int outcome = base->xOpen(base, path, xts->inner, flags, outFlags);
    if (outcome != SQLITE_OK) {
        xts->~XtsFile();
        file->pMethods = nullptr;
        return outcome;
    }
    if (path && (flags & SQLITE_OPEN_EXCLUSIVE))
        ::chmod(path, ownerOnly);
    if (path && (flags & SQLITE_OPEN_WAL))
        xts->guard = guards.forFile(path);
    file->pMethods = xtsFileMethods();
    return SQLITE_OK;
}

// Everything but opening is the business of the VFS below.
void EncryptedVfs::Registration::wire()
{
    vfs.iVersion = 2;
    vfs.szOsFile = int(sizeof(XtsFile)) + base->szOsFile;
    vfs.mxPathname = base->mxPathname;
    vfs.zName = name.constData();
    vfs.pAppData = this;
    vfs.xOpen = [](sqlite3_vfs *v, const char *path, sqlite3_file *file, int flags, int *outFlags) {
        return of(v)->open(path, file, flags, outFlags);
    };
    vfs.xDelete = [](sqlite3_vfs *v, const char *path, int sync) {
        return of(v)->base->xDelete(of(v)->base, path, sync);
    };
    vfs.xAccess = [](sqlite3_vfs *v, const char *path, int flags, int *result) {
        return of(v)->base->xAccess(of(v)->base, path, flags, result);
    };
    vfs.xFullPathname = [](sqlite3_vfs *v, const char *path, int size, char *out) {
        return of(v)->base->xFullPathname(of(v)->base, path, size, out);
    };
    vfs.xRandomness = [](sqlite3_vfs *v, int size, char *out) {
        return of(v)->base->xRandomness(of(v)->base, size, out);
    };
    vfs.xSleep = [](sqlite3_vfs *v, int micros) {
        return of(v)->base->xSleep(of(v)->base, micros);
    };
    vfs.xCurrentTime = [](sqlite3_vfs *v, double *out) {
        return of(v)->base->xCurrentTime(of(v)->base, out);
    };
    vfs.xGetLastError = [](sqlite3_vfs *v, int size, char *out) {
        return of(v)->base->xGetLastError(of(v)->base, size, out);
    };
    vfs.xCurrentTimeInt64 = [](sqlite3_vfs *v, sqlite3_int64 *out) {
        return of(v)->base->xCurrentTimeInt64(of(v)->base, out);
    };
}

EncryptedVfs::EncryptedVfs(std::unique_ptr<Registration> registration)
    : m_registration(std::move(registration))
{
}

Result<std::unique_ptr<EncryptedVfs>> EncryptedVfs::create(const SecretBytes &fileKey)
{
    static std::atomic<int> made = 0;
    auto registration = std::make_unique<Registration>();
    registration->base = sqlite3_vfs_find(nullptr);
    registration->name = "giftdesk-xts-" + QByteArray::number(++made);
    registration->fileKey = fileKey.clone();
    if (!registration->base)
        return failure(Fault::Internal, {}, u"SQLite has no file system"_s);
    registration->wire();
    if (sqlite3_vfs_register(&registration->vfs, 0) != SQLITE_OK)
        return failure(Fault::Internal, {}, u"SQLite refuses the file system"_s);
    return std::unique_ptr<EncryptedVfs>(new EncryptedVfs(std::move(registration)));
}

EncryptedVfs::~EncryptedVfs()
{
    sqlite3_vfs_unregister(&m_registration->vfs);
}

// Through SQLite's own file, never another descriptor: closing that would drop this process's locks on the database.
bool EncryptedVfs::fitsFile(const QString &path) const
{
    static constexpr char magic[] = "SQLite format 3"; // with its zero: the first block of every database
    const char *name = sqlite3_create_filename(QFile::encodeName(path).constData(), "", "", 0, nullptr);
    if (!name)
        return true;
    const std::unique_ptr<char[]> memory(new char[std::size_t(m_registration->vfs.szOsFile)]());
    auto *file = reinterpret_cast<sqlite3_file *>(memory.get());
    char start[sizeof magic] = {};
    bool fits = true; // what cannot be opened or is empty, SQLite itself will judge
    if (m_registration->open(name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, nullptr) == SQLITE_OK) {
        const int outcome = file->pMethods->xRead(file, start, int(sizeof start), 0);
        fits = outcome != SQLITE_OK || std::memcmp(start, magic, sizeof magic) == 0;
        file->pMethods->xClose(file);
    }
    sqlite3_free_filename(name);
    return fits;
}

QString EncryptedVfs::name() const
{
    return QString::fromLatin1(m_registration->name);
}

} // namespace giftdesk
