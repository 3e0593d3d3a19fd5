// Full-width and half-width punctuation mean the same, and so do simplified and traditional characters. Writing a whole text in
// the other form keeps every position, so the findings must stay where and what they are.
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "property/findings.h"
#include "reportx/parse.h"
#include "spec/examples.h"
#include "text/fold.h"
#include "texts.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

struct Form {
    std::string_view name;
    std::string (*written)(std::string_view text);
};

constexpr Form forms[] = {{"Width", with_width_swapped}, {"Traditional", with_traditional_characters}};

void expect_same_in(const Form& form, const std::string& text, const std::string& name) {
    const auto as_written = parse_report(text);
    const auto otherwise = parse_report(form.written(text));
    ASSERT_EQ(static_cast<bool>(as_written), static_cast<bool>(otherwise)) << name;
    if (!as_written) return;
    ASSERT_EQ(as_written.value().text.size(), otherwise.value().text.size()) << name;
    const std::string expected = findings(as_written.value(), Places::counted);
    const std::string found = findings(otherwise.value(), Places::counted);
    EXPECT_TRUE(expected == found) << name << "\n" << first_difference(expected, found);
    EXPECT_EQ(folded(as_written.value().metadata.title.value_or("")),
              folded(otherwise.value().metadata.title.value_or("")));
}

class WrittenForm : public testing::TestWithParam<std::tuple<Form, fs::path>> {};

TEST_P(WrittenForm, DoesNotMatter) {
    const auto& [form, path] = GetParam();
    expect_same_in(form, content_of(path), path.filename().string());
}

std::string parameter_name(const testing::TestParamInfo<WrittenForm::ParamType>& info) {
    return std::string(std::get<Form>(info.param).name) + "_" +
           test_name_of(std::get<fs::path>(info.param).stem().string());
}

INSTANTIATE_TEST_SUITE_P(Samples, WrittenForm, testing::Combine(testing::ValuesIn(forms), testing::ValuesIn(samples())),
                         parameter_name);
INSTANTIATE_TEST_SUITE_P(Shared, WrittenForm,
                         testing::Combine(testing::ValuesIn(forms), testing::ValuesIn(shared_texts())), parameter_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(WrittenForm);

TEST(WrittenFormShared, RunsWhereTheFolderIs) {
    if (shared_texts().empty()) GTEST_SKIP() << no_shared_texts;
}

class WrittenFormOfExamples : public testing::TestWithParam<std::tuple<Form, std::string>> {};

TEST_P(WrittenFormOfExamples, DoesNotMatter) {
    const auto& [form, stage] = GetParam();
    int seen = 0;
    for (const auto& entry : fs::directory_iterator(source_dir() / "tests" / "spec" / stage)) {
        for (const Example& example : read_spec(content_of(entry.path())).examples) {
            expect_same_in(form, example.input, example.name);
            ++seen;
        }
    }
    EXPECT_GT(seen, 0);
}

INSTANTIATE_TEST_SUITE_P(Stages, WrittenFormOfExamples,
                         testing::Combine(testing::ValuesIn(forms),
                                          testing::Values("metadata", "kind", "outline", "items", "quantities",
                                                          "indicators", "citations")),
                         [](const testing::TestParamInfo<WrittenFormOfExamples::ParamType>& one) {
                             return std::string(std::get<Form>(one.param).name) + "_" +
                                    std::get<std::string>(one.param);
                         });

}  // namespace
}  // namespace reportx::test
