// Output on file descriptors: write_all, and a temporary file beside the final one.
//
// SIGINT, SIGTERM and SIGHUP remove the temporary file and then end the program as ever.
#include "output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <utility>

#include "signals_held.h"
#include "write_all.h"

namespace {

constexpr std::size_t enough = 256 << 10;  // bytes gathered before a write

constexpr std::initializer_list<int> removing_signals = {SIGINT, SIGTERM, SIGHUP};

/// The temporary files that there are, for the signal handler; an empty name is a free place.
char files_to_remove[32][PATH_MAX];

/// Removes the temporary files, then dies of the signal as if it had not been caught.
void remove_and_die(int signal) {
    for (const char* file : files_to_remove) {
        if (file[0]) ::unlink(file);
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

/// Does nothing when there are more files than places: they are removed all the same, unless a signal comes.
void remove_on_signal(const std::string& file) {
    const auto place = std::find_if(std::begin(files_to_remove), std::end(files_to_remove),
                                    [](const char* name) { return name[0] == '\0'; });
    if (place == std::end(files_to_remove) || file.size() >= sizeof *place) return;
    std::memcpy(*place + 1, file.c_str() + 1, file.size());
    (*place)[0] = file[0];  // last, so that the handler sees all of the name or none
    for (const int signal : removing_signals) {
        if (std::signal(signal, remove_and_die) == SIG_IGN) std::signal(signal, SIG_IGN);
    }
}

void forget(const std::string& file) {
    for (char* const name : files_to_remove) {
        if (file == name) name[0] = '\0';
    }
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

bool is_same_file(const struct stat& a, const struct stat& b) { return a.st_dev == b.st_dev && a.st_ino == b.st_ino; }

/// The file that a new one may be renamed to, links followed so that a link stays one. Empty when `path` has to be
/// written as it stands: a device, a pipe, a link to nowhere, or an open file behind /dev/fd that has no name.
std::string replaceable_file(const std::string& path, const struct stat* old) {
    struct stat link {};
    if (!old) return ::lstat(path.c_str(), &link) == 0 ? std::string() : path;
    char resolved[PATH_MAX];
    struct stat found {};
    const bool named = ::realpath(path.c_str(), resolved) && ::stat(resolved, &found) == 0 && is_same_file(*old, found);
    return named && S_ISREG(old->st_mode) ? std::string(resolved) : std::string();
}

}  // namespace

Output::Output(std::string path) : path_(std::move(path)) {
    if (path_ == "-") {
        fd_ = STDOUT_FILENO;
    } else {
        open_file();
    }
}

void Output::open_file() {
    struct stat old {
    }, standard_output{};
    const bool exists = ::stat(path_.c_str(), &old) == 0;
    if (exists && ::fstat(STDOUT_FILENO, &standard_output) == 0 && is_same_file(old, standard_output)) {
        fd_ = STDOUT_FILENO;  // /dev/stdout, or the file that the shell sends it to: one open file, one position in it
        return;
    }
    target_ = replaceable_file(path_, exists ? &old : nullptr);
    if (target_.empty()) {
        fd_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
        if (fd_ < 0) fail(errno);
        return;
    }
    for (int attempt = 0; fd_ < 0; ++attempt) {  // a dead process may have left a file of the same name
        const std::string name =
            fmt::format("{}.reportx-{}-{}{}", folder_of(target_), ::getpid(), attempt, temporary_ending);
        const SignalsHeld held(removing_signals);  // so that none comes between the file and the note to remove it
        fd_ = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd_ >= 0) {
            temporary_ = name;
            remove_on_signal(name);
        } else if (errno != EEXIST || attempt == 100) {
            fail(errno);
        }
    }
    if (exists) ::fchmod(fd_, old.st_mode & 07777);
}

Output::~Output() {
    if (fd_ > STDERR_FILENO) ::close(fd_);
    if (temporary_.empty()) return;
    ::unlink(temporary_.c_str());
    forget(temporary_);
}

void Output::fail(int error) const {
    throw OutputFailed(
        fmt::format("cannot write {}: {}", path_ == "-" ? "standard output" : path_, std::strerror(error)));
}

void Output::commit() {
    if (pending_.size() >= enough) write_pending();
}

void Output::write_pending() {
    if (const int error = write_all(fd_, pending_)) fail(error);
    pending_.clear();
}

void Output::complete() {
    if (fd_ < 0) return;
    write_pending();
    if (!temporary_.empty() && ::fsync(fd_) != 0 && errno != EINVAL) fail(errno);
    if (::close(std::exchange(fd_, -1)) != 0) fail(errno);
}

void Output::finish() {
    complete();
    if (temporary_.empty()) return;
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail(errno);
    forget(temporary_);
    temporary_.clear();
}

bool is_also_input(const std::string& output, const std::vector<std::string>& inputs) {
    struct stat out {};
    if (output == "-" || ::stat(output.c_str(), &out) != 0 || !S_ISREG(out.st_mode)) return false;
    return std::any_of(inputs.begin(), inputs.end(), [&](const std::string& name) {
        struct stat in {};
        const bool found = (name == "-" ? ::fstat(STDIN_FILENO, &in) : ::stat(name.c_str(), &in)) == 0;
        return found && is_same_file(in, out);
    });
}
