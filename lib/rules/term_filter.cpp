#include "rules/term_filter.h"

namespace reportx {

TermFilterArrays make_term_filter(std::span<const TrieKey> keys) {
    TermFilterArrays made;
    made.by_pair.resize(std::size_t{1} << TermFilter::pair_bits);
    made.by_single.resize(TermFilter::single_rows);
    for (const TrieKey& key : keys) {
        const auto& units = key.units;
        auto& row = units.size() == 1 ? made.by_single[units[0] % TermFilter::single_rows]
                                      : made.by_pair[TermFilter::row_of(units[0], units[1])];
        row |= TermBits(key.entry.term).word();
    }
    return made;
}

}  // namespace reportx
