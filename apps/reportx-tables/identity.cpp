// 16 digits are 64 bits: among ten million reports two share them by chance once in 400 000 corpora.
#include "identity.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

bool is_digest(std::string_view text) {
    const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == 64 && std::ranges::all_of(text, is_hex);
}

Identity Identities::next(std::string_view digest) {
    const std::string_view id = digest.substr(0, 16);
    std::uint64_t bits = 0;
    std::from_chars(id.data(), id.data() + id.size(), bits, 16);
    const std::uint32_t count = ++seen_[bits];
    if (count == 1) return {std::string(id), ""};
    return {fmt::format("{}-{}", id, count), std::string(id)};
}
