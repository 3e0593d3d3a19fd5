// What JsonWriter writes that is more than a few bytes.
//
// Nearly no string has anything to escape, so each is copied whole and looked through where it then stands.
#include "write/json_writer.h"

#include <algorithm>
#include <bit>

#ifdef __SSSE3__
#include <tmmintrin.h>
#endif

#include "text/code_point.h"
#include "text/hidden.h"
#include "text/suspect.h"

namespace reportx {
namespace {

/// The letter of a two-character escape, or 0.
char short_escape(char32_t code) {
    switch (code) {
        case '"':
            return '"';
        case '\\':
            return '\\';
        case '\b':
            return 'b';
        case '\f':
            return 'f';
        case '\n':
            return 'n';
        case '\r':
            return 'r';
        case '\t':
            return 't';
        default:
            return 0;
    }
}

char* write_unit(unsigned unit, char* at) {
    static constexpr char hex[] = "0123456789abcdef";
    *at++ = '\\';
    *at++ = 'u';
    for (const unsigned shift : {12u, 8u, 4u, 0u}) *at++ = hex[unit >> shift & 15];
    return at;
}

/// Takes the first code point off `utf8`, writes it, escaped if need be, and returns what is behind it.
char* escape_first(std::string_view& utf8, char* at) {
    std::size_t size = 0;
    const char32_t code = next_code_point(utf8, size);
    const std::string_view first = utf8.substr(0, size);
    utf8.remove_prefix(size);
    if (const char letter = short_escape(code)) {
        *at++ = '\\';
        *at++ = letter;
        return at;
    }
    if (!is_hidden(code)) return std::ranges::copy(first, at).out;
    if (code < 0x10000) return write_unit(static_cast<unsigned>(code), at);
    at = write_unit(0xD800 + static_cast<unsigned>((code - 0x10000) >> 10), at);
    return write_unit(0xDC00 + static_cast<unsigned>((code - 0x10000) & 0x3FF), at);
}

/// How many bytes behind its start are read of a slice, however short it is.
constexpr std::size_t least_copied = 32;

// Of a plain text a quote, a backslash, a tab and a line feed are to be escaped.
#ifdef __SSSE3__
/// Copies 16 bytes and gives ones for those that are to be escaped.
__m128i copy_16(const char* from, char* to) {
    // What is to be escaped is the only such byte with its lower nibble; above 0x7F the look-up gives zero.
    const __m128i escaped = _mm_setr_epi8(-1, -1, '"', -1, -1, -1, -1, -1, -1, '\t', '\n', -1, '\\', -1, -1, -1);
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), block);
    return _mm_cmpeq_epi8(block, _mm_shuffle_epi8(escaped, block));
}

/// The same as bits, the lowest that of the first byte.
unsigned copy_sixteen(const char* from, char* to) {
    return static_cast<unsigned>(_mm_movemask_epi8(copy_16(from, to)));
}

/// Copies a slice of plain text, the bytes behind a short one too, and tells whether the slice holds nothing to escape.
bool copy_unescaped(std::string_view plain, char* to) {
    const char* const from = plain.data();
    const std::size_t size = plain.size();
    if (size <= 32) {
        const unsigned found = copy_sixteen(from, to) | copy_sixteen(from + 16, to + 16) << 16;
        return (found & ((std::uint64_t{1} << size) - 1)) == 0;
    }
    const auto copy_32 = [&](std::size_t at) {
        return _mm_or_si128(copy_16(from + at, to + at), copy_16(from + at + 16, to + at + 16));
    };
    __m128i found = copy_32(size - 32);
    for (std::size_t at = 0; at + 32 < size; at += 32) found = _mm_or_si128(found, copy_32(at));
    return _mm_movemask_epi8(found) == 0;
}
#else
unsigned copy_sixteen(const char* from, char* to) {
    unsigned found = 0;
    for (unsigned i = 0; i < 16; ++i) {
        to[i] = from[i];
        found |= unsigned{short_escape(static_cast<unsigned char>(from[i])) != 0} << i;
    }
    return found;
}

bool copy_unescaped(std::string_view plain, char* to) {
    std::memcpy(to, plain.data(), plain.size());
    return std::ranges::none_of(plain, [](char byte) { return short_escape(static_cast<unsigned char>(byte)) != 0; });
}
#endif

}  // namespace

/// Makes room for `bytes` and, once much is written, for what is likely to follow. A string fills with zeros what it grows by: piece by
/// piece, so that it is done by plain stores, and little enough at once to stay in the fastest cache.
char* JsonOutput::grow(char* at, std::size_t bytes) {
    constexpr std::size_t piece = 2000, most_ahead = 4 * piece;
    const std::size_t used = at == nullptr ? start_ : static_cast<std::size_t>(at - out_.data());
    const std::size_t size = used + bytes + spare + std::min(used - start_, most_ahead);
    while (out_.size() < size) out_.resize(std::min(out_.size() + piece, size));
    end_ = out_.data() + out_.size();
    return out_.data() + used;
}

void JsonOutput::end(const char* at) {
    const auto used = static_cast<std::size_t>(at - out_.data());
    out_.resize(used - (used > start_ ? 1 : 0));  // the last comma
}

char* JsonOutput::new_line(char* at) {
    at = with_room(at, 1 + 2 * depth_);
    *at++ = '\n';
    std::memset(at, ' ', 2 * depth_);
    return at + 2 * depth_;
}

char* JsonOutput::key_on_new_line(char* at, std::string_view name) {
    at = copy(name, new_line(at));
    *at++ = ' ';
    return at;
}

char* JsonOutput::decimal(char* at, const Decimal& value) {
    const auto coefficient = static_cast<std::uint64_t>(value.coefficient);
    if (coefficient >= 1'000'000) return long_decimal(at, value);
    char* behind = digits(at, coefficient);
    if (value.scale != 0) {
        if (behind - at <= value.scale) return long_decimal(at, value);
        char* const point = behind - value.scale;
        std::uint64_t decimals;  // five digits at most, and what stands behind them
        std::memcpy(&decimals, point, sizeof decimals);
        std::memcpy(point + 1, &decimals, sizeof decimals);
        *point = '.';
        ++behind;
    }
    *behind = ',';
    return behind + 1;
}

/// What is negative, below one or has more than six digits.
char* JsonOutput::long_decimal(char* at, const Decimal& value) {
    if (value.scale != 0 || value.coefficient < 0) return raw(at, value.to_string());
    at = many_digits(at, static_cast<std::uint64_t>(value.coefficient));
    *at++ = ',';
    return at;
}

char* JsonOutput::raw(char* at, std::string_view bytes) {
    at = copy(bytes, with_room(at, bytes.size()));
    *at++ = ',';
    return at;
}

char* JsonOutput::many_digits(char* at, std::uint64_t value) {
    at = digits(at, value / 1'000'000);
    return three_digits(three_digits(at, value / 1'000 % 1'000), value % 1'000);
}

/// What is left of a string that has something to escape, with the quotation mark and the comma.
char* JsonOutput::escaped(char* at, std::string_view utf8) {
    while (!utf8.empty()) {
        const std::size_t plain = find_suspect(utf8, 0);
        at = with_room(at, plain);
        std::memcpy(at, utf8.data(), plain);
        at += plain;
        utf8.remove_prefix(plain);
        if (!utf8.empty()) at = escape_first(utf8, at);
    }
    return copy_literal("\",", with_room(at, 0));
}

char* JsonOutput::string(char* at, std::string_view utf8) {
    at = with_room(at, utf8.size());
    *at++ = '"';
    char* const behind = copy_literal("\",", copy(utf8, at));
    if (utf8.size() < 16 && std::ranges::none_of(utf8, is_suspect)) return behind;
    const std::string_view copied(at, utf8.size() + spare / 2);  // the quotation mark behind ends the search
    for (std::size_t next = find_suspect(copied, 0); next < utf8.size(); next = find_suspect(copied, next)) {
        const char32_t code = next_code_point(copied, next);
        if (short_escape(code) || is_hidden(code)) return escaped(at, utf8);
    }
    return behind;
}

char* JsonOutput::slice(char* at, const Text& text, Span span) {
    const std::string_view utf8 = text.slice(span);
    const bool much_behind = text.size() - span.end >= least_copied;
    if (!(text.is_plain() & much_behind)) return string(at, utf8);
    at = with_room(at, utf8.size());
    *at++ = '"';
    return copy_unescaped(utf8, at) ? copy_literal("\",", at + utf8.size()) : escaped_slice(at, utf8);
}

/// A slice of plain text that has something to escape, with the quotation mark and the comma.
char* JsonOutput::escaped_slice(char* at, std::string_view plain) {
    for (;;) {
        const unsigned found = copy_sixteen(plain.data(), at);
        if (found == 0 && plain.size() > 16) {  // foretold, so that the next block does not wait for this one
            at += 16;
            plain.remove_prefix(16);
            continue;
        }
        const auto unescaped = std::min<std::size_t>(std::countr_zero(found | 1u << 16), plain.size());
        at += unescaped;
        plain.remove_prefix(unescaped);
        if (plain.empty()) return copy_literal("\",", with_room(at, 0));
        at = escape_first(plain, with_room(at, plain.size()));
    }
}

}  // namespace reportx
