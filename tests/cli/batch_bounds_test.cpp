// Same input, same bytes, however many work at it and wherever; and memory that does not grow with the number of inputs.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "cli/deep.h"
#include "cli/tree.h"
#include "cli/workdir.h"
#include "texts.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

/// The samples under names of their own, made in a shuffled order, which is the order that some file systems list them in.
void copy_samples(const Workdir& dir, unsigned order) {
    std::vector<fs::path> from;
    for (const auto& sample : samples()) from.push_back(sample);
    std::mt19937 random(order);
    std::shuffle(from.begin(), from.end(), random);
    for (const char* folder : {"in", "in/乙", "in/a b"}) fs::create_directories(dir.path(folder));
    for (std::size_t i = 0; i < from.size(); ++i) {
        const char* const folder = from[i].filename().string()[0] % 2 ? "in/" : "in/乙/";
        fs::copy_file(from[i], dir.path(folder + from[i].filename().string()));
    }
}

TEST(CliBatchBounds, SurroundingsDoNotShow) {
    std::map<std::string, std::string> expected;
    const std::vector<std::map<std::string, std::string>> environments{
        {{"LC_ALL", "C"}, {"TZ", "UTC"}},
        {{"LC_ALL", "C.UTF-8"}, {"TZ", "Asia/Shanghai"}},
        {{"LC_ALL", "zh_CN.UTF-8"}, {"TZ", "UTC"}},
        {{"LC_ALL", "tr_TR.UTF-8"}, {"TZ", "Asia/Shanghai"}},
    };
    for (unsigned order = 0; order < 3; ++order) {
        const Workdir dir{memory_folder()};
        copy_samples(dir, order);
        for (const std::string jobs : {"1", "2", "8"}) {
            const auto& environment = environments[(order + jobs[0]) % environments.size()];
            EXPECT_EQ(dir.run({"batch", "in", "-j", jobs, "-o", "out"}, {.environment = environment}).exit_code, 0);
            EXPECT_EQ(dir.run({"batch", "in", "-j", jobs, "-o", "all.jsonl"}, {.environment = environment}).exit_code,
                      0);
            auto found = tree_of(dir, "");
            EXPECT_EQ(found["all.jsonl"],
                      dir.run({"batch", "in", "-j", jobs, "-o", "-"}, {.environment = environment}).out);
            if (expected.empty()) expected = found;
            EXPECT_TRUE(found == expected) << order << ' ' << jobs;
            for (const char* made : {"out", "all.jsonl", ".all.jsonl.reportx"}) fs::remove_all(dir.path(made));
        }
    }
    EXPECT_GT(expected.size(), 30u);
}

TEST(CliBatchBounds, ShardsMakeTheSameWhole) {
    const Workdir dir{memory_folder()};
    copy_samples(dir, 0);
    dir.write("in/bad.txt", "");
    dir.write("in/photo.jpg", "");
    dir.write("in/.hidden/a.txt", "");
    dir.write("in/.hidden-too", "");
    EXPECT_EQ(dir.run({"batch", "in", "-o", "all.jsonl"}).exit_code, 1);
    for (const std::size_t count : {1u, 2u, 5u, 40u}) {
        std::vector<std::string> merge{"merge", "-o", "merged.jsonl"};
        for (std::size_t i = 1; i <= count; ++i) {
            const std::string part = "part" + std::to_string(i) + ".jsonl";
            dir.run({"batch", "in", "--shard", std::to_string(i) + "/" + std::to_string(count), "-o", part});
            merge.push_back(part);
        }
        std::reverse(merge.begin() + 3, merge.end());
        const Outcome merged = dir.run(merge);
        EXPECT_EQ(merged.exit_code, 1) << merged.err;
        EXPECT_TRUE(dir.read("merged.jsonl") == dir.read("all.jsonl")) << count;
        EXPECT_EQ(dir.read(".merged.jsonl.reportx/manifest.json"), dir.read(".all.jsonl.reportx/manifest.json"));
        for (const std::string& name : dir.names()) {
            if (name.starts_with("part") || name.starts_with(".part")) fs::remove_all(dir.path(name));
        }
    }
}

TEST(CliMerge, RefusesWhatIsNotWhole) {
    const Workdir dir{memory_folder()};
    copy_samples(dir, 0);
    const auto make = [&](const std::string& shard, const std::string& name, std::vector<std::string> options = {}) {
        options.insert(options.begin(), {"batch", "in", "--shard", shard, "-o", name});
        EXPECT_EQ(dir.run(options).exit_code, 0);
    };
    make("1/3", "1.jsonl");
    make("2/3", "2.jsonl");
    make("3/3", "3.jsonl");
    make("3/3", "other.jsonl", {"--region", "420115"});
    make("3/4", "four.jsonl");
    const auto refused = [&](std::vector<std::string> shards, const std::string& words) {
        shards.insert(shards.begin(), {"merge", "-o", "all.jsonl"});
        const Outcome outcome = dir.run(shards);
        EXPECT_EQ(outcome.exit_code, 3);
        EXPECT_NE(outcome.err.find(words), std::string::npos) << outcome.err;
        EXPECT_FALSE(fs::exists(dir.path("all.jsonl")));
    };
    refused({"1.jsonl", "2.jsonl"}, "shard 3/3 is missing");
    refused({"1.jsonl", "2.jsonl", "3.jsonl", "1.jsonl"}, "1.jsonl and 1.jsonl are both shard 1/3");
    refused({"1.jsonl", "2.jsonl", "other.jsonl"}, "were made with different options");
    refused({"1.jsonl", "2.jsonl", "four.jsonl"}, "different numbers of shards");
    refused({"1.jsonl", "2.jsonl", "nowhere.jsonl"}, "cannot read the account");

    const std::string records = dir.read("3.jsonl");
    std::string damaged = records;
    damaged[damaged.size() / 2] ^= 1;
    dir.write("3.jsonl", damaged);
    refused({"1.jsonl", "2.jsonl", "3.jsonl"}, "is damaged");
    dir.write("3.jsonl", records.substr(0, records.size() - 1));
    refused({"1.jsonl", "2.jsonl", "3.jsonl"}, "copy it again");
    dir.write("3.jsonl", records);

    const std::string account = dir.read(".3.jsonl.reportx/manifest.json");
    std::string without = account;
    const std::size_t line = without.find("{\"n\":");
    without.erase(line, without.find('\n', line) + 1 - line);
    dir.write(".3.jsonl.reportx/manifest.json", without);
    refused({"1.jsonl", "2.jsonl", "3.jsonl"}, "nowhere");
    dir.write(".3.jsonl.reportx/manifest.json", account.substr(0, account.size() / 2));
    refused({"1.jsonl", "2.jsonl", "3.jsonl"}, "is not whole");
    dir.write(".3.jsonl.reportx/manifest.json", "{}");
    refused({"1.jsonl", "2.jsonl", "3.jsonl"}, "is no account");
    dir.write(".3.jsonl.reportx/manifest.json", account);

    dir.write("in/new.txt", small_report);
    make("3/3", "3.jsonl");
    refused({"1.jsonl", "2.jsonl", "3.jsonl"}, "different lists of inputs");
    EXPECT_EQ(dir.run({"merge"}).exit_code, 2);
    EXPECT_EQ(dir.run({"merge", "1.jsonl", "-o", "1.jsonl"}).exit_code, 2);
}

TEST(CliSlowBounds, MemoryDoesNotGrowWithTheNumberOfFiles) {
    const unsigned long files = points(20'000);
    const Workdir dir{memory_folder()};
    for (unsigned long i = 0; i < files; ++i) {
        dir.write("in/" + std::to_string(i % 100) + "/2024年法治政府建设情况报告，第" + std::to_string(i) + "份.txt",
                  other_text);
    }
    const long allowed = (16 + 2 * 8) << 10;
    for (const std::string output : {"/dev/null", "all.jsonl", "out"}) {
        const Outcome first = dir.run({"batch", "in", "-q", "-j", "2", "-o", output});
        EXPECT_EQ(first.exit_code, 0);
        EXPECT_LE(first.peak_kb, allowed) << output;
        EXPECT_LE(dir.run({"batch", "in", "-q", "-j", "2", "-o", output}).peak_kb, allowed) << output << ", again";
        RecordProperty("peak_kb_" + (output == "/dev/null" ? std::string("stream") : output.substr(0, 3)),
                       static_cast<int>(first.peak_kb));
    }
}

TEST(CliSlowBounds, MemoryDoesNotGrowWithALongStream) {
    const unsigned long megabytes = points(50);
    const Workdir dir{memory_folder()};
    std::string text;
    for (int i = 0; i < 15; ++i) text += small_report;
    std::string request = "{\"id\":\"x\",\"text\":\"";
    for (const char c : text) request += c == '\n' ? std::string("\\n") : std::string(1, c);
    request += "\"}\n";
    const auto peak = [&](unsigned long bytes) {
        {
            std::ofstream requests(dir.path("requests"), std::ios::binary);
            for (unsigned long written = 0; written < bytes; written += request.size()) requests << request;
        }
        const std::string shell = "exec " + reportx_program().string() + " worker < requests > answers";
        const Outcome outcome = dir.run({"-c", shell}, {.program = "/bin/sh"});
        EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
        EXPECT_GT(fs::file_size(dir.path("answers")), bytes);
        return outcome.peak_kb;
    };
    const long little = peak(2 << 20), much = peak(megabytes << 20);
    EXPECT_LE(much, 24 << 10);
    EXPECT_LE(much, little + (4 << 10));
    RecordProperty("peak_kb", static_cast<int>(much));
}

}  // namespace
}  // namespace reportx::test
