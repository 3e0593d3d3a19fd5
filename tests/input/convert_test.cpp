#include "input/convert.h"

#include <gtest/gtest.h>
#include <iconv.h>

#include <initializer_list>
#include <ios>
#include <string>
#include <string_view>

namespace reportx::input {
namespace {

/// A second opinion: the C library's iconv, as far as it goes.
class Iconv {
public:
    explicit Iconv(const char* name) : converter_(iconv_open("UTF-8", name)) {}
    ~Iconv() { iconv_close(converter_); }
    Iconv(const Iconv&) = delete;
    Iconv& operator=(const Iconv&) = delete;

    Converted operator()(std::string_view bytes) const {
        iconv(converter_, nullptr, nullptr, nullptr, nullptr);
        char* in = const_cast<char*>(bytes.data());
        std::string utf8(bytes.size() * 4, '\0');
        char* out = utf8.data();
        std::size_t in_left = bytes.size(), out_left = utf8.size();
        iconv(converter_, &in, &in_left, &out, &out_left);
        utf8.resize(utf8.size() - out_left);
        return {utf8, bytes.size() - in_left};
    }

private:
    iconv_t converter_;
};

/// Whether `convert` and iconv take `bytes` equally far and to the same text.
testing::AssertionResult agree(const Iconv& other, const std::string& bytes, std::string_view charset) {
    const Converted ours = convert(bytes, charset), theirs = other(bytes);
    if (ours.read == theirs.read && ours.utf8 == theirs.utf8) return testing::AssertionSuccess();
    testing::AssertionResult result = testing::AssertionFailure();
    for (const char byte : bytes) result << std::hex << (byte & 0xFF) << ' ';
    return result << "in " << charset << " is " << ours.utf8 << " up to " << ours.read << ", of iconv " << theirs.utf8
                  << " up to " << theirs.read;
}

struct Names {
    const char* ours;
    const char* iconvs;
};

class TableCharset : public testing::TestWithParam<Names> {};

TEST_P(TableCharset, HasTheCodesOfOneAndTwoBytesThatIconvHas) {
    const auto [charset, name] = GetParam();
    const Iconv other(name);
    for (int first = 0; first <= 0xFF; ++first) {
        ASSERT_TRUE(agree(other, std::string{static_cast<char>(first)}, charset));
        for (int second = 0; second <= 0xFF; ++second)
            ASSERT_TRUE(agree(other, {'a', static_cast<char>(first), static_cast<char>(second), 'b'}, charset));
    }
}

INSTANTIATE_TEST_SUITE_P(Convert, TableCharset,
                         testing::Values(Names{"GB18030", "GB18030"}, Names{"Big5", "CP950"}, Names{"CP932", "CP932"},
                                         Names{"windows-1252", "CP1252"}));

TEST(Convert, HasTheCodesOfFourBytesThatIconvHas) {
    const Iconv other("GB18030");
    for (int a = 0x81; a <= 0xFE; ++a)
        for (int b = 0x30; b <= 0x39; ++b)
            for (int c = 0x81; c <= 0xFE; ++c)
                for (int d = 0x30; d <= 0x39; ++d)
                    ASSERT_TRUE(agree(
                        other, {static_cast<char>(a), static_cast<char>(b), static_cast<char>(c), static_cast<char>(d)},
                        "GB18030"));
}

TEST(Convert, RefusesWhatIsNoCodeOfFourBytes) {
    const Iconv other("GB18030");
    for (const std::string code :
         {"\x82\x35\x8F", "\x82\x35", "\x82\x35\x80\x33", "\x82\x35\xFF\x33", "\x82\x35\x8F\x2F", "\x82\x35\x8F\x3A",
          "\x82\x3A\x8F\x33", "\x80\x35\x8F\x33", "\xFF\x35\x8F\x33"})
        EXPECT_TRUE(agree(other, "法" + code + "b", "GB18030"));
}

TEST(Convert, TakesUtf16AsIconvDoes) {
    for (const char* const charset : {"UTF-16LE", "UTF-16BE"}) {
        const Iconv other(charset);
        const bool little = charset == std::string_view("UTF-16LE");
        const auto units = [&](std::initializer_list<unsigned> list) {
            std::string bytes;
            for (const unsigned unit : list) {
                bytes += static_cast<char>(little ? unit & 0xFF : unit >> 8);
                bytes += static_cast<char>(little ? unit >> 8 : unit & 0xFF);
            }
            return bytes;
        };
        for (unsigned unit = 0; unit <= 0xFFFF; ++unit) {
            ASSERT_TRUE(agree(other, units({'a', unit, 'b'}), charset));
            ASSERT_TRUE(agree(other, units({0xD800, unit, 'b'}), charset));
            ASSERT_TRUE(agree(other, units({unit, 0xDFFF, 'b'}), charset));
        }
        ASSERT_TRUE(agree(other, units({'a', 0xD800}), charset));
        ASSERT_TRUE(agree(other, units({'a', 0xD800, 0xDC00}).substr(0, 5), charset));
        ASSERT_TRUE(agree(other, "\xFE", charset));
    }
}

TEST(Convert, TakesTheFourByteCodesOfGb18030) {
    EXPECT_EQ(convert("\x82\x35\x8F\x33", "GB18030").utf8, "\xE9\xBE\xA6");      // U+9FA6
    EXPECT_EQ(convert("\x95\x32\x82\x36", "GB18030").utf8, "\xF0\xA0\x80\x80");  // U+20000
}

TEST(Convert, StopsAtTheFirstFlawAndKeepsWhatStandsBefore) {
    const Converted converted = convert("\xB7\xA8\xD6\xCE\xFF\xD5\xFE", "GB18030");
    EXPECT_EQ(converted.read, 4u);
    EXPECT_EQ(converted.utf8, "法治");
    EXPECT_EQ(convert("法\xE6\xB2", "UTF-8").read, 3u);
}

TEST(Convert, ConvertsNothingOfACharsetThatItDoesNotKnow) { EXPECT_EQ(convert("a", "NO-SUCH-CHARSET").read, 0u); }

}  // namespace
}  // namespace reportx::input
