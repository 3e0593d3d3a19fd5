// is_hidden: code points that a reader cannot see but that change what a terminal or an editor shows.
//
// Controls (C0, DEL, C1), line and paragraph separators, bidirectional controls, zero-width characters and tags. They
// are part of the data and stay in it; writers escape them, so that output is safe to print and a reader sees them.
#pragma once

namespace reportx {

constexpr bool is_hidden(char32_t c) {
    if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return true;
    if (c < 0xAD) return false;
    return c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c >= 0xE0000 && c <= 0xE007F);
}

}  // namespace reportx
