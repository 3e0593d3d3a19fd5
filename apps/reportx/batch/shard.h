// Shard: part I of N of the inputs, chosen by their names alone, so that machines need not talk to each other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct Shard {
    std::uint32_t index = 1, count = 1;  ///< from 1

    bool whole() const { return count == 1; }
    /// By FNV-1a of 64 bits over the bytes of the relative path, modulo the number of shards.
    bool takes(std::string_view relative) const;
    std::string text() const;  ///< `2/8`
};

/// `2/8`; nothing when it is none.
std::optional<Shard> parse_shard(std::string_view text);
