#include "batch/shard.h"

#include <fmt/format.h>

#include <charconv>

bool Shard::takes(std::string_view relative) const {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char byte : relative) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001b3u;
    }
    return hash % count == index - 1;
}

std::string Shard::text() const { return fmt::format("{}/{}", index, count); }

std::optional<Shard> parse_shard(std::string_view text) {
    const char* const end = text.data() + text.size();
    Shard shard;
    const auto [slash, error] = std::from_chars(text.data(), end, shard.index);
    if (error != std::errc() || slash == end || *slash != '/') return std::nullopt;
    const auto [rest, second_error] = std::from_chars(slash + 1, end, shard.count);
    if (second_error != std::errc() || rest != end) return std::nullopt;
    if (shard.index < 1 || shard.index > shard.count) return std::nullopt;
    return shard;
}
