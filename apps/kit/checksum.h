// checksum: 64 bits that tell damage and change, not forgery: XXH3. Fast enough to be taken of every output.
#pragma once

#include <cstdint>
#include <string_view>

/// Of `bytes`; with the checksum of what came before as `before`, that of a sequence.
std::uint64_t checksum(std::string_view bytes, std::uint64_t before = 0);
