// posix_spawn into a process group of its own, so that what a script starts is killed with it.
#include "capture.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds patience{2};
constexpr std::size_t most_bytes = 1 << 20;

/// The process, or 0. Its standard output is `out`.
pid_t start(const std::string& program, const std::vector<std::string>& arguments, int out) {
    std::vector<char*> argv{const_cast<char*>(program.c_str())};  // posix_spawn promises not to change them
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    pid_t process = 0;
    if (::posix_spawn(&process, program.c_str(), &files, &attributes, argv.data(), environ) != 0) process = 0;
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&files);
    return process;
}

/// Whether all was read up to the end of what `fd` gives.
bool read_whole(int fd, std::string& out) {
    const auto deadline = Clock::now() + patience;
    char buffer[4096];
    while (out.size() <= most_bytes) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        pollfd waiting{fd, POLLIN, 0};
        const int ready = left > 0 ? ::poll(&waiting, 1, static_cast<int>(left)) : 0;
        if (ready == 0) return false;
        const ssize_t got = ready < 0 ? -1 : ::read(fd, buffer, sizeof buffer);
        if (got == 0) return true;
        if (got < 0 && errno != EINTR) return false;
        if (got > 0) out.append(buffer, static_cast<std::size_t>(got));
    }
    return false;
}

}  // namespace

std::optional<std::string> output_of(const std::string& program, const std::vector<std::string>& arguments) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
    const pid_t process = start(program, arguments, ends[1]);
    ::close(ends[1]);
    std::string out;
    const bool whole = process > 0 && read_whole(ends[0], out);
    ::close(ends[0]);
    if (process <= 0) return std::nullopt;
    if (!whole) ::kill(-process, SIGKILL);
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    if (!whole || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
    return out;
}
