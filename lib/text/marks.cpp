// The flags of 64 units are looked up into bytes, then gathered bit by bit.
#include "text/marks.h"

#include <algorithm>
#include <array>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace reportx {
namespace {

enum Mark : std::uint8_t { mark_sign = 1, mark_number = 2 };

using MarkTable = std::array<std::uint8_t, 0x10000>;

/// One look-up a unit: `sign_table` is smaller, but takes two.
constexpr MarkTable make_mark_table() {
    constexpr unsigned signs = sign_blank | sign_sentence_end | sign_clause_end | sign_opening | sign_closing |
                               sign_list | sign_stop | sign_rule;
    constexpr unsigned numbers = sign_digit | sign_numeral | sign_half;
    MarkTable table{};
    for (std::size_t unit = 0; unit < table.size(); ++unit) {
        const unsigned flags = sign_table[static_cast<char16_t>(unit)];
        table[unit] = static_cast<std::uint8_t>(((flags & signs) != 0 ? mark_sign : 0) |
                                                ((flags & numbers) != 0 ? mark_number : 0));
    }
    return table;
}

constinit const MarkTable mark_table = make_mark_table();

using Flags = std::array<std::uint8_t, 64>;

/// Bit `i` of the result is set when `flags[i]` has the mark.
template <Mark mark>
std::uint64_t bits_of(const Flags& flags) {
    std::uint64_t bits = 0;
#ifdef __SSE2__
    constexpr int to_top = mark == mark_sign ? 7 : 6;
    for (unsigned i = 0; i < 64; i += 16) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(flags.data() + i));
        bits |= static_cast<std::uint64_t>(_mm_movemask_epi8(_mm_slli_epi16(block, to_top))) << i;
    }
#else
    for (unsigned i = 0; i < 64; ++i) bits |= std::uint64_t{(flags[i] & mark) != 0} << i;
#endif
    return bits;
}

}  // namespace

void Marks::find(std::u16string_view text) {
    text_ = text;
    const std::size_t words = text.size() / 64 + 1;
    std::uint64_t* const signs = signs_.room(words);
    std::uint64_t* const numbers = numbers_.room(words);
    for (std::size_t word = 0; word < words; ++word) {
        const auto units = text.substr(word * 64, 64);
        Flags flags;
        for (std::size_t i = 0; i < units.size(); ++i) flags[i] = mark_table[units[i]];
        std::fill(flags.begin() + static_cast<std::ptrdiff_t>(units.size()), flags.end(), std::uint8_t{0});
        signs[word] = bits_of<mark_sign>(flags);
        numbers[word] = bits_of<mark_number>(flags);
    }
}

}  // namespace reportx
