// Every sort of input that people pass by mistake: a clear message with name and remedy, the documented exit code, and
// no effect on the other inputs of the same call.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/workdir.h"

namespace reportx::test {
namespace {

using namespace std::string_literals;
using nlohmann::json;

/// An input that cannot give a result.
struct BadInput {
    std::string name;
    std::string bytes;
    std::string code;
};

const BadInput bad_inputs[] = {
    {"empty", "", "RX1001"},
    {"white_space", " \t\r\n\n\u3000\u00A0\n", "RX1002"},
    {"mark_alone", "\uFEFF", "RX1002"},
    {"zip", "PK\x03\x04\x14\0\0\0\x08\0binary\0\0\0\0"s, "RX1003"},
    {"pdf", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n", "RX1046"},
    {"png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s, "RX1003"},
    {"no_charset",
     "法治政府建设\xFF\xFE\xFF"
     "报告\n",
     "RX1004"},
};

class BadInputs : public testing::TestWithParam<BadInput> {};

TEST_P(BadInputs, IsRefusedWithNameAndRemedy) {
    const Workdir dir;
    dir.write("it.txt", GetParam().bytes);
    for (const char* command : {"parse", "text", "explain"}) {
        const Outcome outcome = dir.run({command, "it.txt"});
        EXPECT_EQ(outcome.exit_code, 3) << outcome.err;
        EXPECT_EQ(outcome.out, "");
        EXPECT_TRUE(outcome.err.starts_with("reportx: it.txt: ")) << outcome.err;
        EXPECT_NE(outcome.err.find("; "), std::string::npos) << "no remedy: " << outcome.err;
        EXPECT_TRUE(outcome.err.ends_with(" [" + GetParam().code + "]\n")) << outcome.err;
        EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1);
    }
}

TEST_P(BadInputs, IsRefusedOnStandardInput) {
    const Workdir dir;
    const Outcome outcome = dir.run({"parse", "-"}, {.input = GetParam().bytes});
    EXPECT_EQ(outcome.exit_code, 3);
    EXPECT_EQ(outcome.out, "");
    EXPECT_TRUE(outcome.err.starts_with("reportx: <stdin>: ")) << outcome.err;
    EXPECT_TRUE(
        dir.run({"parse", "--name", "web", "-"}, {.input = GetParam().bytes}).err.starts_with("reportx: web: "));
}

TEST_P(BadInputs, DoesNotStopTheOthers) {
    const Workdir dir;
    dir.write("a.txt", small_report);
    dir.write("it.txt", GetParam().bytes);
    const std::string one = dir.run({"parse", "a.txt"}).out;
    const Outcome outcome = dir.run({"parse", "it.txt", "a.txt", "it.txt", "a.txt", "nowhere.txt"});
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_EQ(outcome.out, one + one);
    EXPECT_TRUE(outcome.err.ends_with("reportx: 2 of 5 inputs done, 3 failed\n")) << outcome.err;
}

INSTANTIATE_TEST_SUITE_P(Cli, BadInputs, testing::ValuesIn(bad_inputs),
                         [](const auto& input) { return input.param.name; });

TEST(CliBadFile, Missing) {
    const Workdir dir;
    const Outcome outcome = dir.run({"parse", "nowhere/a.txt"});
    EXPECT_EQ(outcome.exit_code, 3);
    EXPECT_TRUE(outcome.err.starts_with("reportx: nowhere/a.txt: no such file; ")) << outcome.err;
    EXPECT_TRUE(outcome.err.ends_with("[RX1008]\n"));
}

TEST(CliBadFile, Directory) {
    const Workdir dir;
    const Outcome outcome = dir.run({"parse", "."});
    EXPECT_EQ(outcome.exit_code, 3);
    EXPECT_TRUE(outcome.err.starts_with("reportx: .: it is a directory; ")) << outcome.err;
}

TEST(CliBadFile, DirectoryAsStandardInput) {
    const Workdir dir;
    const Outcome outcome = dir.run({"-c", reportx_program().string() + " parse - < ."}, {.program = "/bin/sh"});
    EXPECT_EQ(outcome.exit_code, 3);
    EXPECT_EQ(outcome.err,
              "reportx: <stdin>: reading failed: Is a directory; pass a file or a pipe that can be read [RX1009]\n");
}

TEST(CliBadFile, Unreadable) {
    if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
    const Workdir dir;
    dir.write("a.txt", small_report);
    ASSERT_EQ(::chmod(dir.path("a.txt").c_str(), 0), 0);
    const Outcome outcome = dir.run({"parse", "a.txt"});
    EXPECT_EQ(outcome.exit_code, 3);
    EXPECT_TRUE(outcome.err.ends_with("[RX1009]\n")) << outcome.err;
}

TEST(CliBadFile, PipeWithoutWriterDoesNotHang) {
    const Workdir dir;
    ASSERT_EQ(::mkfifo(dir.path("pipe").c_str(), 0600), 0);
    EXPECT_EQ(dir.run({"parse", "pipe"}).exit_code, 3);
}

TEST(CliBadFile, ClosedStandardInput) {
    const Workdir dir;
    const Outcome outcome = dir.run({"parse", "-"}, {.in = Stream::closed});
    EXPECT_EQ(outcome.exit_code, 3);
    EXPECT_NE(outcome.err.find("[RX1009]"), std::string::npos) << outcome.err;
}

TEST(CliOddText, HiddenCharactersAreKeptEscapedAndTold) {
    const Workdir dir;
    const std::string odd = "法治\0政府\u202E建设\u200B\u2028报告\u0085\x1B[31m\uFEFF。\n"s;
    dir.write("a.txt", odd);
    const Outcome outcome = dir.run({"parse", "a.txt"});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_NE(outcome.err.find("a.txt:1:"), std::string::npos) << outcome.err;
    EXPECT_NE(outcome.err.find("[RX1021]"), std::string::npos) << outcome.err;
    EXPECT_TRUE(json::accept(outcome.out));
    for (const std::string& shown : {outcome.out, outcome.err, dir.run({"explain", "a.txt"}).out}) {
        for (const std::string& hidden : {"\0"s, "\x1B"s, "\u202E"s, "\u200B"s, "\u2028"s, "\u0085"s, "\uFEFF"s}) {
            EXPECT_EQ(shown.find(hidden), std::string::npos);
        }
    }
    EXPECT_EQ(dir.run({"text", "-q", "a.txt"}).out, odd);
}

TEST(CliOddText, NamesCannotDriveTheTerminal) {
    const Workdir dir;
    const std::string name = "\x1B]0;owned\x07\n\u202Etxt.\xFF";
    const std::string shown = R"(\u{1B}]0;owned\u{7}\u{A}\u{202E}txt.\x{FF})";
    EXPECT_TRUE(dir.run({"parse", name}).err.starts_with("reportx: " + shown + ": no such file"))
        << dir.run({"parse", name}).err;
    EXPECT_TRUE(dir.run({name}).err.starts_with("reportx: no command \"" + shown)) << dir.run({name}).err;
    EXPECT_NE(dir.run({"parse", "--" + name}).err.find(shown), std::string::npos);
    EXPECT_NE(dir.run({"parse", "-o", name + "/x", "a.txt"}).err.find(shown), std::string::npos);
    dir.write(name, other_text);
    EXPECT_TRUE(dir.run({"parse", name}).err.starts_with(shown + ": warning:"));
}

TEST(CliOddText, ManyLikeRemarksAreToldOnce) {
    const Workdir dir;
    std::string text(small_report);
    for (int i = 0; i < 5000; ++i) text += "零宽\u200B字符\n";
    dir.write("a.txt", text);
    const Outcome outcome = dir.run({"parse", "a.txt"});
    EXPECT_EQ(outcome.exit_code, 0);
    EXPECT_LE(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 10) << outcome.err;
}

/// What a text of `bytes` on one line takes, in seconds.
double seconds_for_one_line(std::size_t bytes) {
    const Workdir dir;
    std::string line = "2024年法治政府建设情况报告";
    const std::string sentence = "一是开展执法培训12场，办结行政复议案件30件。";
    while (line.size() < bytes) line += sentence;
    dir.write("long.txt", line);
    const auto start = std::chrono::steady_clock::now();
    const Outcome outcome = dir.run({"parse", "-o", "long.json", "long.txt"});
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_GT(std::filesystem::file_size(dir.path("long.json")), bytes / 2);
    return taken.count();
}

TEST(CliSlow, OneLineOf100MegabytesIsReadInTime) { EXPECT_LT(seconds_for_one_line(100'000'000), 120); }

TEST(CliSlow, TimeGrowsWithTheInputAndNoFaster) {
    const double small = seconds_for_one_line(10'000'000);
    EXPECT_LT(seconds_for_one_line(40'000'000), 4 * 2.5 * small + 0.5);
}

}  // namespace
}  // namespace reportx::test
