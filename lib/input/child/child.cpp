// Reads what the child says until it ends, or until a limit is reached and it is ended. Its whole group goes with it.
#include "input/child/child.h"

#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include "input/child/start.h"

namespace reportx::input {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using End = ChildResult::End;

constexpr std::size_t kept_of_stderr = 64 << 10;
constexpr milliseconds short_nap{2};  // between looks at a child that has closed its streams

/// One look at the streams of a child, and what they have given so far.
class Reader {
public:
    explicit Reader(RunningChild& child) : child_(child) {}

    bool finished() const { return !child_.out.is_open() && !child_.err.is_open(); }

    /// Waits up to `time` for output and takes what is there.
    void look(milliseconds time, ChildResult& result) {
        std::array<pollfd, 2> streams{pollfd{child_.out.get(), POLLIN, 0}, pollfd{child_.err.get(), POLLIN, 0}};
        if (::poll(streams.data(), streams.size(), static_cast<int>(time.count())) <= 0) return;
        if (streams[0].revents != 0) take(child_.out, result.out);
        if (streams[1].revents != 0) take(child_.err, result.err);
        result.err.resize(std::min(result.err.size(), kept_of_stderr));
    }

private:
    static void take(Descriptor& stream, std::string& into) {
        static constexpr std::size_t block = 64 << 10;
        const std::size_t before = into.size();
        into.resize(before + block);
        const ssize_t got = ::read(stream.get(), into.data() + before, block);
        into.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN)) stream.close();
    }

    RunningChild& child_;
};

}  // namespace

Result<ChildResult> run_child(const Command& command, std::string_view input, const ChildLimits& limits) {
    auto started = start_child(command, input, limits);
    if (!started) return started.error();
    RunningChild& child = started.value();
    const auto deadline = Clock::now() + limits.time;
    ChildResult result;
    Reader reader(child);
    const auto stop = [&](End end) {
        child.end();
        result.end = end;
        return result;
    };
    for (;;) {
        const auto left = std::chrono::ceil<milliseconds>(deadline - Clock::now());
        if (left <= milliseconds::zero()) return stop(End::timed_out);
        reader.look(reader.finished() ? std::min(left, short_nap) : left, result);
        if (result.out.size() > limits.output) return stop(End::too_much_output);
        if (reader.finished() && child.has_ended()) break;
    }
    const int state = child.end();
    result.end = WIFEXITED(state) ? End::exited : End::killed;
    result.status = WIFEXITED(state) ? WEXITSTATUS(state) : WTERMSIG(state);
    return result;
}

std::optional<std::string> find_program(std::string_view name) {
    const char* const path = std::getenv("PATH");
    std::string_view folders = path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin";
    while (!folders.empty()) {
        const std::size_t end = std::min(folders.find(':'), folders.size());
        const std::string_view folder = folders.substr(0, end);
        folders.remove_prefix(std::min(end + 1, folders.size()));
        if (!folder.starts_with('/')) continue;
        std::string candidate(folder);
        candidate.append("/").append(name);
        struct stat status {};
        if (::stat(candidate.c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
            ::access(candidate.c_str(), X_OK) == 0)
            return candidate;
    }
    return std::nullopt;
}

}  // namespace reportx::input
