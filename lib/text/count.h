// count_code_points: how many code points valid UTF-8 holds; count_bytes, how many bytes of a kind.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace reportx {

/// How many of the bytes `holds` is true for; sixteen are counted at a time when it has no branches.
template <class Holds>
std::size_t count_bytes(std::string_view bytes, Holds holds) {
    constexpr std::size_t stretch = 15 * 16;  // whose count fits a byte
    std::size_t count = 0;
    for (std::size_t at = 0; at < bytes.size(); at += stretch) {
        std::uint8_t found = 0;
        for (const char byte : bytes.substr(at, stretch))
            found = static_cast<std::uint8_t>(found + holds(static_cast<std::uint8_t>(byte)));
        count += found;
    }
    return count;
}

inline std::size_t count_code_points(std::string_view utf8) {
    return count_bytes(utf8, [](std::uint8_t byte) { return (byte & 0xC0) != 0x80; });
}

}  // namespace reportx
