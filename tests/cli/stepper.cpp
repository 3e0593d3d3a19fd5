// ptrace(2). A call is made to fail by giving it a number that does not exist when it begins, and the error when it ends.
#include "cli/stepper.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <map>
#include <set>

// The kernel's header and glibc's cannot be included together.
struct SyscallInfo {
    std::uint8_t op, unused[3];
    std::uint32_t arch;
    std::uint64_t instruction_pointer, stack_pointer;
    std::uint64_t number, arguments[6];
};

namespace reportx::test {
namespace {

/// Calls that read or write files, or say something about them.
const std::map<long, const char*> file_calls{
    {SYS_openat, "openat"},
    {SYS_read, "read"},
    {SYS_write, "write"},
    {SYS_pread64, "pread64"},
    {SYS_close, "close"},
    {SYS_fstat, "fstat"},
    {SYS_newfstatat, "newfstatat"},
    {SYS_getdents64, "getdents64"},
    {SYS_ftruncate, "ftruncate"},
    {SYS_fallocate, "fallocate"},
    {SYS_fdatasync, "fdatasync"},
    {SYS_fsync, "fsync"},
    {SYS_syncfs, "syncfs"},
    {SYS_flock, "flock"},
    {SYS_lseek, "lseek"},
    {SYS_mmap, "mmap"},
#ifdef SYS_rename
    {SYS_rename, "rename"},
    {SYS_mkdir, "mkdir"},
    {SYS_unlink, "unlink"},
    {SYS_rmdir, "rmdir"},
    {SYS_stat, "stat"},
    {SYS_readlink, "readlink"},
    {SYS_open, "open"},
#endif
    {SYS_renameat2, "renameat2"},
    {SYS_mkdirat, "mkdirat"},
    {SYS_unlinkat, "unlinkat"},
};

constexpr long options = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
                         PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL;

#if defined(__x86_64__)
void set_call_number(pid_t thread, long number) {
    ::ptrace(PTRACE_POKEUSER, thread, offsetof(user_regs_struct, orig_rax), number);
}
void set_result(pid_t thread, long result) {
    ::ptrace(PTRACE_POKEUSER, thread, offsetof(user_regs_struct, rax), result);
}
constexpr bool can_fail_calls = true;
#else
void set_call_number(pid_t, long) {}
void set_result(pid_t, long) {}
constexpr bool can_fail_calls = false;
#endif

[[noreturn]] void become_program(const Workdir& dir, const std::vector<std::string>& arguments, int err) {
    const int null = ::open("/dev/null", O_RDWR);
    if (::chdir(dir.path("").c_str()) != 0) ::_exit(125);
    ::dup2(null, 0);
    ::dup2(null, 1);
    ::dup2(err, 2);
    const std::string program = reportx_program().string();
    std::vector<char*> argv{const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
    ::raise(SIGSTOP);
    ::execv(program.c_str(), argv.data());
    ::_exit(126);
}

std::string content(int fd) {
    std::string text;
    char block[4096];
    ::lseek(fd, 0, SEEK_SET);
    for (ssize_t got; (got = ::read(fd, block, sizeof block)) > 0;) text.append(block, static_cast<std::size_t>(got));
    return text;
}

/// The program, stop by stop.
class Trace {
public:
    Trace(pid_t child, std::uint64_t at, std::optional<int> error, std::string only)
        : child_(child), at_(at), error_(error), only_(std::move(only)) {}

    Stepped run() {
        int status = 0;
        ::waitpid(child_, &status, 0);  // its own SIGSTOP
        ::ptrace(PTRACE_SETOPTIONS, child_, nullptr, options);
        ::ptrace(PTRACE_SYSCALL, child_, nullptr, nullptr);
        for (;;) {
            const pid_t thread = ::waitpid(-1, &status, __WALL);
            if (thread < 0) return stepped_;
            if (WIFSTOPPED(status)) {
                ::ptrace(PTRACE_SYSCALL, thread, nullptr, pass_on(thread, status));
            } else if (thread == child_) {
                stepped_.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
            }
        }
    }

private:
    /// Looks at a stop; the signal to be handed on, if any.
    long pass_on(pid_t thread, int status) {
        const int signal = WSTOPSIG(status);
        if (signal == (SIGTRAP | 0x80)) {
            at_call(thread);
            return 0;
        }
        if (status >> 16 == PTRACE_EVENT_EXEC) running_ = true;
        const bool is_event = status >> 16 != 0 || signal == SIGSTOP;
        return is_event ? 0 : signal;
    }

    void at_call(pid_t thread) {
        SyscallInfo info{};
        if (::ptrace(PTRACE_GET_SYSCALL_INFO, thread, sizeof info, &info) <= 0) return;
        if (info.op == PTRACE_SYSCALL_INFO_EXIT) {
            if (failing_.erase(thread) > 0) set_result(thread, -*error_);
        } else if (info.op == PTRACE_SYSCALL_INFO_ENTRY && running_) {
            begin_call(thread, static_cast<long>(info.number));
        }
    }

    void begin_call(pid_t thread, long number) {
        if (number == SYS_fcntl) in_main_ = true;  // the first thing that main does
        const auto known = file_calls.find(number);
        if (error_ && (!in_main_ || known == file_calls.end())) return;
        if (!only_.empty() && only_ != known->second) return;
        if (++stepped_.calls != at_) return;
        stepped_.reached = true;
        stepped_.call = known == file_calls.end() ? std::to_string(number) : known->second;
        if (!error_) {
            ::kill(child_, SIGKILL);
        } else {
            set_call_number(thread, -1);
            failing_.insert(thread);
        }
    }

    const pid_t child_;
    const std::uint64_t at_;
    const std::optional<int> error_;
    const std::string only_;  // the name of the calls that count, if not all do
    bool running_ = false, in_main_ = false;
    std::set<pid_t> failing_;
    Stepped stepped_;
};

}  // namespace

bool Stepper::works() {
    if (!can_fail_calls) return false;
    const pid_t child = ::fork();
    if (child == 0) ::_exit(::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0 ? 0 : 1);
    int status = 1;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

Stepped Stepper::run(std::uint64_t at, std::optional<int> error, const std::string& only) const {
    const int err = ::memfd_create("err", MFD_CLOEXEC);
    const pid_t child = ::fork();
    if (child == 0) become_program(dir_, arguments_, err);
    if (child < 0) return {};
    Stepped stepped = Trace(child, at, error, only).run();
    stepped.err = content(err);
    ::close(err);
    return stepped;
}

}  // namespace reportx::test
