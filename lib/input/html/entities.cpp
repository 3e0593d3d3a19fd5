// Named references are looked up in the table of the HTML standard (entities.tsv, one name a line in order of bytes) by
// halving the text itself: nothing is built or allocated for it.
#include "input/html/entities.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "text/ascii.h"
#include "text/code_point.h"

namespace reportx::input {

extern const std::string_view embedded_entities;

namespace {

constexpr std::size_t longest_name = 32;        // CounterClockwiseContourIntegral;
constexpr std::size_t longest_legacy_name = 6;  // yacute without semicolon
constexpr char32_t replacement = 0xFFFD;

/// The code points of `name` (semicolon included where it has one) as in the table; empty when it is no name.
std::string_view code_points_of(std::string_view name) {
    std::string_view rows = embedded_entities;
    while (!rows.empty()) {
        const std::size_t before_middle = rows.rfind('\n', rows.size() / 2);
        const std::size_t begin = before_middle == rows.npos ? 0 : before_middle + 1;
        const std::size_t end = rows.find('\n', begin);
        const std::string_view row = rows.substr(begin, end - begin);
        const std::string_view key = row.substr(0, row.find('\t'));
        if (key == name) return row.substr(key.size() + 1);
        rows = key < name ? rows.substr(end + 1) : rows.substr(0, begin);
    }
    return {};
}

void append_code_points(std::string_view hexadecimals, std::string& out) {
    const char* at = hexadecimals.data();
    for (const char* const end = at + hexadecimals.size(); at < end; ++at) {
        std::uint32_t c = 0;
        at = std::from_chars(at, end, c, 16).ptr;
        append_code_point(c, out);
    }
}

/// What browsers read numbers 80 to 9F as: the characters of Windows-1252.
char32_t from_windows_1252(char32_t c) {
    constexpr char16_t table[] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                  0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    return c >= 0x80 && c <= 0x9F ? table[c - 0x80] : c;
}

/// The length of the numeric reference that `text` opens with, its character appended; 0 when it is none.
std::size_t append_numeric(std::string_view text, std::string& out) {
    const bool hexadecimal = text.size() > 2 && lower_ascii(text[2]) == 'x';
    const std::size_t begin = hexadecimal ? 3 : 2;
    std::size_t end = begin;
    const auto is_figure = [&](char c) {
        return (c >= '0' && c <= '9') || (hexadecimal && lower_ascii(c) >= 'a' && lower_ascii(c) <= 'f');
    };
    while (end < text.size() && is_figure(text[end])) ++end;
    if (end == begin) return 0;
    std::uint32_t c = 0;
    const auto read = std::from_chars(text.data() + begin, text.data() + end, c, hexadecimal ? 16 : 10);
    append_code_point(read.ec == std::errc() && c != 0 ? from_windows_1252(c) : replacement, out);
    return end + (end < text.size() && text[end] == ';' ? 1 : 0);
}

std::size_t append_named(std::string_view text, std::string& out) {
    std::size_t end = 1;
    while (end < text.size() && end <= longest_name &&
           (is_ascii_letter(text[end]) || (text[end] >= '0' && text[end] <= '9')))
        ++end;
    if (end < text.size() && text[end] == ';') {
        if (const auto found = code_points_of(text.substr(1, end)); !found.empty()) {
            append_code_points(found, out);
            return end + 1;
        }
    }
    for (std::size_t length = std::min(end - 1, longest_legacy_name); length >= 2; --length) {
        if (const auto found = code_points_of(text.substr(1, length)); !found.empty()) {
            append_code_points(found, out);
            return 1 + length;
        }
    }
    return 0;
}

}  // namespace

void append_unescaped(std::string_view text, std::string& out) {
    while (true) {
        const std::size_t sign = std::min(text.find('&'), text.size());
        out += text.substr(0, sign);
        text.remove_prefix(sign);
        if (text.empty()) return;
        std::size_t length = text.size() > 1 && text[1] == '#' ? append_numeric(text, out) : append_named(text, out);
        if (length == 0) {
            out += '&';
            length = 1;
        }
        text.remove_prefix(length);
    }
}

std::string unescaped(std::string_view text) {
    std::string out;
    append_unescaped(text, out);
    return out;
}

}  // namespace reportx::input
