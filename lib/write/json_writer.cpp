// Numbers, strings and escapes of JsonWriter.
//
// Nearly no string has anything to escape, so each is copied whole and looked through where it then stands.
#include "write/json_writer.h"

#include <algorithm>

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

/// Copies a slice of plain text and tells whether it holds nothing to escape: no quote, backslash, tab or line feed.
#ifdef __SSSE3__
bool copy_unescaped(std::string_view plain, char* to) {
    // What is to be escaped is the only such byte with its lower nibble; above 0x7F the look-up gives zero.
    const __m128i escaped = _mm_setr_epi8(-1, -1, '"', -1, -1, -1, -1, -1, -1, '\t', '\n', -1, '\\', -1, -1, -1);
    const char* const from = plain.data();
    const std::size_t size = plain.size();
    __m128i found = _mm_setzero_si128();
    const auto look_at = [&](__m128i block) {
        found = _mm_or_si128(found, _mm_cmpeq_epi8(block, _mm_shuffle_epi8(escaped, block)));
    };
    const auto copy_16 = [&](std::size_t at) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from + at));
        _mm_storeu_si128(reinterpret_cast<__m128i*>(to + at), block);
        look_at(block);
    };
    const auto copy_ends = [&]<class Half>(Half half) {
        for (const std::size_t at : {std::size_t{0}, size - sizeof half}) {
            std::memcpy(&half, from + at, sizeof half);
            std::memcpy(to + at, &half, sizeof half);
            look_at(_mm_cvtsi64_si128(static_cast<std::int64_t>(half)));
        }
    };
    if (size >= 16) {
        for (std::size_t at = 0; at + 16 <= size; at += 16) copy_16(at);
        copy_16(size - 16);
    } else if (size >= 8) {
        copy_ends(std::uint64_t{});
    } else if (size >= 4) {
        copy_ends(std::uint32_t{});
    } else {
        for (std::size_t at = 0; at < size; ++at) {
            to[at] = from[at];
            look_at(_mm_cvtsi32_si128(from[at]));
        }
    }
    return _mm_movemask_epi8(found) == 0;
}
#else
bool copy_unescaped(std::string_view plain, char* to) {
    std::memcpy(to, plain.data(), plain.size());
    return std::ranges::none_of(plain, [](char byte) { return short_escape(static_cast<unsigned char>(byte)) != 0; });
}
#endif

}  // namespace

/// Makes room for `bytes` and, once much is written, for what is likely to follow. A string fills with zeros what it grows by: in small
/// steps that stays in the cache.
void JsonWriter::grow(std::size_t bytes, std::size_t used) {
    constexpr std::size_t longest_step = 1500;
    out_.resize(used + bytes + std::min(used - start_, longest_step));
    at_ = out_.data() + used;
    end_ = out_.data() + out_.size();
}

void JsonWriter::new_line() {
    room(1 + 2 * depth_);
    put('\n');
    std::memset(at_, ' ', 2 * depth_);
    at_ += 2 * depth_;
}

void JsonWriter::key_on_new_line(std::string_view name) {
    new_line();
    put('"');
    at_ = copy(name, at_);
    literal("\": ");
}

void JsonWriter::decimal(const Decimal& value) {
    const bool is_natural = value.scale == 0 && value.coefficient >= 0;
    is_natural ? number(static_cast<std::uint64_t>(value.coefficient)) : raw(value.to_string());
}

void JsonWriter::raw(std::string_view bytes) {
    room(bytes.size() + spare);
    std::memcpy(at_, bytes.data(), bytes.size());
    at_ += bytes.size();
    put(',');
}

char* JsonWriter::many_digits(char* at, std::uint64_t value) {
    at = digits(at, value / 1'000'000);
    return three_digits(three_digits(at, value / 1'000 % 1'000), value % 1'000);
}

void JsonWriter::escape_unit(unsigned unit) {
    static constexpr char hex[] = "0123456789abcdef";
    literal("\\u");
    for (const unsigned shift : {12u, 8u, 4u, 0u}) put(hex[unit >> shift & 15]);
}

/// Writes the code point at `at`, escaped if need be, and returns what follows it.
std::size_t JsonWriter::escape(std::string_view utf8, std::size_t at) {
    const std::size_t start = at;
    const char32_t code = next_code_point(utf8, at);
    room(spare);
    if (const char letter = short_escape(code)) {
        put('\\');
        put(letter);
    } else if (!is_hidden(code)) {
        at_ = copy(utf8.substr(start, at - start), at_);
    } else if (code < 0x10000) {
        escape_unit(static_cast<unsigned>(code));
    } else {
        escape_unit(0xD800 + static_cast<unsigned>((code - 0x10000) >> 10));
        escape_unit(0xDC00 + static_cast<unsigned>((code - 0x10000) & 0x3FF));
    }
    return at;
}

/// What stands in a string that has something to escape.
void JsonWriter::escaped(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t suspect = find_suspect(utf8, at), plain = suspect - at;
        room(plain);
        std::memcpy(at_, utf8.data() + at, plain);
        at_ += plain;
        at = suspect < utf8.size() ? escape(utf8, suspect) : suspect;
    }
}

void JsonWriter::string(std::string_view utf8) {
    constexpr std::string_view closing = "\",";  // a suspect: it ends the search
    room(utf8.size() + spare);
    put('"');
    if (utf8.size() < 16 && std::ranges::none_of(utf8, is_suspect)) {
        at_ = copy(utf8, at_);
        return literal("\",");
    }
    std::memcpy(copy(utf8, at_), closing.data(), closing.size());
    const std::string_view copied(at_, utf8.size() + spare / 2);
    for (std::size_t at = find_suspect(copied, 0); at < utf8.size(); at = find_suspect(copied, at)) {
        const char32_t code = next_code_point(copied, at);
        if (!short_escape(code) && !is_hidden(code)) continue;
        escaped(utf8);
        room(spare);
        return literal("\",");
    }
    at_ += utf8.size() + closing.size();
}

void JsonWriter::plain_string(std::string_view utf8) {
    room(utf8.size() + spare);
    put('"');
    if (copy_unescaped(utf8, at_)) {
        at_ += utf8.size();
    } else {
        escaped(utf8);
        room(spare);
    }
    literal("\",");
}

}  // namespace reportx
