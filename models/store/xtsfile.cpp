// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/xtsfile.h"

#include <algorithm>
#include <cstring>

namespace giftdesk {

namespace {

constexpr int unitSize = int(XtsCipher::unitSize);

sqlite3_int64 startOf(quint64 unit)
{
    return sqlite3_int64(unit) * unitSize;
}

quint64 unitOf(sqlite3_int64 offset)
{
    return quint64(offset) / unitSize;
}

} // namespace

std::shared_ptr<std::shared_mutex> WalGuards::forFile(const std::string &path)
{
    const std::scoped_lock lock(m_mutex);
    std::shared_ptr<std::shared_mutex> guard = m_guards[path].lock();
    if (!guard)
        m_guards[path] = guard = std::make_shared<std::shared_mutex>();
    return guard;
}

XtsFile::XtsFile(sqlite3_file *innerFile, XtsCipher &&fileCipher)
    : inner(innerFile)
    , cipher(std::move(fileCipher))
{
    inner->pMethods = nullptr;
}

int XtsFile::size(sqlite3_int64 *out) const
{
    const int outcome = inner->pMethods->xFileSize(inner, out);
    // SQLite's own VFS calls a file of one byte empty (a courtesy to an old file system); a tail needs the truth.
    char byte = 0;
    if (outcome == SQLITE_OK && *out == 0 && inner->pMethods->xRead(inner, &byte, 1, 0) == SQLITE_OK)
        *out = 1;
    return outcome;
}

// The plain bytes of one unit; `length` is how many the file has of it, the rest of `bytes` is zero.
int XtsFile::readUnit(quint64 unit, unsigned char *bytes, int *length)
{
    *length = unitSize;
    int outcome = inner->pMethods->xRead(inner, bytes, unitSize, startOf(unit));
    if (outcome == SQLITE_IOERR_SHORT_READ) {
        // The length of a short read is not told; XTS needs it, for the last two blocks depend on it.
        sqlite3_int64 fileSize = 0;
        outcome = size(&fileSize);
        *length = int(std::clamp<sqlite3_int64>(fileSize - startOf(unit), 0, unitSize));
    }
    if (outcome != SQLITE_OK)
        return outcome;
    return cipher.decrypt(unit, bytes, *length) ? SQLITE_OK : SQLITE_IOERR_READ;
}

// Encrypts in place and writes.
int XtsFile::writeUnit(quint64 unit, unsigned char *bytes, int length)
{
    if (!cipher.encrypt(unit, bytes, length))
        return SQLITE_IOERR_WRITE;
    return inner->pMethods->xWrite(inner, bytes, length, startOf(unit));
}

// Puts `amount` bytes at `from` into a unit and keeps what else is in it.
int XtsFile::mergeUnit(quint64 unit, int from, const unsigned char *in, int amount)
{
    unsigned char bytes[unitSize];
    int length = 0;
    if (amount < unitSize) {
        if (const int outcome = readUnit(unit, bytes, &length); outcome != SQLITE_OK)
            return outcome;
    }
    std::memcpy(bytes + from, in, size_t(amount));
    return writeUnit(unit, bytes, std::max(length, from + amount));
}

// Fills a hole behind the end with encrypted zeros: a hole of the file system would decrypt to rubbish.
int XtsFile::growTo(sqlite3_int64 target)
{
    static const unsigned char zeros[unitSize] = {};
    sqlite3_int64 at = 0;
    int outcome = size(&at);
    while (outcome == SQLITE_OK && at < target) {
        const int from = int(at % unitSize);
        const int amount = int(std::min<sqlite3_int64>(unitSize - from, target - at));
        outcome = mergeUnit(unitOf(at), from, zeros, amount);
        at += amount;
    }
    return outcome;
}

int XtsFile::writeUnguarded(const unsigned char *in, int amount, sqlite3_int64 offset)
{
    sqlite3_int64 fileSize = 0;
    int outcome = size(&fileSize);
    if (outcome == SQLITE_OK && offset > fileSize)
        outcome = growTo(offset);
    while (outcome == SQLITE_OK && amount > 0) {
        const int from = int(offset % unitSize);
        const int step = std::min(amount, unitSize - from);
        outcome = mergeUnit(unitOf(offset), from, in, step);
        in += step;
        offset += step;
        amount -= step;
    }
    return outcome;
}

int XtsFile::write(const void *in, int amount, sqlite3_int64 offset)
{
    if (!guard)
        return writeUnguarded(static_cast<const unsigned char *>(in), amount, offset);
    const std::unique_lock lock(*guard);
    return writeUnguarded(static_cast<const unsigned char *>(in), amount, offset);
}

int XtsFile::readUnguarded(unsigned char *out, int amount, sqlite3_int64 offset)
{
    unsigned char bytes[unitSize];
    while (amount > 0) {
        const int from = int(offset % unitSize);
        const int step = std::min(amount, unitSize - from);
        int length = 0;
        unsigned char *target = step == unitSize ? out : bytes; // a whole unit needs no copy
        if (const int outcome = readUnit(unitOf(offset), target, &length); outcome != SQLITE_OK)
            return outcome;
        if (target == bytes)
            std::memcpy(out, bytes + from, size_t(step));
        if (length < from + step) { // the end of the file: SQLite wants zeros from there on
            const int got = std::max(0, length - from);
            std::memset(out + got, 0, size_t(amount - got));
            return SQLITE_IOERR_SHORT_READ;
        }
        out += step;
        offset += step;
        amount -= step;
    }
    return SQLITE_OK;
}

int XtsFile::read(void *out, int amount, sqlite3_int64 offset)
{
    if (!guard)
        return readUnguarded(static_cast<unsigned char *>(out), amount, offset);
    const std::shared_lock lock(*guard);
    return readUnguarded(static_cast<unsigned char *>(out), amount, offset);
}

// Cutting inside a unit leaves a shorter unit, whose last blocks are encrypted differently.
int XtsFile::truncate(sqlite3_int64 target)
{
    const auto lock = guard ? std::unique_lock(*guard) : std::unique_lock<std::shared_mutex>();
    sqlite3_int64 fileSize = 0;
    if (const int outcome = size(&fileSize); outcome != SQLITE_OK || target == fileSize)
        return outcome;
    if (target > fileSize)
        return growTo(target);
    const int rest = int(target % unitSize);
    unsigned char bytes[unitSize];
    int length = 0;
    if (rest > 0) {
        if (const int outcome = readUnit(unitOf(target), bytes, &length); outcome != SQLITE_OK)
            return outcome;
    }
    const int outcome = inner->pMethods->xTruncate(inner, target);
    return outcome == SQLITE_OK && rest > 0 ? writeUnit(unitOf(target), bytes, rest) : outcome;
}

namespace {

XtsFile *self(sqlite3_file *file)
{
    return reinterpret_cast<XtsFile *>(file);
}

sqlite3_file *below(sqlite3_file *file)
{
    return self(file)->inner;
}

const sqlite3_io_methods *methodsBelow(sqlite3_file *file)
{
    return below(file)->pMethods;
}

int closeFile(sqlite3_file *file)
{
    const int outcome = methodsBelow(file)->xClose(below(file));
    self(file)->~XtsFile();
    return outcome;
}

int control(sqlite3_file *file, int operation, void *argument)
{
    switch (operation) {
    case SQLITE_FCNTL_SIZE_HINT: // the VFS below would lengthen the file with plain zeros
    case SQLITE_FCNTL_CHUNK_SIZE: return SQLITE_OK;
    case SQLITE_FCNTL_MMAP_SIZE: *static_cast<sqlite3_int64 *>(argument) = 0; return SQLITE_OK;
    default: return methodsBelow(file)->xFileControl(below(file), operation, argument);
    }
}

sqlite3_io_methods makeMethods()
{
    sqlite3_io_methods m{};
    m.iVersion = 2; // with shared memory for WAL, without xFetch: nothing is ever mapped
    m.xClose = closeFile;
    m.xRead = [](sqlite3_file *f, void *out, int amount, sqlite3_int64 at) {
        return self(f)->read(out, amount, at);
    };
    m.xWrite = [](sqlite3_file *f, const void *in, int amount, sqlite3_int64 at) {
        return self(f)->write(in, amount, at);
    };
    m.xTruncate = [](sqlite3_file *f, sqlite3_int64 size) {
        return self(f)->truncate(size);
    };
    m.xFileSize = [](sqlite3_file *f, sqlite3_int64 *out) {
        return self(f)->size(out);
    };
    m.xSync = [](sqlite3_file *f, int flags) {
        return methodsBelow(f)->xSync(below(f), flags);
    };
    m.xLock = [](sqlite3_file *f, int level) {
        return methodsBelow(f)->xLock(below(f), level);
    };
    m.xUnlock = [](sqlite3_file *f, int level) {
        return methodsBelow(f)->xUnlock(below(f), level);
    };
    m.xCheckReservedLock = [](sqlite3_file *f, int *out) {
        return methodsBelow(f)->xCheckReservedLock(below(f), out);
    };
    m.xFileControl = control;
    // A part of a unit is rewritten whole, so a power cut can hurt its neighbours: no "powersafe overwrite", and SQLite
    // pads its journals to this size.
    m.xSectorSize = [](sqlite3_file *) {
        return unitSize;
    };
    m.xDeviceCharacteristics = [](sqlite3_file *) {
        return 0;
    };
    m.xShmMap = [](sqlite3_file *f, int region, int size, int extend, void volatile **out) {
        return methodsBelow(f)->xShmMap(below(f), region, size, extend, out);
    };
    m.xShmLock = [](sqlite3_file *f, int offset, int n, int flags) {
        return methodsBelow(f)->xShmLock(below(f), offset, n, flags);
    };
    m.xShmBarrier = [](sqlite3_file *f) {
        methodsBelow(f)->xShmBarrier(below(f));
    };
    m.xShmUnmap = [](sqlite3_file *f, int remove) {
        return methodsBelow(f)->xShmUnmap(below(f), remove);
    };
    return m;
}

} // namespace

const sqlite3_io_methods *xtsFileMethods()
{
    static const sqlite3_io_methods methods = makeMethods();
    return &methods;
}

} // namespace giftdesk
