// Where data goes: standard output checked to the last byte, -o as a whole or not at all.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "cli/workdir.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

class CliOutput : public testing::Test {
protected:
    void SetUp() override {
        dir.write("a.txt", small_report);
        dir.write("bad.txt", "");
    }
    /// What merge, tables and worker need.
    void prepare_printing() {
        dir.run({"batch", "a.txt", "-q", "-o", "part.jsonl"});
        dir.run({"parse", "-q", "a.txt", "-o", "a.jsonl"});
    }
    const std::string request = "{\"path\":\"a.txt\"}\n";
    Workdir dir;
};

/// Every command that prints data, the programs beside this one included.
const std::vector<std::vector<std::string>> printing{
    {"parse", "a.txt"},
    {"parse", "--pretty", "a.txt"},
    {"parse", "-f", "jsonl", "a.txt", "a.txt"},
    {"text", "a.txt"},
    {"explain", "a.txt"},
    {"explain", "RX1001"},
    {"schema"},
    {"generate", "man"},
    {"generate", "bash"},
    {"generate", "zsh"},
    {"generate", "fish"},
    {"help"},
    {"help", "batch"},
    {"parse", "--help"},
    {"--version"},
    {"batch", "a.txt", "-q", "-o", "-"},
    {"merge", "-q", "part.jsonl"},
    {"worker"},
    {"check", "-q", "--all", "a.txt"},
    {"check", "-q", "-f", "json", "a.txt"},
    {"check", "-q", "-f", "sarif", "a.txt"},
    {"check", "--help"},
    {"compare", "-q", "a.txt", "a.txt"},
    {"tables", "-q", "--table", "measures", "a.jsonl"},
};

TEST_F(CliOutput, AFullDeviceIsTold) {
    prepare_printing();
    for (const std::vector<std::string>& arguments : printing) {
        const Outcome outcome = dir.run(arguments, {.input = request, .out = Stream::full_device});
        EXPECT_EQ(outcome.exit_code, 4) << arguments[0] << outcome.err;
        EXPECT_TRUE(outcome.err.starts_with("reportx: cannot write standard output: No space left on device"))
            << arguments[0] << outcome.err;
    }
}

TEST_F(CliOutput, AReaderThatHasLeftEndsEachCommandBySignal) {
    prepare_printing();
    for (const std::vector<std::string>& arguments : printing) {
        const Outcome outcome = dir.run(arguments, {.input = request, .out = Stream::broken_pipe});
        EXPECT_EQ(outcome.exit_code, 141) << arguments[0] << outcome.err;
        EXPECT_EQ(outcome.err, "") << arguments[0];
    }
}

TEST_F(CliOutput, AClosedStandardOutputIsTold) {
    const Outcome outcome = dir.run({"parse", "a.txt"}, {.out = Stream::closed});
    EXPECT_EQ(outcome.exit_code, 4);
    EXPECT_NE(outcome.err.find("cannot write standard output"), std::string::npos) << outcome.err;
}

TEST_F(CliOutput, DataNeverLandsInAnInputWhenStreamsAreClosed) {
    EXPECT_EQ(dir.run({"parse", "a.txt", "bad.txt"}, {.out = Stream::closed, .err = Stream::closed}).exit_code, 4);
    EXPECT_EQ(dir.read("a.txt"), small_report);
    EXPECT_EQ(dir.read("bad.txt"), "");
}

TEST_F(CliOutput, AReaderThatLeavesEndsTheProgramBySignal) {
    for (const char* command : {"parse", "text", "explain"}) {
        const Outcome outcome = dir.run({command, "a.txt"}, {.out = Stream::broken_pipe});
        EXPECT_EQ(outcome.exit_code, 141);
        EXPECT_EQ(outcome.err, "");
    }
    const Outcome ignored = dir.run({"-c", "trap '' PIPE; exec " + reportx_program().string() + " parse a.txt"},
                                    {.out = Stream::broken_pipe, .program = "/bin/sh"});
    EXPECT_EQ(ignored.exit_code, 141) << "also when the caller ignores the signal: " << ignored.err;
}

TEST_F(CliOutput, MessagesThatCannotBeShownDoNotFailTheRun) {
    dir.write("b.txt", other_text);
    EXPECT_EQ(dir.run({"parse", "b.txt"}, {.err = Stream::full_device}).exit_code, 0);
    EXPECT_EQ(dir.run({"parse", "b.txt"}, {.err = Stream::closed}).exit_code, 0);
}

TEST_F(CliOutput, AFileHoldsTheSameBytes) {
    const std::string expected = dir.run({"parse", "a.txt"}).out;
    const Outcome outcome = dir.run({"parse", "a.txt", "-o", "a.json"});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(dir.read("a.json"), expected);
    EXPECT_EQ(dir.run({"parse", "a.txt", "-o", "-"}).out, expected);
    EXPECT_EQ(dir.run({"parse", "a.txt", "-o", "/proc/self/fd/1"}).out, expected);
    EXPECT_EQ(dir.names(), (std::vector<std::string>{"a.json", "a.txt", "bad.txt"})) << "nothing else is left behind";
}

TEST_F(CliOutput, AnOldFileIsReplacedWithItsModeAndThroughItsLink) {
    dir.write("real.json", "old");
    ASSERT_EQ(::chmod(dir.path("real.json").c_str(), 0640), 0);
    fs::create_symlink("real.json", dir.path("link.json"));
    EXPECT_EQ(dir.run({"parse", "a.txt", "-o", "link.json"}).exit_code, 0);
    EXPECT_TRUE(fs::is_symlink(dir.path("link.json")));
    EXPECT_TRUE(dir.read("real.json").starts_with("{\"format\""));
    EXPECT_EQ(fs::status(dir.path("real.json")).permissions(), static_cast<fs::perms>(0640));
}

TEST_F(CliOutput, WhatIsNoFileToReplaceIsWrittenAsItStands) {
    const std::string expected = dir.run({"parse", "a.txt"}).out;
    fs::create_symlink("later.json", dir.path("link.json"));
    EXPECT_EQ(dir.run({"parse", "a.txt", "-o", "link.json"}).exit_code, 0);
    EXPECT_TRUE(fs::is_symlink(dir.path("link.json")));
    EXPECT_EQ(dir.read("later.json"), expected);

    const std::string shell = "cat pipe & " + reportx_program().string() + " parse a.txt -o pipe; wait";
    ASSERT_EQ(::mkfifo(dir.path("pipe").c_str(), 0600), 0);
    EXPECT_EQ(dir.run({"-c", shell}, {.program = "/bin/sh"}).out, expected);
    EXPECT_EQ(fs::status(dir.path("pipe")).type(), fs::file_type::fifo);

    // An open file that has been removed meanwhile is still there under its number.
    const std::string removed =
        "exec 5>gone 6<gone; rm gone; " + reportx_program().string() + " parse a.txt -o /proc/self/fd/5; cat <&6";
    EXPECT_EQ(dir.run({"-c", removed}, {.program = "/bin/sh"}).out, expected);
}

TEST_F(CliOutput, AnOldFileSurvivesARunWithoutResult) {
    dir.write("a.json", "old");
    EXPECT_EQ(dir.run({"parse", "bad.txt", "-o", "a.json"}).exit_code, 3);
    EXPECT_EQ(dir.read("a.json"), "old");
    EXPECT_EQ(dir.run({"parse", "bad.txt", "a.txt", "-o", "a.json"}).exit_code, 1);
    EXPECT_EQ(dir.read("a.json"), dir.run({"parse", "a.txt"}).out);
    EXPECT_EQ(dir.names(), (std::vector<std::string>{"a.json", "a.txt", "bad.txt"}));
}

TEST_F(CliOutput, AnInputIsNeverOverwritten) {
    fs::create_hard_link(dir.path("a.txt"), dir.path("same.txt"));
    fs::create_symlink("a.txt", dir.path("link.txt"));
    for (const std::string name : {"a.txt", "./a.txt", "same.txt", "link.txt"}) {
        const Outcome outcome = dir.run({"parse", "bad.txt", "a.txt", "-o", name});
        EXPECT_EQ(outcome.exit_code, 2);
        EXPECT_NE(outcome.err.find("is both input and output"), std::string::npos) << outcome.err;
    }
    const Outcome piped =
        dir.run({"-c", reportx_program().string() + " text - -o a.txt < a.txt"}, {.program = "/bin/sh"});
    EXPECT_EQ(piped.exit_code, 2);
    EXPECT_EQ(dir.read("a.txt"), small_report);
}

TEST_F(CliOutput, APlaceThatCannotBeWrittenIsToldBeforeTheWork) {
    for (const std::string name : {"nowhere/a.json", ".", "/dev/full"}) {
        const Outcome outcome = dir.run({"parse", "a.txt", "-o", name});
        EXPECT_EQ(outcome.exit_code, 4) << name;
        EXPECT_TRUE(outcome.err.starts_with("reportx: cannot write " + name + ": ")) << outcome.err;
    }
    EXPECT_EQ(dir.names(), (std::vector<std::string>{"a.txt", "bad.txt"}));
}

TEST_F(CliOutput, ASignalLeavesNothingBehind) {
    dir.write("a.json", "old");
    const std::string script = "mkfifo in; " + reportx_program().string() +
                               " parse - -o a.json < in & exec 3> in; "
                               "until ls .reportx-* > /dev/null 2>&1; do sleep 0.01; done; "
                               "kill -TERM $!; wait $!; code=$?; rm in; exit $code";
    EXPECT_EQ(dir.run({"-c", script}, {.program = "/bin/sh"}).exit_code, 143);
    EXPECT_EQ(dir.read("a.json"), "old");
    EXPECT_EQ(dir.names(), (std::vector<std::string>{"a.json", "a.txt", "bad.txt"}));
}

TEST_F(CliOutput, ManyRecordsAllArrive) {
    std::vector<std::string> arguments{"parse"};
    for (int i = 0; i < 400; ++i) arguments.push_back("a.txt");
    const std::string one = dir.run({"parse", "a.txt"}).out;
    const Outcome outcome = dir.run(arguments);
    ASSERT_EQ(outcome.out.size(), 400 * one.size());
    EXPECT_TRUE(outcome.out.ends_with(one));
}

}  // namespace
}  // namespace reportx::test
