// One code point at a time, by the table of well-formed sequences of the Unicode standard.
#include "references/code_points.h"

namespace reportx::bench {

std::size_t count_code_points(const std::string& text) {
    const auto* at = reinterpret_cast<const unsigned char*>(text.data());
    const auto* const end = at + text.size();
    std::size_t count = 0;
    for (; at < end; ++count) {
        const unsigned char lead = *at;
        if (lead < 0x80) {
            ++at;
            continue;
        }
        const int length = lead >= 0xC2 && lead <= 0xDF   ? 2
                           : lead >= 0xE0 && lead <= 0xEF ? 3
                           : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                          : 0;
        if (length == 0 || end - at < length) return std::string::npos;
        const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (at[1] < low || at[1] > high) return std::string::npos;
        for (int i = 2; i < length; ++i) {
            if ((at[i] & 0xC0) != 0x80) return std::string::npos;
        }
        at += length;
    }
    return count;
}

}  // namespace reportx::bench
