// reportx batch, given again: what is kept, what is made again and why, and that the result is the same as made at once.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "cli/tree.h"
#include "cli/workdir.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

/// `out` is the name given to -o: a folder, or a file *.jsonl.
class CliBatchAgain : public testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        for (const char* name : {"a", "b", "c", "d", "e"}) {
            dir.write(std::string("in/") + name + ".txt", std::string(small_report) + name);
        }
    }

    std::string state() const { return GetParam() == "out" ? "out/.reportx" : ".all.jsonl.reportx"; }
    std::string batch(std::vector<std::string> options = {}, int exit_code = 0) {
        options.insert(options.begin(), {"batch", "in", "-o", GetParam()});
        const Outcome outcome = dir.run(options);
        EXPECT_EQ(outcome.exit_code, exit_code) << outcome.err;
        return outcome.err;
    }
    /// All that there is, as a run without a past would make it.
    void expect_as_new(const std::vector<std::string>& options = {}, int exit_code = 0) {
        const auto found = results();
        for (const std::string& name : {std::string("out"), std::string("all.jsonl"), state()}) {
            fs::remove_all(dir.path(name));
        }
        batch(options, exit_code);
        EXPECT_EQ(found, results());
    }
    std::map<std::string, std::string> results() const {
        auto files = tree_of(dir, "");
        std::erase_if(files, [](const auto& file) { return file.first.starts_with("in/"); });
        return files;
    }
    static bool tells(const std::string& messages, const std::string& words) {
        return messages.find(words) != std::string::npos;
    }

    Workdir dir{memory_folder()};
};

TEST_P(CliBatchAgain, NothingIsDoneTwice) {
    batch();
    const auto first = results();
    const auto changed = fs::last_write_time(dir.path(GetParam() == "out" ? "out/a.txt.json" : "all.jsonl"));
    const std::string messages = batch();
    EXPECT_TRUE(tells(messages, "5 inputs were done before\n")) << messages;
    EXPECT_EQ(results(), first);
    EXPECT_EQ(fs::last_write_time(dir.path(GetParam() == "out" ? "out/a.txt.json" : "all.jsonl")), changed);
}

TEST_P(CliBatchAgain, AChangedInputIsReadAgain) {
    batch();
    dir.write("in/c.txt", std::string(small_report) + "改");
    const std::string messages = batch();
    EXPECT_TRUE(tells(messages, "4 inputs were done before; read again: 1 changed\n")) << messages;
    expect_as_new();
}

TEST_P(CliBatchAgain, NewAndVanishedInputsAreHeeded) {
    batch();
    dir.write("in/bb.txt", small_report);
    fs::remove(dir.path("in/d.txt"));
    EXPECT_TRUE(tells(batch(), "4 inputs were done before\n"));
    if (GetParam() == "out") {
        EXPECT_TRUE(fs::remove(dir.path("out/d.txt.json"))) << "what batch has made it does not take away";
    }
    expect_as_new();
}

TEST_P(CliBatchAgain, InputsThatAreGoneAtTheEndAreLeftOut) {
    batch();
    fs::remove(dir.path("in/e.txt"));
    batch();
    fs::remove(dir.path("out/e.txt.json"));
    expect_as_new();
}

TEST_P(CliBatchAgain, OtherOptionsAndRulesCount) {
    batch();
    const std::string messages = batch({"--region", "420115"});
    EXPECT_TRUE(tells(messages, "0 inputs were done before; read again: 5 read by another version, with other options"))
        << messages;
    expect_as_new({"--region", "420115"});
    fs::create_directory(dir.path("rules"));
    fs::copy_file(source_folder() / "lib/rules/topics.tsv", dir.path("rules/topics.tsv"));
    EXPECT_TRUE(tells(batch({"--region", "420115", "--rules", "rules"}), "5 read by another version"));
    EXPECT_TRUE(tells(batch({"--region", "420115", "--rules", "rules"}), "5 inputs were done before\n"));
}

TEST_P(CliBatchAgain, FailuresAreTriedAgain) {
    fs::create_directory(dir.path("in/cc.txt.d"));
    dir.write("in/cc.txt", "");
    batch({}, 1);
    EXPECT_TRUE(tells(batch({}, 1), "5 inputs were done before; read again: 1 failed before\n"));
    dir.write("in/cc.txt", small_report);
    batch();
    expect_as_new();
}

TEST_P(CliBatchAgain, AResultThatIsGoneOrCutIsMadeAgain) {
    batch();
    const auto first = results();
    const std::string result = GetParam() == "out" ? "out/c.txt.json" : "all.jsonl";
    fs::resize_file(dir.path(result), 100);
    EXPECT_TRUE(tells(batch(), "whose result is gone or changed"));
    EXPECT_EQ(results(), first);
    fs::remove(dir.path(result));
    EXPECT_TRUE(tells(batch(), "whose result is gone or changed"));
    EXPECT_EQ(results(), first);
}

TEST_P(CliBatchAgain, VerifyLooksAtContents) {
    batch();
    const auto first = results();
    const std::string result = GetParam() == "out" ? "out/c.txt.json" : "all.jsonl";
    const auto overwrite = [&](const std::string& name) {
        const auto time = fs::last_write_time(dir.path(name));
        std::string bytes = dir.read(name);
        bytes[bytes.size() / 2] ^= 1;
        dir.write(name, bytes);
        fs::last_write_time(dir.path(name), time);
    };
    overwrite(result);
    EXPECT_FALSE(tells(batch(), "read again"));
    EXPECT_TRUE(tells(batch({"--verify"}), "read again: 1 whose result is gone or changed\n"));
    EXPECT_EQ(results(), first);
    overwrite("in/b.txt");
    EXPECT_FALSE(tells(batch(), "read again"));
    EXPECT_TRUE(tells(batch({"--verify"}), "read again: 1 changed\n"));
}

TEST_P(CliBatchAgain, ATornOrDamagedJournalCostsItsLinesOnly) {
    batch();
    const auto first = results();
    const std::string journal = state() + "/journal.jsonl";
    const std::string lines = dir.read(journal);
    for (const std::size_t cut : {lines.size() - 1, lines.size() / 2, std::size_t{1}, std::size_t{0}}) {
        dir.write(journal, lines.substr(0, cut));
        batch();
        EXPECT_EQ(results(), first) << cut;
    }
    std::string damaged = lines;
    damaged[damaged.find("\"b.txt\"") + 1] = 'a';
    dir.write(journal, damaged + "nonsense\n{}\n[1]\n\n" + damaged.substr(0, 30));
    batch();
    EXPECT_EQ(results(), first);
}

TEST_P(CliBatchAgain, AnUnknownLineOfTheJournalIsPassedOver) {
    batch();
    const std::string journal = state() + "/journal.jsonl";
    std::ofstream(dir.path(journal), std::ios::app) << R"({"later":"version","sum":"0000000000000000"})" << '\n';
    EXPECT_TRUE(tells(batch(), "5 inputs were done before\n"));
}

TEST_P(CliBatchAgain, ASecondRunIsToldWhoHoldsTheLock) {
    batch();
    const int lock = ::open(dir.path(state() + "/lock").c_str(), O_RDWR);
    ASSERT_EQ(::flock(lock, LOCK_EX | LOCK_NB), 0);
    const std::string messages = batch({}, 4);
    EXPECT_TRUE(tells(messages, "another run (process ")) << messages;
    ::close(lock);
    batch();
}

TEST_P(CliBatchAgain, OtherNamesOfTheFolderAreOtherResults) {
    batch();
    EXPECT_EQ(dir.run({"batch", "./in/", "-o", GetParam()}).exit_code, 0);
    const auto found = results();
    fs::remove_all(dir.path(GetParam()));
    EXPECT_EQ(dir.run({"batch", "./in/", "-o", GetParam()}).exit_code, 0);
    EXPECT_EQ(found, results());
}

TEST_P(CliBatchAgain, AJournalDoesNotGrowForEver) {
    for (int i = 0; i < 1100; ++i) dir.write("in/many/" + std::to_string(i) + ".txt", other_text);
    batch({"-q"});
    const auto once = fs::file_size(dir.path(state() + "/journal.jsonl"));
    for (const char* region : {"420115", "420100", "420115"}) batch({"--region", region, "-q"});
    EXPECT_LT(fs::file_size(dir.path(state() + "/journal.jsonl")), 3 * once);
    EXPECT_TRUE(tells(batch({"--region", "420115"}), "1105 inputs were done before\n"));
}

INSTANTIATE_TEST_SUITE_P(CliTo, CliBatchAgain, testing::Values("out", "all.jsonl"),
                         [](const auto& output) { return output.param == "out" ? "Folder" : "File"; });

}  // namespace
}  // namespace reportx::test
