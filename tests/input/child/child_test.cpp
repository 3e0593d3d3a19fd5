// A child process on its lead: what it gets, what it may not do, and that nothing of it stays.
#include "input/child/child.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <thread>

#include "cli/workdir.h"
#include "input/child/converter.h"
#include "input/document_codes.h"

namespace reportx::input {
namespace {

using namespace std::chrono_literals;
using End = ChildResult::End;

Command shell(const std::string& script) { return {"/bin/sh", {"-c", script}}; }

ChildResult run(const std::string& script, std::string_view input = {}, const ChildLimits& limits = {}) {
    const auto result = run_child(shell(script), input, limits);
    EXPECT_TRUE(result) << result.error().message;
    return result ? result.value() : ChildResult{};
}

bool has_no_children() { return ::waitpid(-1, nullptr, WNOHANG) < 0 && errno == ECHILD; }

TEST(Child, GetsItsInputAndGivesItsOutput) {
    const auto result = run("cat; echo remark >&2; exit 3", "法治政府");
    EXPECT_EQ(result.end, End::exited);
    EXPECT_EQ(result.status, 3);
    EXPECT_EQ(result.out, "法治政府");
    EXPECT_EQ(result.err, "remark\n");
    EXPECT_TRUE(has_no_children());
}

TEST(Child, TakesAndGivesMegabytes) {
    const std::string large(5 << 20, 'x');
    EXPECT_EQ(run("cat; cat", large).out, large);
}

TEST(Child, GetsNothingElse) {
    ::setenv("REPORTX_SECRET", "secret", 1);
    const int leaked = ::open("/dev/null", O_RDONLY);  // not closed on exec
    const auto result = run("env; ls /proc/self/fd | wc -l; pwd; grep NoNewPrivs /proc/self/status; ulimit -c");
    ::close(leaked);
    EXPECT_EQ(result.out.find("secret"), result.out.npos);
    EXPECT_NE(result.out.find("\n4\n"), result.out.npos) << result.out;  // three streams, and the folder that ls reads
    EXPECT_NE(result.out.find("\n/\n"), result.out.npos) << result.out;
    EXPECT_NE(result.out.find("NoNewPrivs:\t1\n0\n"), result.out.npos) << result.out;
}

TEST(Child, IsEndedInTime) {
    for (const char* script :
         {"sleep 60", "exec >&- 2>&-; sleep 60", "sleep 60 & wait", "trap '' TERM INT; while :; do sleep 1; done"}) {
        const auto start = std::chrono::steady_clock::now();
        const auto result = run(script, {}, {.time = 200ms});
        EXPECT_EQ(result.end, End::timed_out) << script;
        EXPECT_LT(std::chrono::steady_clock::now() - start, 700ms) << script;
        EXPECT_TRUE(has_no_children());
    }
}

TEST(Child, TakesItsOffspringAlong) {
    const auto result = run("sleep 60 >&- 2>&- & echo $!");
    EXPECT_EQ(result.end, End::exited);
    const int offspring = std::atoi(result.out.c_str());
    ASSERT_GT(offspring, 1);
    for (int i = 0; i < 100 && ::kill(offspring, 0) == 0; ++i) std::this_thread::sleep_for(10ms);
    std::string state = run("cut -d' ' -f3 /proc/" + std::to_string(offspring) + "/stat 2>/dev/null").out;
    EXPECT_TRUE(state.empty() || state == "Z\n") << state;  // whoever adopts it may be slow to bury it
}

TEST(Child, IsEndedWhenItGivesTooMuch) {
    const auto result = run("yes", {}, {.output = 1 << 20});
    EXPECT_EQ(result.end, End::too_much_output);
    EXPECT_LT(result.out.size(), std::size_t{2} << 20);
    const auto chatty = run("yes | head -c 1000000 >&2");
    EXPECT_EQ(chatty.end, End::exited);
    EXPECT_EQ(chatty.err.size(), std::size_t{64} << 10);
}

TEST(Child, ItsMemoryFilesAndTimeAreLimited) {
    EXPECT_NE(run("x=$(head -c 300000000 /dev/zero | tr '\\0' x); echo done", {}, {.memory = 64 << 20}).out, "done\n");
    const test::Workdir dir;
    EXPECT_NE(run("head -c 1000000 /dev/zero > " + dir.path("file").string(), {}, {.file = 1000}).status, 0);
    const auto busy = run("while :; do :; done", {}, {.processor_seconds = 1});
    EXPECT_EQ(busy.end, End::killed);
    EXPECT_TRUE(busy.status == SIGXCPU || busy.status == SIGKILL) << busy.status;
}

TEST(Child, ACrashIsTold) {
    const auto result = run("kill -SEGV $$");
    EXPECT_EQ(result.end, End::killed);
    EXPECT_EQ(result.status, SIGSEGV);
}

TEST(Child, ThatCannotBeStartedIsAnError) {
    EXPECT_FALSE(run_child({"/nowhere/program", {}}, {}));
    const auto result = run_child({"/etc/passwd", {}}, {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "cannot start /etc/passwd: Permission denied");
    EXPECT_TRUE(has_no_children());
}

TEST(Child, RunsInManyThreadsAtATime) {
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 8; ++thread) {
        threads.emplace_back([&right, thread] {
            for (int i = 0; i < 10; ++i) {
                const std::string input = std::to_string(thread * 100 + i);
                const auto result = run_child({"/bin/cat", {}}, input);
                right += result && result.value().out == input;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(right, 80);
    EXPECT_TRUE(has_no_children());
}

TEST(Converter, TellsWhichPackageIsMissing) {
    const auto result = convert_with({"reportx-no-such-program", "some-package", {}, "a PDF"}, {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, missing_converter);
    EXPECT_EQ(result.error().remedy, "Install the Debian package some-package.");
}

TEST(FindProgram, LooksInAbsoluteFoldersOnly) {
    const test::Workdir dir;
    dir.write_program("tool", "#!/bin/sh\n");
    dir.write("no-tool", "text");
    const std::string before = std::getenv("PATH");
    ::setenv("PATH", (".::" + dir.path("").string() + ":/bin").c_str(), 1);
    EXPECT_EQ(find_program("tool"), dir.path("").string() + "/tool");
    EXPECT_EQ(find_program("no-tool"), std::nullopt);
    ::setenv("PATH", "", 1);
    EXPECT_EQ(find_program("tool"), std::nullopt);
    ::setenv("PATH", before.c_str(), 1);
}

}  // namespace
}  // namespace reportx::input
