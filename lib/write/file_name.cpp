// Bytes of a name in, two texts out: one to read, with U+FFFD for what is no UTF-8, and one to open the file by, in
// base64. The second is written for odd names only. Both are rare and short, so clearness goes before speed.
#include "write/file_name.h"

#include <algorithm>

#include "input/utf8.h"

namespace reportx {

std::string lossy_utf8(std::string_view name) {
    std::string out;
    for (;;) {
        const std::size_t valid = input::first_invalid_utf8(name);
        out += name.substr(0, valid);
        if (valid == name.size()) return out;
        out += "\uFFFD";
        name.remove_prefix(valid + 1);
    }
}

std::string base64(std::string_view bytes) {
    static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {  // three bytes become four letters
        const std::size_t left = std::min<std::size_t>(3, bytes.size() - at);
        unsigned group = 0;
        for (std::size_t i = 0; i < 3; ++i)
            group = group << 8 | (i < left ? static_cast<unsigned char>(bytes[at + i]) : 0u);
        for (std::size_t i = 0; i < 4; ++i) out += i <= left ? letters[group >> (18 - 6 * i) & 63] : '=';
    }
    return out;
}

}  // namespace reportx
