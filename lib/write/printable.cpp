// Any bytes in, one harmless line out: hidden characters become `\u{...}`, bytes that are no UTF-8 become `\x{..}`.
//
// What is not escaped is unchanged, a backslash too: this is for eyes, and not made to be read back.
#include "reportx/printable.h"

#include "input/utf8.h"
#include "text/code_point.h"
#include "text/hidden.h"

namespace reportx {
namespace {

void append_number(char prefix, char32_t number, std::string& out) {
    static constexpr char digits[] = "0123456789ABCDEF";
    out += {'\\', prefix, '{'};
    int shift = 20;
    while (shift > 0 && number >> shift == 0) shift -= 4;
    for (; shift >= 0; shift -= 4) out += digits[number >> shift & 15];
    out += '}';
}

void append_valid(std::string_view utf8, std::string& out) {
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t start = at;
        const char32_t code = next_code_point(utf8, at);
        if (is_hidden(code)) {
            append_number('u', code, out);
        } else {
            out += utf8.substr(start, at - start);
        }
    }
}

}  // namespace

std::string printable(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t valid = input::first_invalid_utf8(bytes);
        append_valid(bytes.substr(0, valid), out);
        bytes.remove_prefix(valid);
        if (bytes.empty()) break;
        append_number('x', static_cast<unsigned char>(bytes.front()), out);
        bytes.remove_prefix(1);
    }
    return out;
}

}  // namespace reportx
