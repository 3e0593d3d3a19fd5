#include "rules/term_filter.h"

namespace reportx {

std::vector<std::uint64_t> make_term_filter(std::span<const TrieKey> keys) {
    std::vector<std::uint64_t> rows(TermFilter::row_count);
    for (const TrieKey& key : keys) {
        const auto& units = key.units;
        const auto row = units.size() == 1 ? TermFilter::single_row_of(units[0])
                                           : TermFilter::single_rows +
                                                 TermFilter::pair_row_of(TermFilter::two_units(units[0], units[1]));
        rows[row] |= TermBits(key.term).word();
    }
    return rows;
}

}  // namespace reportx
