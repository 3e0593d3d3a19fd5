// Other threads run on while this one forks, and any of them may hold a lock of the C library at that moment. So everything that needs
// memory is made before fork, and the child calls only what may be called in a signal handler.
#include "input/child/start.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/close_range.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

#include "input/document_codes.h"

namespace reportx::input {
namespace {

Error cannot_start(const std::string& program, int error) {
    return {std::string(failed_converter),
            fmt::format("cannot start {}: {}", program, std::generic_category().message(error)),
            "Check that the program can be executed, and that there are memory and processes left."};
}

/// A copy of `fd` that is none of the standard streams, which the child is about to replace.
Descriptor above_streams(Descriptor fd) {
    if (!fd.is_open() || fd.get() > STDERR_FILENO) return fd;
    return Descriptor(::fcntl(fd.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

struct Pipe {
    Descriptor read, write;
};

Pipe make_pipe() {
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0) return {};
    return {above_streams(Descriptor(ends[0])), above_streams(Descriptor(ends[1]))};
}

/// A file in memory that holds `bytes`; closed on failure, with `errno` set.
Descriptor file_of(std::string_view bytes) {
    Descriptor file = above_streams(Descriptor(::memfd_create("input", MFD_CLOEXEC)));
    while (file.is_open() && !bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return Descriptor();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (file.is_open()) ::lseek(file.get(), 0, SEEK_SET);
    return file;
}

/// All that the child needs, made before it exists.
struct Plan {
    const char* program;
    char* const* arguments;
    char* const* environment;
    int in, out, err, report;
    pid_t parent;
    rlimit memory, processor, file, open_files, core;
};

rlimit limit(rlim_t value) { return {value, value}; }

/// False with `errno` set when one of them is refused.
bool give_up_rights(const Plan& plan) {
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 &&
           ::setrlimit(RLIMIT_CORE, &plan.core) == 0 && ::setrlimit(RLIMIT_AS, &plan.memory) == 0 &&
           ::setrlimit(RLIMIT_CPU, &plan.processor) == 0 && ::setrlimit(RLIMIT_FSIZE, &plan.file) == 0 &&
           ::setrlimit(RLIMIT_NOFILE, &plan.open_files) == 0;
}

/// Signals as a program expects them, whatever this one has set.
void reset_signals() {
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    for (const int number : {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGCHLD}) ::signal(number, SIG_DFL);
}

/// In the child: becomes the program, or reports `errno` through the pipe that a successful exec closes.
void become(const Plan& plan) {
    ::setsid();
    reset_signals();
    const bool connected = ::dup2(plan.in, STDIN_FILENO) >= 0 && ::dup2(plan.out, STDOUT_FILENO) >= 0 &&
                           ::dup2(plan.err, STDERR_FILENO) >= 0 && ::chdir("/") == 0 &&
                           ::close_range(STDERR_FILENO + 1, ~0u, CLOSE_RANGE_CLOEXEC) == 0;
    // The parent may have died before the death signal was asked for.
    if (connected && give_up_rights(plan) && ::getppid() == plan.parent)
        ::execve(plan.program, plan.arguments, plan.environment);
    const int error = errno;
    [[maybe_unused]] const ssize_t told = ::write(plan.report, &error, sizeof error);
    ::kill(::getpid(), SIGKILL);
}

std::vector<char*> pointers(std::vector<std::string>& strings) {
    std::vector<char*> result;
    for (std::string& string : strings) result.push_back(string.data());
    result.push_back(nullptr);
    return result;
}

}  // namespace

bool RunningChild::has_ended() const {
    siginfo_t info{};
    return ::waitid(P_PID, static_cast<id_t>(id_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == id_;
}

int RunningChild::end() {
    int status = 0;
    if (id_ < 0) return status;
    ::kill(-id_, SIGKILL);  // the group has its number as long as its first process is not buried
    ::kill(id_, SIGKILL);   // which may not have founded it yet
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    id_ = -1;
    return status;
}

Result<RunningChild> start_child(const Command& command, std::string_view input, const ChildLimits& limits) {
    Descriptor in = file_of(input);
    if (!in.is_open()) return cannot_start(command.program, errno);
    Pipe out = make_pipe(), err = make_pipe(), report = make_pipe();
    if (!report.write.is_open() || !out.write.is_open() || !err.write.is_open())
        return cannot_start(command.program, errno);

    std::vector<std::string> arguments = command.arguments;
    arguments.insert(arguments.begin(), command.program);
    std::vector<std::string> environment = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=/nonexistent"};
    const auto argv = pointers(arguments);
    const auto envp = pointers(environment);
    const Plan plan{command.program.c_str(),
                    argv.data(),
                    envp.data(),
                    in.get(),
                    out.write.get(),
                    err.write.get(),
                    report.write.get(),
                    ::getpid(),
                    limit(limits.memory),
                    limit(limits.processor_seconds),
                    limit(limits.file),
                    limit(limits.open_files),
                    limit(0)};

    const pid_t id = ::fork();
    if (id < 0) return cannot_start(command.program, errno);
    if (id == 0) become(plan);
    RunningChild child(id, std::move(out.read), std::move(err.read));
    report.write.close();
    int error = 0;
    ssize_t got;
    while ((got = ::read(report.read.get(), &error, sizeof error)) < 0 && errno == EINTR) {
    }
    if (got == sizeof error) return cannot_start(command.program, error);
    return child;
}

}  // namespace reportx::input
