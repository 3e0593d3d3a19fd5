// reportx batch: what goes in, where it comes out, and the account of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/workdir.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;
using nlohmann::json;

/// All files below `folder` but the state, relative and sorted.
std::vector<std::string> tree(const Workdir& dir, const std::string& folder) {
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(dir.path(folder))) {
        const std::string name = entry.path().lexically_relative(dir.path(folder)).string();
        if (entry.is_regular_file() && !name.starts_with(".reportx")) files.push_back(name);
    }
    std::sort(files.begin(), files.end());
    return files;
}

json manifest(const Workdir& dir, const std::string& state) { return json::parse(dir.read(state + "/manifest.json")); }

std::vector<std::string> skipped(const json& manifest) {
    std::vector<std::string> names;
    for (const json& file : manifest["skipped_files"]) names.push_back(file["path"]);
    return names;
}

class CliBatch : public testing::Test {
protected:
    void SetUp() override {
        dir.write("in/b.txt", small_report);
        dir.write("in/a-2.txt", other_text);
        dir.write("in/a/1.txt", small_report);
        dir.write("in/a.txt", small_report);
    }
    /// What parse prints of the file.
    std::string parsed(const std::string& name) { return dir.run({"parse", "-q", name}).out; }

    Workdir dir;
    const std::vector<std::string> in_order{"in/a-2.txt", "in/a.txt", "in/a/1.txt", "in/b.txt"};
};

TEST_F(CliBatch, WritesADocumentForEachInTheSameSubFolders) {
    const Outcome outcome = dir.run({"batch", "in", "-o", "out"});
    EXPECT_EQ(outcome.exit_code, 0);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.err,
              "reportx: 4 done, 0 failed, 0 skipped; each is accounted for in out/.reportx/manifest.json\n");
    EXPECT_EQ(tree(dir, "out"), (std::vector<std::string>{"a-2.txt.json", "a.txt.json", "a/1.txt.json", "b.txt.json"}));
    for (const std::string name : {"a.txt", "a/1.txt", "b.txt"}) {
        EXPECT_EQ(dir.read("out/" + name + ".json"), parsed("in/" + name));
    }
}

TEST_F(CliBatch, WritesOneFileInTheOrderOfPaths) {
    std::string expected;
    for (const std::string& name : in_order) expected += parsed(name);
    EXPECT_EQ(dir.run({"batch", "in", "-o", "all.jsonl"}).exit_code, 0);
    EXPECT_EQ(dir.read("all.jsonl"), expected);
    EXPECT_EQ(dir.run({"batch", "in/", "-j", "3", "-o", "-"}).out, expected);
}

TEST_F(CliBatch, TakesAListInItsOrder) {
    const Outcome outcome =
        dir.run({"batch", "--files-from", "-", "-0", "-o", "all.jsonl"}, {.input = "in/b.txt\0in/a.txt\0"s});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(dir.read("all.jsonl"), parsed("in/b.txt") + parsed("in/a.txt"));
    dir.write("list", "in/a/1.txt\n./in/b.txt\n");
    EXPECT_EQ(dir.run({"batch", "--files-from", "list", "-o", "out"}).exit_code, 0);
    EXPECT_EQ(tree(dir, "out"), (std::vector<std::string>{"in/a/1.txt.json", "in/b.txt.json"}));
}

TEST_F(CliBatch, SeveralFoldersKeepTheirNames) {
    dir.write("more/b.txt", small_report);
    EXPECT_EQ(dir.run({"batch", "in/a", "../" + dir.path("").parent_path().filename().string() + "/more", "-o", "out"})
                  .exit_code,
              0);
    EXPECT_EQ(tree(dir, "out").size(), 2u);
    EXPECT_TRUE(fs::exists(dir.path("out/in/a/1.txt.json")));
}

TEST_F(CliBatch, TheManifestAccountsForEachFileThatWasFound) {
    dir.write("in/bad.txt", "");
    dir.write("in/photo.jpg", "x");
    dir.write("in/.hidden.txt", "x");
    dir.write("in/.git/a.txt", "x");
    dir.write("in/~$b.docx", "x");
    dir.write("in/Report 2024.12", small_report);
    dir.write("in/PAGE.TXT", small_report);
    fs::create_symlink("b.txt", dir.path("in/link.txt"));
    ASSERT_EQ(::mkfifo(dir.path("in/pipe").c_str(), 0600), 0);
    const Outcome outcome = dir.run({"batch", "in", "-o", "out"});
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_NE(outcome.err.find("in/bad.txt: the input is empty"), std::string::npos) << outcome.err;
    const json account = manifest(dir, "out/.reportx");
    EXPECT_EQ(account["found"], 13);
    EXPECT_EQ(account["done"], 6);
    EXPECT_EQ(account["failed"], 1);
    EXPECT_EQ(account["skipped"], 6);
    EXPECT_EQ(account["inputs"], 7);
    EXPECT_EQ(skipped(account),
              (std::vector<std::string>{".git/", ".hidden.txt", "link.txt", "photo.jpg", "pipe", "~$b.docx"}));
    EXPECT_EQ(account["files"].size(), 7u);
    for (const json& file : account["files"]) {
        if (file["path"] == "bad.txt") {
            EXPECT_EQ(file["status"], "failed");
            EXPECT_EQ(file["code"], "RX1001");
        } else {
            EXPECT_EQ(file["status"], "done");
            EXPECT_EQ(file["output_bytes"], dir.read("out/" + file["path"].get<std::string>() + ".json").size());
        }
        if (file["path"] == "a-2.txt") EXPECT_EQ(file["kind"], "other");
    }
}

TEST_F(CliBatch, PatternsOverruleTheKinds) {
    dir.write("in/x.md", small_report);
    dir.write("in/a/y.md", small_report);
    const auto chosen = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"batch", "in", "-o", "out"});
        fs::remove_all(dir.path("out"));
        dir.run(options);
        return fs::exists(dir.path("out")) ? tree(dir, "out") : std::vector<std::string>();
    };
    EXPECT_EQ(chosen({"--include", "*.md"}), (std::vector<std::string>{"a/y.md.json", "x.md.json"}));
    EXPECT_EQ(chosen({"--include", "a/*"}), (std::vector<std::string>{"a/1.txt.json", "a/y.md.json"}));
    EXPECT_EQ(chosen({"--include", "*.md", "--include", "b.*", "--exclude", "x*"}),
              (std::vector<std::string>{"a/y.md.json", "b.txt.json"}));
    EXPECT_EQ(chosen({"--exclude", "a"}), (std::vector<std::string>{"a-2.txt.json", "a.txt.json", "b.txt.json"}));
}

TEST_F(CliBatch, LinksAreFollowedWhenAskedForAndLoopsEnd) {
    dir.write("elsewhere/c.txt", small_report);
    fs::create_symlink("..", dir.path("in/a/up"));
    fs::create_symlink("../elsewhere", dir.path("in/more"));
    fs::create_symlink("nowhere", dir.path("in/gone.txt"));
    EXPECT_EQ(dir.run({"batch", "in", "-o", "out"}).exit_code, 0);
    EXPECT_EQ(tree(dir, "out").size(), 4u);
    const Outcome followed = dir.run({"batch", "in", "--follow", "-o", "out"});
    EXPECT_EQ(followed.exit_code, 1);
    EXPECT_NE(followed.err.find("in/gone.txt: no such file"), std::string::npos) << followed.err;
    EXPECT_EQ(tree(dir, "out").size(), 5u);
    EXPECT_EQ(skipped(manifest(dir, "out/.reportx")), (std::vector<std::string>{"a/up/"}));
}

TEST_F(CliBatch, OddNamesComeThrough) {
    const std::string odd = "line\nend \"quoted\" \\ \xFF\xFE \u202E.txt";
    dir.write("in/" + odd, small_report);
    EXPECT_EQ(dir.run({"batch", "in", "-o", "out"}).exit_code, 0);
    EXPECT_EQ(dir.read("out/" + odd + ".json"), parsed("in/" + odd));
    const Outcome again = dir.run({"batch", "in", "-o", "out"});
    EXPECT_EQ(again.exit_code, 0);
    EXPECT_NE(again.err.find("5 inputs were done before\n"), std::string::npos) << again.err;
    const json account = manifest(dir, "out/.reportx");
    const auto file = std::ranges::find_if(account["files"], [](const json& it) { return it.contains("path_bytes"); });
    ASSERT_NE(file, account["files"].end());
    EXPECT_EQ((*file)["path"], "line\nend \"quoted\" \\ \uFFFD\uFFFD \u202E.txt");
    EXPECT_EQ(dir.read("out/.reportx/manifest.json").find("\u202E"), std::string::npos);
}

TEST_F(CliBatch, ANameThatIsTooLongForAnOutputFailsAlone) {
    dir.write("in/" + std::string(251, 'x') + ".txt", small_report);
    const Outcome outcome = dir.run({"batch", "in", "-o", "out"});
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_EQ(tree(dir, "out").size(), 4u);
    EXPECT_EQ(manifest(dir, "out/.reportx")["files"].back()["code"], "RX4001");
    EXPECT_NE(outcome.err.find("[RX4001]"), std::string::npos) << outcome.err;
}

TEST_F(CliBatch, NothingToReadIsTold) {
    fs::create_directory(dir.path("empty"));
    const Outcome outcome = dir.run({"batch", "empty", "-o", "out"});
    EXPECT_EQ(outcome.exit_code, 3);
    EXPECT_TRUE(outcome.err.starts_with("reportx: no input")) << outcome.err;
    EXPECT_EQ(manifest(dir, "out/.reportx")["found"], 0);
    EXPECT_EQ(dir.run({"batch", "nowhere", "-o", "all.jsonl"}).exit_code, 3);
    EXPECT_FALSE(fs::exists(dir.path("all.jsonl")));
}

TEST_F(CliBatch, WrongUsageTouchesNothing) {
    dir.write("note", "mine");
    dir.write("in/a.txt.json/x.txt", small_report);  // where the result of in/a.txt would have to be
    const auto before = dir.names();
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"in"},
                                               {"-o", "out"},
                                               {"in", "-o", "in"},
                                               {"in", "-o", "./in/../in"},
                                               {"in", "-o", "note"},
                                               {"in", "-o", "new.json"},
                                               {"in", "in", "-o", "out"},
                                               {"in/b.txt", "in", "-o", "out"},
                                               {"in", "-o", "out"},
                                               {"in/b.txt", "./in/b.txt", "-o", "out"},
                                               {"-", "-o", "out"},
                                               {"in", "-0", "-o", "out"},
                                               {"in", "--shard", "0/2", "-o", "out"},
                                               {"in", "--shard", "3/2", "-o", "out"},
                                               {"in", "--shard", "1", "-o", "out"},
                                               {"in", "-j", "0", "-o", "out"},
                                               {"--files-from", "nowhere", "-o", "out"}}) {
        std::vector<std::string> command{"batch"};
        command.insert(command.end(), arguments.begin(), arguments.end());
        const Outcome outcome = dir.run(command);
        EXPECT_EQ(outcome.exit_code, 2) << arguments[0] << ' ' << outcome.err;
        EXPECT_TRUE(outcome.err.starts_with("reportx: batch: ")) << outcome.err;
    }
    EXPECT_EQ(dir.names(), before);
}

TEST_F(CliBatch, AnOutputFolderAmongTheInputsIsLeftOut) {
    EXPECT_EQ(dir.run({"batch", "in", "-o", "in/out", "--include", "*"}).exit_code, 0);
    const std::string first = dir.read("in/out/.reportx/manifest.json");
    EXPECT_EQ(dir.run({"batch", "in", "-o", "in/out", "--include", "*"}).exit_code, 0);
    EXPECT_EQ(dir.read("in/out/.reportx/manifest.json"), first);
    EXPECT_EQ(dir.run({"batch", "in", "-o", "in/all.jsonl", "--exclude", "out", "--include", "*"}).exit_code, 0);
    EXPECT_EQ(dir.run({"batch", "in", "-o", "in/all.jsonl", "--exclude", "out", "--include", "*"}).exit_code, 0);
    EXPECT_EQ(manifest(dir, "in/.all.jsonl.reportx")["done"], 4);
    EXPECT_EQ(manifest(dir, "in/.all.jsonl.reportx")["failed"], 0);
}

TEST_F(CliBatch, AnInputIsNeverOverwritten) {
    dir.write("out/in/b.txt.json", small_report);
    EXPECT_EQ(dir.run({"batch", "in/b.txt", "out/in/b.txt.json", "-o", "out"}).exit_code, 2);
    EXPECT_EQ(dir.read("out/in/b.txt.json"), small_report);
    dir.write("all.jsonl", small_report);
    EXPECT_EQ(dir.run({"batch", "all.jsonl", "-o", "all.jsonl"}).exit_code, 2);
    EXPECT_EQ(dir.read("all.jsonl"), small_report);
}

TEST_F(CliBatch, AnUnreadableFolderFailsAndTheRestIsRead) {
    if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
    ASSERT_EQ(::chmod(dir.path("in/a").c_str(), 0), 0);
    const Outcome outcome = dir.run({"batch", "in", "-o", "out"});
    ::chmod(dir.path("in/a").c_str(), 0700);
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_EQ(tree(dir, "out").size(), 3u);
    EXPECT_NE(outcome.err.find("permission denied"), std::string::npos) << outcome.err;
}

TEST_F(CliBatch, ShardsAreDisjointAndWholeTogether) {
    std::vector<std::string> all;
    for (const std::string shard : {"1/3", "2/3", "3/3"}) {
        EXPECT_NE(dir.run({"batch", "in", "--shard", shard, "-o", "out"}).exit_code, 2);
        const json account = manifest(dir, "out/.reportx");
        EXPECT_EQ(account["shard"], shard);
        EXPECT_EQ(account["inputs"], 4);
        for (const json& file : account["files"]) all.push_back(file["path"]);
    }
    std::sort(all.begin(), all.end());
    EXPECT_EQ(all, (std::vector<std::string>{"a-2.txt", "a.txt", "a/1.txt", "b.txt"}));
    EXPECT_EQ(tree(dir, "out").size(), 4u);
}

TEST_F(CliBatch, TellsTheTimeOfEachStageOverAllThreadsWhenAsked) {
    for (const std::string jobs : {"1", "2"}) {
        const Outcome outcome = dir.run({"batch", "in", "-o", "-", "--stats", "-j", jobs});
        EXPECT_EQ(outcome.exit_code, 0);
        const std::string inputs = std::to_string(3 * small_report.size() + other_text.size());
        for (const std::string stage : {"read", "decode", "quantities", "all"}) {
            EXPECT_THAT(outcome.err, testing::ContainsRegex("\n" + stage + " +[0-9.]+ +[0-9.]+ +" + inputs + " "));
        }
        const std::string written = std::to_string(outcome.out.size());
        EXPECT_THAT(outcome.err, testing::ContainsRegex("\nwrite +[0-9.]+ +[0-9.]+ +" + written + " "));
    }
}

TEST_F(CliBatch, ProgressIsShownOnATerminalAlone) {
    const auto shown = [&](std::vector<std::string> options, const Surroundings& setup) {
        options.insert(options.begin(), {"batch", "in", "-o", "out"});
        fs::remove_all(dir.path("out"));
        return dir.run(options, setup).err.find("4/4") != std::string::npos;
    };
    EXPECT_TRUE(shown({}, {.err = Stream::terminal}));
    EXPECT_FALSE(shown({}, {}));
    EXPECT_FALSE(shown({"-q"}, {.err = Stream::terminal}));
    EXPECT_FALSE(shown({}, {.err = Stream::terminal, .environment = {{"TERM", "dumb"}}}));
    EXPECT_FALSE(shown({"--progress", "never"}, {.err = Stream::terminal}));
    EXPECT_TRUE(shown({"--progress", "always"}, {}));
}

}  // namespace
}  // namespace reportx::test
