// Numbers, strings and escapes of JsonWriter.
//
// A string is scanned for bytes that may start something to escape, 16 at a time where the processor can, and copied in
// between. Chinese text is full of E2 80 (quotes, dashes) and EF BC (full-width forms), so the second byte is looked at
// too before a stretch is given up.
#include "write/json_writer.h"

#include <array>
#include <bit>
#include <charconv>

#include "input/utf8.h"
#include "write/hidden.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace reportx {
namespace {

/// Bytes with which a code point that needs escaping can start.
constexpr std::array<bool, 256> make_suspects() {
    std::array<bool, 256> suspect{};
    for (unsigned byte = 0; byte < 0x20; ++byte) suspect[byte] = true;
    for (const unsigned byte : {0x22u, 0x5Cu, 0x7Fu, 0xC2u, 0xD8u, 0xE1u, 0xE2u, 0xEFu, 0xF3u}) suspect[byte] = true;
    return suspect;
}
constexpr auto suspects = make_suspects();

#ifdef __SSE2__
/// Which of the 16 bytes at `bytes` are suspects; reads 17 bytes.
unsigned suspects_of_16(const char* bytes) {
    const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
    const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 1));
    const auto is = [](__m128i block, int byte) {
        return _mm_cmpeq_epi8(block, _mm_set1_epi8(static_cast<char>(byte)));
    };
    const auto either = [](__m128i a, __m128i b) { return _mm_or_si128(a, b); };
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(here, _mm_set1_epi8(0x1F)), here);
    const __m128i ascii = either(either(is(here, '"'), is(here, '\\')), either(is(here, 0x7F), control));
    const __m128i rare = either(either(is(here, 0xC2), is(here, 0xD8)), either(is(here, 0xE1), is(here, 0xF3)));
    const __m128i general = _mm_and_si128(is(here, 0xE2), either(is(next, 0x80), is(next, 0x81)));
    const __m128i special = _mm_and_si128(is(here, 0xEF), either(is(next, 0xBB), is(next, 0xBF)));
    return static_cast<unsigned>(_mm_movemask_epi8(either(either(ascii, rare), either(general, special))));
}
#endif

/// The first suspect at or after `at`, or the end.
std::size_t find_suspect(std::string_view utf8, std::size_t at) {
#ifdef __SSE2__
    for (; at + 17 <= utf8.size(); at += 16) {
        if (const unsigned found = suspects_of_16(utf8.data() + at)) {
            return at + static_cast<std::size_t>(std::countr_zero(found));
        }
    }
#endif
    while (at < utf8.size() && !suspects[static_cast<unsigned char>(utf8[at])]) ++at;
    return at;
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

void JsonWriter::flush() {
    out_.append(block_, used_);
    used_ = 0;
}

void JsonWriter::new_line() {
    if (!pretty_) return;
    raw("\n");
    for (int i = 0; i < depth_; ++i) raw("  ");
}

void JsonWriter::raw(std::string_view bytes) {
    if (bytes.size() > sizeof block_ / 2) {
        flush();
        out_.append(bytes);
        return;
    }
    room(bytes.size());
    std::memcpy(block_ + used_, bytes.data(), bytes.size());
    used_ += bytes.size();
}

void JsonWriter::digits(std::uint64_t value) {
    room(20);
    char* const start = block_ + used_;
    used_ += static_cast<std::size_t>(std::to_chars(start, start + 20, value).ptr - start);
}

void JsonWriter::number(std::uint64_t value) { digits(value); }

void JsonWriter::name(std::string_view plain) {
    raw("\"");
    raw(plain);
    raw("\"");
}

void JsonWriter::id(char prefix, std::size_t index) {
    room(24);
    put('"');
    put(prefix);
    digits(index + 1);
    raw("\"");
}

void JsonWriter::span(Span span) {
    room(24);
    put('[');
    digits(span.begin);
    raw(pretty_ ? ", " : ",");
    digits(span.end);
    raw("]");
}

void JsonWriter::escape_unit(unsigned unit) {
    static constexpr char hex[] = "0123456789abcdef";
    const char escaped[] = {'\\', 'u', hex[unit >> 12 & 15], hex[unit >> 8 & 15], hex[unit >> 4 & 15], hex[unit & 15]};
    raw({escaped, sizeof escaped});
}

/// Writes the code point at `at`, escaped if need be, and returns what follows it.
std::size_t JsonWriter::escape(std::string_view utf8, std::size_t at) {
    const std::size_t start = at;
    const char32_t code = input::next_code_point(utf8, at);
    if (const char letter = short_escape(code)) {
        const char escaped[] = {'\\', letter};
        raw({escaped, 2});
    } else if (!is_hidden(code)) {
        raw(utf8.substr(start, at - start));
    } else if (code < 0x10000) {
        escape_unit(static_cast<unsigned>(code));
    } else {
        escape_unit(0xD800 + static_cast<unsigned>((code - 0x10000) >> 10));
        escape_unit(0xDC00 + static_cast<unsigned>((code - 0x10000) & 0x3FF));
    }
    return at;
}

void JsonWriter::string(std::string_view utf8) {
    raw("\"");
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t suspect = find_suspect(utf8, at);
        raw(utf8.substr(at, suspect - at));
        at = suspect < utf8.size() ? escape(utf8, suspect) : suspect;
    }
    raw("\"");
}

}  // namespace reportx
