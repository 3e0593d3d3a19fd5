// A call to the system that fails: it is told or made up for, never passed over, and the same command again heals.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <ostream>
#include <random>
#include <string>
#include <vector>

#include "cli/deep.h"
#include "cli/stepper.h"
#include "cli/tree.h"
#include "cli/workdir.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

constexpr std::array errors{EIO, ENOSPC, EACCES, EMFILE, EINTR, EDQUOT, EROFS, ENOMEM};

struct Case {
    std::string name;
    std::vector<std::string> command;
    std::vector<std::string> outputs;  ///< what it makes
};

void PrintTo(const Case& tried, std::ostream* out) { *out << tried.name; }

const Case cases[] = {
    {"BatchToFolder", {"batch", "in", "-j", "1", "-o", "out"}, {"out"}},
    {"BatchToFile", {"batch", "in", "-j", "1", "-o", "all.jsonl"}, {"all.jsonl", ".all.jsonl.reportx"}},
    {"BatchOfAList", {"batch", "--files-from", "list", "-j", "2", "-o", "out"}, {"out"}},
    {"Merge", {"merge", "p1.jsonl", "p2.jsonl", "-o", "all.jsonl"}, {"all.jsonl", ".all.jsonl.reportx"}},
    {"Parse", {"parse", "in/a.txt", "in/b.txt", "-o", "all.jsonl"}, {"all.jsonl"}},
    {"Text", {"text", "in/a.txt", "in/b.txt", "-o", "all.jsonl"}, {"all.jsonl"}},
};

class CliSlowFault : public testing::TestWithParam<Case> {
protected:
    void SetUp() override {
        for (const char* name : {"a", "b", "c", "d", "e"}) {
            dir.write(std::string("in/") + name + ".txt", std::string(small_report) + name);
        }
        dir.write("list", "in/a.txt\nin/c.txt\n");
        for (const char* shard : {"1", "2"}) {
            dir.run({"batch", "in", "--shard", shard + std::string("/2"), "-o", "p" + std::string(shard) + ".jsonl"});
        }
    }
    void clear() const {
        for (const std::string& output : GetParam().outputs) fs::remove_all(dir.path(output));
    }
    Workdir dir{memory_folder()};
};

TEST_P(CliSlowFault, IsToldOrMadeUpForAndHeals) {
    if (!Stepper::works()) GTEST_SKIP() << "programs cannot be traced here";
    const Case& tried = GetParam();
    ASSERT_EQ(dir.run(tried.command).exit_code, 0);
    const auto expected = tree_of(dir, "");
    clear();
    const std::uint64_t calls = Stepper(dir, tried.command).fail(0, EIO).calls;
    clear();

    // Every call once, with the errors in turn; fewer of them when fewer are asked for, more errors for each when more are.
    const std::uint64_t wanted = points(150) / std::size(cases);
    const std::uint64_t rounds = std::max<std::uint64_t>(1, (wanted + calls - 1) / calls);
    const std::uint64_t stride = std::max<std::uint64_t>(1, calls / wanted);
    std::uint64_t injected = 0, told = 0;
    for (std::uint64_t round = 0; round < rounds; ++round) {
        for (std::uint64_t at = 1 + round % stride; at <= calls; at += stride) {
            const int error = errors[(at / stride + round) % errors.size()];
            const Stepped stepped = Stepper(dir, tried.command).fail(at, error);
            if (!stepped.reached) continue;
            ++injected;
            const std::string when =
                stepped.call + " (" + std::to_string(at) + ") failed: " + std::strerror(error) + "\n" + stepped.err;
            ASSERT_LT(stepped.exit_code, 5) << when;
            if (stepped.exit_code == 0) {
                ASSERT_TRUE(tree_of(dir, "") == expected) << "passed over: " << when;
            } else {
                ++told;
                ASSERT_NE(stepped.err, "") << when;
                for (const auto& [name, bytes] : tree_of(dir, "")) {
                    const bool is_account = name.ends_with("manifest.json");
                    const bool is_partial_result = name == "all.jsonl" && stepped.exit_code == 1;
                    if (is_account || is_partial_result) continue;  // whole, of what was read
                    ASSERT_TRUE(expected.contains(name) && expected.at(name) == bytes) << name << ": " << when;
                }
            }
            ASSERT_EQ(temporary_files(dir, ""), 0u) << when;
            const Outcome again = dir.run(tried.command);
            ASSERT_EQ(again.exit_code, 0) << again.err << when;
            ASSERT_TRUE(tree_of(dir, "") == expected) << "not healed: " << when;
            clear();
        }
    }
    EXPECT_GE(injected, std::min(wanted, calls) * 9 / 10);
    // Many calls (allocation, closing, what is tried again) are rightly made up for, and with threads the sample meets now
    // more, now fewer of them; that hardly any is told would mean that errors are passed over.
    EXPECT_GT(told, injected / 8);
    RecordProperty("injected", static_cast<int>(injected));
}

/// A long output is brought to the disk while it is written. The system tells but once that this failed, long before the end.
TEST(CliSlowFaultOfLongOutput, AnEarlySyncThatFailsIsToldAndHeals) {
    if (!Stepper::works()) GTEST_SKIP() << "programs cannot be traced here";
    const Workdir dir{memory_folder()};
    std::string text(small_report);
    while (text.size() < 3 << 20) text += small_report;
    for (const char* name : {"a", "b", "c", "d", "e", "f"}) dir.write(std::string("in/") + name + ".txt", text);
    const std::vector<std::string> command{"batch", "in", "-j", "1", "-o", "all.jsonl"};
    ASSERT_EQ(dir.run(command).exit_code, 0);
    const auto expected = tree_of(dir, "");
    const std::size_t size = expected.at("all.jsonl").size();
    ASSERT_GT(size, std::size_t{48} << 20) << "too short for a sync before the end";
    struct stat status {};
    ASSERT_EQ(::stat(dir.path("all.jsonl").c_str(), &status), 0);
    EXPECT_LT(static_cast<std::size_t>(status.st_blocks) * 512, size + (1 << 20)) << "room behind the end is kept";
    const auto clear = [&] {
        for (const char* made : {"all.jsonl", ".all.jsonl.reportx"}) fs::remove_all(dir.path(made));
    };
    clear();
    const std::uint64_t syncs = Stepper(dir, command).fail_call("fdatasync", 0, EIO).calls;
    ASSERT_GT(syncs, 2u) << "data and journal are synced at the end; none came before";
    clear();

    const Stepped stepped = Stepper(dir, command).fail_call("fdatasync", 1, EIO);
    ASSERT_TRUE(stepped.reached);
    EXPECT_NE(stepped.exit_code, 0);
    EXPECT_NE(stepped.err.find("cannot write"), stepped.err.npos) << stepped.err;
    EXPECT_EQ(tree_of(dir, "").count("all.jsonl"), 0u) << "what may not be on the disk got its name";
    EXPECT_EQ(dir.run(command).exit_code, 0);
    EXPECT_TRUE(tree_of(dir, "") == expected);
}

INSTANTIATE_TEST_SUITE_P(CliSlow, CliSlowFault, testing::ValuesIn(cases),
                         [](const auto& tried) { return tried.param.name; });

}  // namespace
}  // namespace reportx::test
