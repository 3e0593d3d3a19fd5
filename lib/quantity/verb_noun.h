// Nouns that begin with the signs of a verb: 调解组织, 审批环节.
#pragma once

#include <cstdint>

#include "rules/reading.h"

namespace reportx {

/// Whether the words stand before an amount, where a verb may have an object, or behind it.
enum class Side { before, behind };

/// One of them stands where such a noun begins.
inline constexpr TermBits verb_terms({Term::predicate, Term::noun_with_verb});

/// What stands where a verb may: a noun that begins with a verb's signs, a predicate, or neither.
struct VerbFound {
    std::uint32_t noun_end;   ///< behind the noun; where it was looked for when there is none
    const Phrase* predicate;  ///< null when there is none, or a noun
};

/// Looks at `at`; what is found ends at `end` or before.
VerbFound find_verb(const Reading& reading, std::uint32_t at, std::uint32_t end, Side side);

/// Where the noun at `at` that begins with a verb's signs ends, `end` at most; `at` when none stands there.
std::uint32_t behind_verb_noun(const Reading& reading, std::uint32_t at, std::uint32_t end, Side side);

/// Where the acts named one after the other at `at` end (排查整治); `at` when none stands there.
std::uint32_t behind_acts(const Reading& reading, std::uint32_t at, std::uint32_t end);

}  // namespace reportx
