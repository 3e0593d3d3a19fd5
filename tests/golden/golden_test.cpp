// Whole outputs: the pretty JSON of each sample, byte for byte, so that no change goes unseen.
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

#include "golden/register.h"
#include "reportx/parse.h"
#include "reportx/write.h"
#include "texts.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

fs::path golden_dir() { return source_dir() / "tests" / "golden"; }

fs::path golden_of(const fs::path& sample) { return golden_dir() / (sample.stem().string() + ".json"); }

std::string first_difference(const std::string& expected, const std::string& found) {
    std::size_t at = 0, line = 1, line_start = 0;
    for (; at < expected.size() && at < found.size() && expected[at] == found[at]; ++at)
        if (expected[at] == '\n') ++line, line_start = at + 1;
    const auto line_of = [&](const std::string& text) {
        return text.substr(line_start, text.find('\n', line_start) - line_start);
    };
    return "line " + std::to_string(line) + "\n  expected " + line_of(expected) + "\n  found    " + line_of(found);
}

class GoldenTest : public testing::Test {
public:
    explicit GoldenTest(fs::path sample) : sample_(std::move(sample)) {}

    void TestBody() override {
        ParseOptions options;
        options.path = fs::relative(sample_, source_dir()).string();
        const Result<Report> report = parse_report(content_of(sample_), options);
        ASSERT_TRUE(report) << report.error().message;
        std::string found;
        write_json(report.value(), found, Layout::pretty);
        found += "\n";
        const fs::path golden = golden_of(sample_);
        if (update_wanted()) return write_if_changed(golden, found);
        ASSERT_TRUE(fs::exists(golden)) << golden << " is missing: run scripts/update and read git diff";
        const std::string expected = content_of(golden);
        if (found != expected)
            ADD_FAILURE() << golden.filename() << " differs at " << first_difference(expected, found)
                          << "\nrun scripts/update and read git diff";
    }

private:
    fs::path sample_;
};

}  // namespace

void register_golden_files() {
    for (const fs::path& sample : samples())
        testing::RegisterTest("golden", test_name_of(sample.stem().string()).c_str(), nullptr, nullptr, __FILE__,
                              __LINE__, [sample]() -> testing::Test* { return new GoldenTest(sample); });
}

TEST(GoldenFiles, EachHasItsSample) {
    std::set<std::string> expected;
    for (const fs::path& sample : samples()) expected.insert(golden_of(sample).filename().string());
    for (const auto& entry : fs::directory_iterator(golden_dir()))
        if (entry.path().extension() == ".json")
            EXPECT_TRUE(expected.contains(entry.path().filename().string())) << entry.path() << " has no sample";
}

}  // namespace reportx::test
