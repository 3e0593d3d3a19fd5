// Runs the spec files: the input through parse_report, the stage's findings through dump, compared line by line.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "reportx/parse.h"
#include "spec/dump.h"
#include "spec/examples.h"
#include "spec/register.h"
#include "texts.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

std::string findings(const Example& example, const std::string& stage) {
    const Result<Report> report = parse_report(example.input);
    return report ? dump(report.value(), stage) : "error " + report.error().code;
}

class ExampleTest : public testing::Test {
public:
    ExampleTest(Example example, std::string stage, std::string file, bool is_unique)
        : example_(std::move(example)), stage_(std::move(stage)), file_(std::move(file)), is_unique_(is_unique) {}

    void TestBody() override {
        if (!is_unique_)
            ADD_FAILURE_AT(file_.c_str(), example_.line) << "another example has the name " << example_.name;
        const std::string found = findings(example_, stage_);
        if (found != example_.expected)
            ADD_FAILURE_AT(file_.c_str(), example_.line) << example_.name << "\n--- expected\n"
                                                         << example_.expected << "\n--- found\n"
                                                         << found << "\n";
    }

private:
    Example example_;
    std::string stage_, file_;
    bool is_unique_;
};

class UpdateTest : public testing::Test {
public:
    UpdateTest(fs::path path, std::string stage) : path_(std::move(path)), stage_(std::move(stage)) {}

    void TestBody() override {
        SpecFile file = read_spec(content_of(path_));
        for (Example& example : file.examples) example.expected = findings(example, stage_);
        write_if_changed(path_, written(file));
    }

private:
    fs::path path_;
    std::string stage_;
};

void register_file(const fs::path& path, const std::string& stage, std::set<std::string>& names) {
    const std::string suite = "spec_" + stage, file = fs::relative(path, source_dir()).string();
    if (update_wanted()) {
        const std::string update_name = "update_" + test_name_of(path.stem().string());
        testing::RegisterTest(suite.c_str(), update_name.c_str(), nullptr, nullptr, file.c_str(), 1,
                              [=]() -> testing::Test* { return new UpdateTest(path, stage); });
        return;
    }
    for (const Example& example : read_spec(content_of(path)).examples) {
        std::string test_name = test_name_of(example.name);
        const bool is_unique = names.insert(test_name).second;
        if (!is_unique) test_name += "_line_" + std::to_string(example.line);
        testing::RegisterTest(suite.c_str(), test_name.c_str(), nullptr, nullptr, file.c_str(), example.line,
                              [=]() -> testing::Test* { return new ExampleTest(example, stage, file, is_unique); });
    }
}

}  // namespace

void register_spec_examples() {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator(source_dir() / "tests" / "spec"))
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::set<std::string> names;
    std::string last_stage;
    for (const fs::path& path : paths) {
        const std::string stage = path.parent_path().filename().string();
        if (stage != last_stage) names.clear();
        last_stage = stage;
        register_file(path, stage, names);
    }
}

TEST(SpecFiles, StandInAFolderNamedForTheirStage) {
    for (const auto& entry : fs::recursive_directory_iterator(source_dir() / "tests" / "spec"))
        if (entry.path().extension() == ".txt")
            EXPECT_TRUE(is_stage(entry.path().parent_path().filename().string())) << entry.path();
}

TEST(SpecFiles, AreWrittenAsTheyWereRead) {
    const std::string text = "# remark\n\n=== 甲\n一行\n两行\n---\na\nb\n\n=== 乙\n一句。\n---\n";
    const SpecFile file = read_spec(text);
    ASSERT_EQ(file.examples.size(), 2u);
    EXPECT_EQ(file.examples[0].input, "一行\n两行");
    EXPECT_EQ(file.examples[0].expected, "a\nb");
    EXPECT_EQ(file.examples[1].line, 10);
    EXPECT_EQ(file.examples[1].expected, "");
    EXPECT_EQ(written(file), text);
}

}  // namespace reportx::test
