// SIGKILL at any moment: no file under its final name is partial, and the same command again leaves what an undisturbed run leaves.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fcntl.h>
#include <chrono>
#include <csignal>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "cli/deep.h"
#include "cli/stepper.h"
#include "cli/tree.h"
#include "cli/workdir.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// `out` is the name given to -o: a folder, or a file *.jsonl.
class CliSlowKill : public testing::TestWithParam<std::string> {
protected:
    void make_inputs(int files, const std::vector<std::string>& more) {
        for (int i = 0; i < files; ++i) {
            dir.write("in/" + std::to_string(i % 7) + "/" + std::to_string(i) + ".txt",
                      i % 5 == 0 ? std::string(other_text) + std::to_string(i) : std::string(small_report));
        }
        dir.write("in/bad.txt", "");
        command = {"batch", "in", "-q", "-o", GetParam()};
        command.insert(command.end(), more.begin(), more.end());
        const auto begun = Clock::now();
        EXPECT_EQ(dir.run(command).exit_code, 1);
        whole_time = Clock::now() - begun;
        expected = results();
        clear();
    }
    void clear() {
        for (const char* name : {"out", "all.jsonl", ".all.jsonl.reportx"}) fs::remove_all(dir.path(name));
    }
    std::map<std::string, std::string> results() const {
        auto files = tree_of(dir, "");
        std::erase_if(files, [](const auto& file) { return file.first.starts_with("in/"); });
        return files;
    }
    /// What stands under a final name is what belongs there.
    void expect_nothing_partial(const std::string& when) const {
        for (const auto& [name, bytes] : results()) {
            const auto whole = expected.find(name);
            ASSERT_NE(whole, expected.end()) << name << ' ' << when;
            ASSERT_TRUE(bytes == whole->second) << name << ' ' << when;
        }
    }
    void expect_healed(const std::string& when) {
        const Outcome outcome = dir.run(command);
        ASSERT_EQ(outcome.exit_code, 1) << outcome.err << when;
        ASSERT_TRUE(results() == expected) << when;
        ASSERT_EQ(temporary_files(dir, ""), 0u) << when;
    }
    void start_and_kill(Clock::duration after) const {
        const pid_t child = dir.start(command);
        ASSERT_GT(child, 0);  // kill(-1) would be everyone's end
        std::this_thread::sleep_for(after);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
    }

    Workdir dir{memory_folder()};
    std::vector<std::string> command;
    std::map<std::string, std::string> expected;
    Clock::duration whole_time{};
};

TEST_P(CliSlowKill, AtEverySystemCallOf20Files) {
    if (!Stepper::works()) GTEST_SKIP() << "programs cannot be traced here";
    make_inputs(20, {"--jobs", "1"});
    std::uint64_t killed = 0;
    for (std::uint64_t at = 1;; ++at) {
        const Stepped stepped = Stepper(dir, command).kill(at);
        if (!stepped.reached) break;
        ++killed;
        const std::string when = "at call " + std::to_string(at) + " (" + stepped.call + ")";
        ASSERT_EQ(stepped.exit_code, 137) << when;
        expect_nothing_partial(when);
        expect_healed(when);
        if (HasFatalFailure()) return;
        clear();
    }
    EXPECT_GE(killed, 300u);
    RecordProperty("killed", static_cast<int>(killed));
}

TEST_P(CliSlowKill, AtRandomInAParallelBatchOf2000Files) {
    make_inputs(2000, {"--jobs", "2"});
    std::mt19937 random(5);
    const unsigned long kills = points(100);
    for (unsigned long i = 0; i < kills; ++i) {
        const double part = std::uniform_real_distribution<>(0, 1)(random);
        start_and_kill(std::chrono::duration_cast<Clock::duration>(whole_time * part));
        const std::string when = "kill " + std::to_string(i) + " after " + std::to_string(part) + " of the time";
        expect_nothing_partial(when);
        if (i % 3 != 2) expect_healed(when);  // else the next run is killed, too
        if (HasFatalFailure()) return;
        if (i % 3 != 2) clear();
    }
    expect_healed("at the end");
}

INSTANTIATE_TEST_SUITE_P(CliSlowTo, CliSlowKill, testing::Values("out", "all.jsonl"),
                         [](const auto& output) { return output.param == "out" ? "Folder" : "File"; });

}  // namespace
}  // namespace reportx::test
