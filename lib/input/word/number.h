// Numbers as the parts of a document store them.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>

namespace reportx::input::word {

/// `text` as a decimal number of at most ten signs, a minus among them; nothing when it is none.
inline std::optional<int> parse_number(std::string_view text) {
    constexpr std::size_t longest = 10;
    int number = 0;
    if (text.empty() || text.size() > longest) return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace reportx::input::word
