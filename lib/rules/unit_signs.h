// UnitSigns: which units are one sign, as most behind numbers are. They are told without going down a trie.
#pragma once

#include <cstdint>
#include <span>

#include "rules/phrase.h"
#include "rules/prefix_table.h"
#include "rules/trie.h"

namespace reportx {

/// Views its arrays, as a trie does.
struct UnitSigns {
    static constexpr std::uint16_t none = 0xFFFF;

    /// What begins with a sign: units, and nouns in a unit's place.
    struct Sign {
        std::uint64_t seconds = 0;    ///< a bit for each `unit % 64` that longer ones go on with
        std::uint16_t phrase = none;  ///< in the lexicon: the unit, or else the noun, that is this sign alone
    };

    /// What two units tell: no more, or that which one stands there is to be looked up.
    struct Told {
        const Phrase* phrase;  ///< null for none
        bool may_go_on;        ///< a longer one is likely to stand there
    };

    PrefixTable<std::uint32_t, Sign> signs;  ///< by `single_key`

    /// Of a text that goes on with `first` and `second`.
    Told told(char16_t first, char16_t second, std::span<const Phrase> lexicon) const {
        const Sign sign = signs.find(single_key(first));
        return {sign.phrase == none ? nullptr : &lexicon[sign.phrase], Trie::has_unit(sign.seconds, second)};
    }
};

using UnitSignsArrays = PrefixTableArrays<std::uint32_t, UnitSigns::Sign>;

/// Of the phrases of a lexicon, sorted by their units; of equal ones the last is found.
UnitSignsArrays make_unit_signs(std::span<const Phrase> phrases);

}  // namespace reportx
