// SPDX-License-Identifier: GPL-3.0-or-later

// Preloaded into a program, writes down what it does to the files below $POWERCUT_UNDER, in order, into $POWERCUT_LOG:
// writes, lengths, names, syncs of files and of folders. The test then replays any part of it as a disk would look that
// lost what was not synced. A record: kind, two lengths, offset, then the two byte strings.

#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <string>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>
#include <unordered_map>

namespace {

template <typename F> F real(const char *name)
{
    return reinterpret_cast<F>(dlsym(RTLD_NEXT, name));
}

std::mutex &mutex()
{
    static auto *one = new std::mutex; // outlives every destructor
    return *one;
}

/// The paths behind the open descriptors that are watched.
std::unordered_map<int, std::string> &paths()
{
    static auto *map = new std::unordered_map<int, std::string>;
    return *map;
}

const char *under()
{
    static const char *folder = std::getenv("POWERCUT_UNDER");
    return folder;
}

bool watched(const char *path)
{
    return under() && path && std::strncmp(path, under(), std::strlen(under())) == 0;
}

int logFile()
{
    static const int file = real<int (*)(const char *, int, ...)>("open64")(
        std::getenv("POWERCUT_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    return file;
}

void note(char kind, const std::string &path, std::int64_t offset = 0, const void *bytes = "", std::size_t size = 0)
{
    const std::uint32_t lengths[2] = {std::uint32_t(path.size()), std::uint32_t(size)};
    const iovec parts[] = {{&kind, 1},
                           {const_cast<std::uint32_t *>(lengths), sizeof lengths},
                           {&offset, sizeof offset},
                           {const_cast<char *>(path.data()), path.size()},
                           {const_cast<void *>(bytes), size}};
    (void)!writev(logFile(), parts, 5);
}

/// The watched path of a descriptor, or empty.
std::string pathOf(int fd)
{
    const auto found = paths().find(fd);
    return found == paths().end() ? std::string() : found->second;
}

int opened(int fd, const char *path, int flags, bool existed)
{
    static int unnamed = 0;
    if (fd >= 0 && (flags & O_TMPFILE) == O_TMPFILE) { // has no name before linkat()
        paths()[fd] = "unnamed " + std::to_string(getpid()) + ' ' + std::to_string(++unnamed);
        note('c', paths()[fd]);
    } else if (fd >= 0) {
        paths()[fd] = path;
        if (!existed && (flags & O_CREAT)) {
            note('c', path);
        } else if ((flags & O_TRUNC) && (flags & O_ACCMODE) != O_RDONLY) {
            note('t', path, 0);
        }
    }
    return fd;
}

template <typename Call> int openWith(Call call, const char *path, int flags)
{
    if (!watched(path)) {
        return call();
    }
    const std::scoped_lock lock(mutex());
    const bool existed = access(path, F_OK) == 0;
    return opened(call(), path, flags, existed);
}

mode_t modeOf(int flags, va_list list)
{
    return flags & (O_CREAT | O_TMPFILE) ? mode_t(va_arg(list, int)) : 0;
}

int syncWith(const char *name, int fd)
{
    const std::scoped_lock lock(mutex());
    const int outcome = real<int (*)(int)>(name)(fd);
    if (const std::string path = pathOf(fd); outcome == 0 && !path.empty()) {
        note('s', path);
    }
    return outcome;
}

int truncateWith(const char *name, int fd, off64_t length)
{
    const std::scoped_lock lock(mutex());
    const int outcome = real<int (*)(int, off64_t)>(name)(fd, length);
    if (const std::string path = pathOf(fd); outcome == 0 && !path.empty()) {
        note('t', path, length);
    }
    return outcome;
}

ssize_t noteWrite(int fd, const void *bytes, ssize_t written, off64_t offset)
{
    if (const std::string path = pathOf(fd); written > 0 && !path.empty()) {
        note('w', path, offset, bytes, std::size_t(written));
    }
    return written;
}

ssize_t pwriteWith(const char *name, int fd, const void *bytes, size_t size, off64_t offset)
{
    const std::scoped_lock lock(mutex());
    return noteWrite(fd, bytes, real<ssize_t (*)(int, const void *, size_t, off64_t)>(name)(fd, bytes, size, offset),
                     offset);
}

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = modeOf(flags, list);
    va_end(list);
    return openWith([&] { return real<int (*)(const char *, int, ...)>("open")(path, flags, mode); }, path, flags);
}

int open64(const char *path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = modeOf(flags, list);
    va_end(list);
    return openWith([&] { return real<int (*)(const char *, int, ...)>("open64")(path, flags, mode); }, path, flags);
}

int close(int fd)
{
    const std::scoped_lock lock(mutex());
    paths().erase(fd);
    return real<int (*)(int)>("close")(fd);
}

ssize_t write(int fd, const void *bytes, size_t size)
{
    const std::scoped_lock lock(mutex());
    const off64_t offset = pathOf(fd).empty() ? 0 : lseek64(fd, 0, SEEK_CUR);
    return noteWrite(fd, bytes, real<ssize_t (*)(int, const void *, size_t)>("write")(fd, bytes, size), offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset)
{
    return pwriteWith("pwrite", fd, bytes, size, offset);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset)
{
    return pwriteWith("pwrite64", fd, bytes, size, offset);
}

int ftruncate(int fd, off_t length) noexcept
{
    return truncateWith("ftruncate", fd, length);
}

int ftruncate64(int fd, off64_t length) noexcept
{
    return truncateWith("ftruncate64", fd, length);
}

int fsync(int fd)
{
    return syncWith("fsync", fd);
}

int fdatasync(int fd)
{
    return syncWith("fdatasync", fd);
}

int unlink(const char *path) noexcept
{
    const std::scoped_lock lock(mutex());
    const int outcome = real<int (*)(const char *)>("unlink")(path);
    if (outcome == 0 && watched(path)) {
        note('u', path);
    }
    return outcome;
}

int remove(const char *path) noexcept
{
    struct stat facts
    {
    };
    return lstat(path, &facts) == 0 && S_ISDIR(facts.st_mode) ? rmdir(path) : unlink(path);
}

int rename(const char *from, const char *to) noexcept
{
    const std::scoped_lock lock(mutex());
    const int outcome = real<int (*)(const char *, const char *)>("rename")(from, to);
    if (outcome == 0 && watched(to)) {
        note('r', from, 0, to, std::strlen(to));
    }
    return outcome;
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    const std::scoped_lock lock(mutex());
    const int outcome =
        real<int (*)(int, const char *, int, const char *, int)>("linkat")(fromFolder, from, toFolder, to, flags);
    constexpr char descriptors[] = "/proc/self/fd/";
    if (outcome == 0 && watched(to) && std::strncmp(from, descriptors, sizeof descriptors - 1) == 0) {
        note('l', pathOf(std::atoi(from + sizeof descriptors - 1)), 0, to, std::strlen(to));
    }
    return outcome;
}

int mkdir(const char *path, mode_t mode) noexcept
{
    const std::scoped_lock lock(mutex());
    const int outcome = real<int (*)(const char *, mode_t)>("mkdir")(path, mode);
    if (outcome == 0 && watched(path)) {
        note('d', path);
    }
    return outcome;
}

} // extern "C"
