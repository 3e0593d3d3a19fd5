// Numbers, strings and escapes of JsonWriter.
//
// Nearly no string has anything to escape, so each is copied whole and looked through where it then stands.
#include "write/json_writer.h"

#include <algorithm>
#include <array>

#include "text/code_point.h"
#include "text/hidden.h"
#include "text/suspect.h"

namespace reportx {
namespace {

/// 00 to 99.
constexpr auto pairs = [] {
    std::array<char, 200> digits{};
    for (std::size_t i = 0; i < 100; ++i) {
        digits[2 * i] = static_cast<char>('0' + i / 10);
        digits[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
    return digits;
}();

std::size_t count_digits(std::uint64_t value) {
    for (std::size_t count = 1;; count += 4, value /= 10'000) {
        if (value < 10) return count;
        if (value < 100) return count + 1;
        if (value < 1'000) return count + 2;
        if (value < 10'000) return count + 3;
    }
}

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

void JsonWriter::raw(std::string_view bytes) {
    room(bytes.size() + longest_value);
    std::memcpy(at_, bytes.data(), bytes.size());
    at_ += bytes.size();
    put(',');
}

char* JsonWriter::digits(char* at, std::uint64_t value) {
    char* const behind = at + count_digits(value);
    for (at = behind; value >= 10; value /= 100) std::memcpy(at -= 2, &pairs[value % 100 * 2], 2);
    if (value > 0 || at == behind) at[-1] = static_cast<char>('0' + value);
    return behind;
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
    room(longest_value);
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
    room(utf8.size() + longest_value);
    put('"');
    std::memcpy(copy(utf8, at_), closing.data(), closing.size());
    const std::string_view copied(at_, utf8.size() + longest_value / 2);
    for (std::size_t at = find_suspect(copied, 0); at < utf8.size(); at = find_suspect(copied, at)) {
        const char32_t code = next_code_point(copied, at);
        if (!short_escape(code) && !is_hidden(code)) continue;
        escaped(utf8);
        room(longest_value);
        return literal("\",");
    }
    at_ += utf8.size() + closing.size();
}

}  // namespace reportx
