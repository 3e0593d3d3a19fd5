// report_text: the number of a document in, a whole report out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/grammar.h"

namespace reportx::bench {

struct PlaceNames {
    std::string province, city, county;
};

/// Reads places.txt of `folder`.
std::vector<PlaceNames> load_places(const std::filesystem::path& folder);

/// The report number `index` of the corpus grown from `seed`, of about `bytes` bytes (0: of a length that reports have).
std::string report_text(const Grammar& grammar, const std::vector<PlaceNames>& places, std::uint64_t seed,
                        std::uint64_t index, std::size_t bytes = 0);

}  // namespace reportx::bench
