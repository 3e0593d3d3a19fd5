// Numbers, strings and escapes of JsonWriter.
//
// A string is scanned for bytes that may start something to escape, and copied in between.
#include "write/json_writer.h"

#include <charconv>

#include "input/utf8.h"
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
