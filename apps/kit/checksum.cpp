// XXH3 compiled in from its header, so that no shared library is loaded for it.
#include "checksum.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

std::uint64_t checksum(std::string_view bytes, std::uint64_t before) {
    return XXH3_64bits_withSeed(bytes.data(), bytes.size(), before);
}
