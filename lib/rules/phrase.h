// Phrase: one entry of the vocabulary. It belongs to a term (what kind of cue it is) and carries a value (what it says).
#pragma once

#include <cstdint>
#include <string_view>

#include "rules/term.h"

namespace reportx {

/// All views point into what the tables own, or into the program. What readers ask of a phrase comes first and lies in one line of a
/// cache.
struct alignas(64) Phrase {
    static constexpr std::size_t longest = 255;  ///< units that a phrase may have

    std::u16string_view units;  ///< folded
    Term term;
    /// For `Term::rule_word`: its place in `Rules::Tables::words`; else what `value` names (rules/value.h).
    std::uint32_t number = 0;
    std::string_view value;  ///< meaning depends on the term
    std::string_view id;
    std::string_view file;
    std::string_view example;

    std::uint32_t size() const { return static_cast<std::uint32_t>(units.size()); }
};

}  // namespace reportx
