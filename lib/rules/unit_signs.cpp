#include "rules/unit_signs.h"

#include <cstddef>
#include <map>
#include <vector>

namespace reportx {

UnitSignsArrays make_unit_signs(std::span<const Phrase> phrases) {
    std::map<std::uint32_t, UnitSigns::Sign> signs;
    for (const Term term : {Term::unit_noun, Term::unit}) {  // a unit is put in the place of a noun
        for (std::size_t i = 0; i < phrases.size(); ++i) {
            const Phrase& phrase = phrases[i];
            if (phrase.term != term) continue;
            UnitSigns::Sign& sign = signs[single_key(phrase.units[0])];
            if (phrase.size() == 1) {
                sign.phrase = static_cast<std::uint16_t>(i);
            } else {
                sign.seconds |= std::uint64_t{1} << (phrase.units[1] % 64);
            }
        }
    }
    std::vector<PrefixTable<std::uint32_t, UnitSigns::Sign>::Slot> slots;
    for (const auto& [key, sign] : signs) slots.push_back({key, sign});
    return make_prefix_table<std::uint32_t, UnitSigns::Sign>(slots);
}

}  // namespace reportx
