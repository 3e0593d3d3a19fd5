#include "input/extract.h"

#include <gtest/gtest.h>

#include "input/codes.h"

namespace reportx::input {
namespace {

using namespace std::string_view_literals;

TEST(Extract, PlainTextIsDecoded) {
    const struct {
        std::string_view bytes, text, charset;
    } cases[] = {
        {"\xB7\xA8\xD6\xCE\r\n", "法治\n", "GB18030"},
        {"法治\n", "法治\n", "UTF-8"},
        {"\xEF\xBB\xBF法治\r\n", "法治\n", "UTF-8"},
        {"法\xE2\x80\x8B治", "法\xE2\x80\x8B治", "UTF-8"},
    };
    for (const auto& it : cases) {
        Text text("what was there before");
        const auto extracted = extract(it.bytes, {}, text);
        ASSERT_TRUE(extracted);
        EXPECT_EQ(text.utf8(), it.text);
        EXPECT_EQ(extracted.value().media_type, "text/plain");
        EXPECT_EQ(extracted.value().charset, it.charset);
        EXPECT_EQ(extracted.value().diagnostics.empty(), text.is_plain());
    }
}

TEST(Extract, TheKindAskedForOverrulesWhatTextLooksLike) {
    Text text;
    ASSERT_TRUE(extract("<html><body><p>法治</p></body></html>", {.from = "txt"}, text));
    EXPECT_EQ(text.utf8(), "<html><body><p>法治</p></body></html>");
}

TEST(Extract, RefusesWhatItCannotRead) {
    const struct {
        std::string_view bytes, from, code, message;
    } cases[] = {
        {"\x89PNG\r\n\x1A\n", "auto", binary_input, "the input is a PNG picture, which cannot be read"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
         "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv,
         "auto", encrypted_input, "encrypted"},
        {"%PDF-1.7\n", "txt", contradicting_kind, "the input is a PDF file, not of the kind asked for (txt)"},
        {"法治", "pdf", contradicting_kind, "the input is plain text"},
        {"法治", "odt", unknown_kind, "unknown kind of document 'odt'"},
        {"", "auto", empty_input, "empty"},
    };
    for (const auto& it : cases) {
        Text text;
        const auto result = extract(it.bytes, {.from = it.from}, text);
        ASSERT_FALSE(result) << it.message;
        EXPECT_EQ(result.error().code, it.code);
        EXPECT_NE(result.error().message.find(it.message), std::string::npos) << result.error().message;
        EXPECT_FALSE(result.error().remedy.empty());
    }
}

}  // namespace
}  // namespace reportx::input
