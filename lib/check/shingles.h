// Shingles: a report's letters without punctuation, and the few hashes of stretches of them that stand for it (winnowing).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reportx/report.h"

namespace reportx::check {

inline constexpr std::size_t shingle_length = 12;  ///< letters that a hash is made of; slogans are shorter
inline constexpr std::size_t window =
    9;  ///< of as many hashes in a row the least is kept: any run of 20 letters has one

struct Fingerprint {
    std::uint64_t hash;
    std::uint32_t at;  ///< in `Letters::units`
};

struct Letters {
    std::u16string units;               ///< Han, letters, digits of the report itself, page and signature left out
    std::vector<std::uint32_t> places;  ///< of each in the text
    std::vector<Fingerprint> prints;    ///< by hash
};

Letters letters_of(const Report& report);

}  // namespace reportx::check
