// fork and exec with standard streams in memory files, so that no amount of output can block; a terminal where wanted.
#include "cli/workdir.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <iterator>

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

void write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        ASSERT_GT(written, 0);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string read_all(int fd) {
    std::string bytes;
    char block[1 << 16];
    for (ssize_t got; (got = ::read(fd, block, sizeof block)) > 0;) bytes.append(block, static_cast<std::size_t>(got));
    return bytes;
}

/// One standard stream of the child: the descriptor it gets, and the one that we read afterwards.
class Channel {
public:
    explicit Channel(Stream stream, std::string_view input = {}) {
        switch (stream) {
            case Stream::captured: {
                ours_ = ::memfd_create("stream", MFD_CLOEXEC);
                write_all(ours_, input);
                ::lseek(ours_, 0, SEEK_SET);
                theirs_ = ::dup(ours_);
                break;
            }
            case Stream::terminal: {
                ours_ = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
                ::grantpt(ours_);
                ::unlockpt(ours_);
                theirs_ = ::open(::ptsname(ours_), O_RDWR | O_NOCTTY);
                break;
            }
            case Stream::broken_pipe: {
                int ends[2];
                if (::pipe(ends) != 0) break;
                ::close(ends[0]);
                theirs_ = ends[1];
                break;
            }
            case Stream::full_device:
                theirs_ = ::open("/dev/full", O_RDWR);
                break;
            case Stream::closed:
                break;
        }
    }
    ~Channel() {
        close_theirs();
        if (ours_ >= 0) ::close(ours_);
    }
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;

    int theirs() const { return theirs_; }
    void close_theirs() {
        if (theirs_ >= 0) ::close(theirs_);
        theirs_ = -1;
    }
    std::string content() const {
        if (ours_ < 0) return {};
        ::lseek(ours_, 0, SEEK_SET);  // fails on a terminal, where nothing has been read yet
        return read_all(ours_);
    }

private:
    int ours_ = -1, theirs_ = -1;
};

[[noreturn]] void become_program(const fs::path& folder, const std::vector<std::string>& arguments,
                                 const Surroundings& setup, int in, int out, int err) {
    if (::chdir(folder.c_str()) != 0) ::_exit(125);
    const int streams[] = {in, out, err};
    for (int fd = 0; fd < 3; ++fd) {
        if (streams[fd] < 0) {
            ::close(fd);
        } else {
            ::dup2(streams[fd], fd);
        }
    }
    for (const int fd : streams) {
        if (fd > 2) ::close(fd);
    }
    std::signal(SIGPIPE, SIG_DFL);

    std::map<std::string, std::string> environment{{"PATH", ::getenv("PATH")}, {"TERM", "xterm"}};
    for (const auto& [name, value] : setup.environment) environment[name] = value;
    std::vector<std::string> settings;
    for (const auto& [name, value] : environment) settings.push_back(name + '=' + value);
    const std::string program = setup.program.empty() ? reportx_program().string() : setup.program;
    std::vector<char*> argv{const_cast<char*>(program.c_str())}, envp;
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    for (const std::string& setting : settings) envp.push_back(const_cast<char*>(setting.c_str()));
    argv.push_back(nullptr);
    envp.push_back(nullptr);
    ::execve(program.c_str(), argv.data(), envp.data());
    ::_exit(126);
}

}  // namespace

fs::path reportx_program() {
    const char* const given = std::getenv("REPORTX_BINARY");
    return given ? fs::path(given) : fs::path(REPORTX_PROGRAM_DIR) / "reportx";
}

fs::path source_folder() { return REPORTX_SOURCE_DIR; }

fs::path memory_folder() {
    const fs::path shared = "/dev/shm";
    return ::access(shared.c_str(), W_OK | X_OK) == 0 ? shared : fs::temp_directory_path();
}

Workdir::Workdir(const fs::path& parent) {
    std::string pattern = (parent / "reportx-cli-XXXXXX").string();
    EXPECT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
}

Workdir::~Workdir() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void Workdir::write(const std::string& name, std::string_view bytes) const {
    fs::create_directories(path(name).parent_path());
    std::ofstream(path(name), std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void Workdir::write_program(const std::string& name, std::string_view script) const {
    write(name, script);
    fs::permissions(path(name), fs::perms::owner_all);
}

std::string Workdir::read(const std::string& name) const {
    std::ifstream file(path(name), std::ios::binary);
    EXPECT_TRUE(file) << name;
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> Workdir::names() const {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(folder_)) found.push_back(entry.path().filename().string());
    std::sort(found.begin(), found.end());
    return found;
}

Outcome Workdir::run(const std::vector<std::string>& arguments, const Surroundings& setup) const {
    Channel in(setup.in, setup.input), out(setup.out), err(setup.err);
    const pid_t child = ::fork();
    if (child == 0) become_program(folder_, arguments, setup, in.theirs(), out.theirs(), err.theirs());
    for (Channel* channel : {&in, &out, &err}) channel->close_theirs();
    int status = 0;
    rusage usage{};
    while (::wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    Outcome outcome;
    outcome.peak_kb = usage.ru_maxrss;
    outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    outcome.out = out.content();
    outcome.err = err.content();
    return outcome;
}

pid_t Workdir::start(const std::vector<std::string>& arguments, const std::string& err,
                     const Surroundings& setup) const {
    const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    const int told = err.empty() ? null : ::open(path(err).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const pid_t child = ::fork();
    if (child == 0) become_program(folder_, arguments, setup, null, null, told);
    ::close(null);
    if (told != null) ::close(told);
    return child;
}

}  // namespace reportx::test
