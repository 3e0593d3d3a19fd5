// Code points to UTF-8 and back.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reportx {

/// The code point at `at` of valid UTF-8; moves `at` behind it.
inline char32_t next_code_point(std::string_view utf8, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
    const char32_t lead = byte(at);
    if (lead < 0x80) return at += 1, lead;
    const char32_t second = byte(at + 1) & 0x3F;
    if (lead < 0xE0) return at += 2, (lead & 0x1F) << 6 | second;
    const char32_t third = byte(at + 2) & 0x3F;
    if (lead < 0xF0) return at += 3, (lead & 0x0F) << 12 | second << 6 | third;
    const char32_t fourth = byte(at + 3) & 0x3F;
    return at += 4, (lead & 0x07) << 18 | second << 12 | third << 6 | fourth;
}

/// How many bytes the character has that starts at `at`; 0 when none does. Strict (RFC 3629): no overlong forms, no surrogates, nothing
/// above U+10FFFF.
inline std::size_t character_length(std::string_view bytes, std::size_t at) {
    const auto is_within = [&](std::size_t i, unsigned low, unsigned high) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        return byte >= low && byte <= high;
    };
    const unsigned lead = static_cast<unsigned char>(bytes[at]);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (bytes.size() - at < length) return 0;
    const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (!is_within(at + 1, low, high)) return 0;
    for (std::size_t i = 2; i < length; ++i)
        if (!is_within(at + i, 0x80, 0xBF)) return 0;
    return length;
}

/// Appends `c`, or U+FFFD when it is no Unicode scalar value.
inline void append_code_point(char32_t c, std::string& utf8) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
    const auto put = [&](char32_t byte) { utf8 += static_cast<char>(byte); };
    const auto tail = [&](int shift) { put(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x80) return put(c);
    if (c < 0x800) return put(0xC0 | c >> 6), tail(0);
    if (c < 0x10000) return put(0xE0 | c >> 12), tail(6), tail(0);
    put(0xF0 | c >> 18), tail(12), tail(6), tail(0);
}

}  // namespace reportx
