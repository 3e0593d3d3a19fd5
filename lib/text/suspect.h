// find_suspect: the one scan for bytes that may start a character which needs a second look: a control, a quote, a backslash,
// something hidden or a replacement character.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace reportx {

inline constexpr auto suspects = [] {
    std::array<bool, 256> suspect{};
    for (unsigned byte = 0; byte < 0x20; ++byte) suspect[byte] = true;
    for (const unsigned byte : {0x22u, 0x5Cu, 0x7Fu, 0xC2u, 0xD8u, 0xE1u, 0xE2u, 0xEFu, 0xF3u}) suspect[byte] = true;
    return suspect;
}();

/// Whether such a character can start with `byte`.
inline bool is_suspect(char byte) { return suspects[static_cast<unsigned char>(byte)]; }

/// The first byte at `at` or behind it with which such a character can start, or the end. Other characters start there too; what
/// lies before it is none of them for sure. `utf8` must be valid, `at` the start of a character.
std::size_t find_suspect(std::string_view utf8, std::size_t at);

}  // namespace reportx
