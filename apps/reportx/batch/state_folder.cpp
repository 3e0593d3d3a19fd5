// The lock is the kernel's (flock): it goes away with the process that holds it, however that ends. The file only tells who it is.
#include "batch/state_folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstring>
#include <memory>
#include <utility>

#include "output.h"
#include "write_all.h"

namespace {

[[noreturn]] void fail(const std::string& path, int error) {
    throw OutputFailed(fmt::format("cannot write {}: {}", path, std::strerror(error)));
}

std::string self() {
    char host[HOST_NAME_MAX + 1] = "";
    ::gethostname(host, sizeof host);
    return fmt::format("process {} on {}", ::getpid(), host);
}

std::string content(int fd) {
    char text[512];
    const ssize_t got = ::pread(fd, text, sizeof text, 0);
    return {text, static_cast<std::size_t>(std::max<ssize_t>(got, 0))};
}

}  // namespace

void make_folders(const std::string& path) {
    if (::mkdir(path.c_str(), 0777) == 0) return;
    const int error = errno;
    struct stat status {};
    if (error == EEXIST && ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) return;
    const std::size_t slash = path.find_last_of('/', path.find_last_not_of('/'));
    if (error != ENOENT || slash == path.npos || slash == 0) fail(path, error == EEXIST ? ENOTDIR : error);
    make_folders(path.substr(0, slash));
    if (::mkdir(path.c_str(), 0777) != 0 && errno != EEXIST) fail(path, errno);
}

void empty_folder(const std::string& folder, std::string_view ending) {
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(::opendir(folder.c_str()), ::closedir);
    while (const dirent* const entry = entries ? ::readdir(entries.get()) : nullptr) {
        const std::string_view name = entry->d_name;
        if (name.ends_with(ending))
            ::unlink(fmt::format("{}/{}", folder, name).c_str());  // folders stay, and so do . and ..
    }
}

StateFolder::StateFolder(std::string path) : path_(std::move(path)) {
    make_folders(path_);
    lock();
    empty_folder(path_, temporary_ending);
}

StateFolder::~StateFolder() {
    if (lock_ >= 0) ::close(lock_);
}

void StateFolder::lock() {
    const std::string name = StateFolder::path("lock");
    lock_ = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (lock_ < 0) fail(name, errno);
    if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) {
        const int error = errno;
        const std::string holder = content(lock_);
        ::close(std::exchange(lock_, -1));
        if (error != EWOULDBLOCK) fail(name, error);
        throw OutputFailed(
            fmt::format("another run ({}) writes there; wait for its end, or name another output after -o",
                        holder.empty() ? "just starting" : holder));
    }
    if (::ftruncate(lock_, 0) != 0) fail(name, errno);
    if (const int error = write_all(lock_, self())) fail(name, error);
}
