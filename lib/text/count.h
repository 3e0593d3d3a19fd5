// count_code_points: how many code points valid UTF-8 holds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace reportx {

inline std::size_t count_code_points(std::string_view utf8) {
    constexpr std::size_t stretch = 15 * 16;  // whose count fits a byte, so that sixteen are counted at a time
    std::size_t count = 0;
    for (std::size_t at = 0; at < utf8.size(); at += stretch) {
        std::uint8_t starts = 0;
        for (const char byte : utf8.substr(at, stretch)) {
            starts =
                static_cast<std::uint8_t>(starts + (static_cast<signed char>(byte) > static_cast<signed char>(0xBF)));
        }
        count += starts;
    }
    return count;
}

}  // namespace reportx
