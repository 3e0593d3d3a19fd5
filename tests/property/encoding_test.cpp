// How a text is stored does not matter: line ends, byte-order marks and charsets change the source and nothing else.
#include <gtest/gtest.h>
#include <iconv.h>

#include <filesystem>
#include <string>

#include "reportx/parse.h"
#include "reportx/write.h"
#include "texts.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

/// Empty where the charset lacks a character of the text.
std::string converted(const std::string& utf8, const char* charset) {
    const iconv_t converter = iconv_open(charset, "UTF-8");
    if (converter == reinterpret_cast<iconv_t>(-1)) return {};
    std::string out(utf8.size() * 2 + 16, '\0');
    char *in_at = const_cast<char*>(utf8.data()), *out_at = out.data();
    std::size_t in_left = utf8.size(), out_left = out.size();
    const bool whole = iconv(converter, &in_at, &in_left, &out_at, &out_left) != static_cast<std::size_t>(-1);
    iconv_close(converter);
    out.resize(out.size() - out_left);
    return whole ? out : std::string();
}

std::string with_line_ends(const std::string& text, const std::string& line_end) {
    std::string out;
    for (const char c : text) out += c == '\n' ? line_end : std::string(1, c);
    return out;
}

class Encoding : public testing::TestWithParam<fs::path> {
protected:
    void SetUp() override {
        auto report = parse_report(content_of(GetParam()));
        ASSERT_TRUE(report) << report.error().message;
        expected_ = std::move(report).value();
    }

    void expect_same(const std::string& bytes, const std::string& charset, const std::string& encoding = "auto") {
        if (bytes.empty()) GTEST_SKIP() << "the text has characters that " << charset << " lacks";
        ParseOptions options;
        options.encoding = encoding;
        auto found = parse_report(bytes, options);
        ASSERT_TRUE(found) << found.error().message;
        EXPECT_EQ(found.value().source.charset, charset);
        EXPECT_EQ(found.value().source.bytes, bytes.size());
        found.value().source = expected_.source;
        EXPECT_TRUE(json_of(found.value()) == json_of(expected_));
    }

    static std::string json_of(const Report& report) {
        std::string json;
        write_json(report, json);
        return json;
    }

    Report expected_;
};

TEST_P(Encoding, CarriageReturns) { expect_same(with_line_ends(expected_.text.utf8(), "\r"), "UTF-8"); }

TEST_P(Encoding, CarriageReturnsAndLineFeeds) { expect_same(with_line_ends(expected_.text.utf8(), "\r\n"), "UTF-8"); }

TEST_P(Encoding, ByteOrderMark) { expect_same("\xEF\xBB\xBF" + expected_.text.utf8(), "UTF-8"); }

TEST_P(Encoding, Gb18030) { expect_same(converted(expected_.text.utf8(), "GB18030"), "GB18030"); }

TEST_P(Encoding, GbkByName) { expect_same(converted(expected_.text.utf8(), "GBK"), "GB18030", "gbk"); }

TEST_P(Encoding, Utf16WithMark) {
    expect_same("\xFF\xFE" + converted(expected_.text.utf8(), "UTF-16LE"), "UTF-16LE");
    expect_same("\xFE\xFF" + converted(expected_.text.utf8(), "UTF-16BE"), "UTF-16BE");
}

std::string parameter_name(const testing::TestParamInfo<fs::path>& info) {
    return test_name_of(info.param.stem().string());
}

INSTANTIATE_TEST_SUITE_P(Samples, Encoding, testing::ValuesIn(samples()), parameter_name);
INSTANTIATE_TEST_SUITE_P(Shared, Encoding, testing::ValuesIn(shared_texts()), parameter_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Encoding);

}  // namespace
}  // namespace reportx::test
