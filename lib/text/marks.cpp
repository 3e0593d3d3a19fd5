// The flags of 64 units are looked up into bytes, then gathered bit by bit.
#include "text/marks.h"

#include <algorithm>
#include <array>
#include <utility>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace reportx {
namespace {

using MarkTable = std::array<std::uint8_t, 0x10000>;

/// What `Marked` means, in the signs of `sign_table`.
constexpr unsigned signs_of[marked_count] = {
    sign_blank | sign_sentence_end | sign_clause_end | sign_opening | sign_closing | sign_list | sign_stop | sign_rule,
    sign_digit | sign_numeral | sign_half,
    0,  // the line end is no sign of its own
    sign_opening | sign_closing,
    sign_sentence_end | sign_stop | sign_opening,
};

/// By unit, a bit for each `Marked`: one look-up, where `sign_table`, which is smaller, takes two.
constexpr MarkTable make_mark_table() {
    MarkTable table{};
    for (std::size_t unit = 0; unit < table.size(); ++unit) {
        const unsigned signs = sign_table[static_cast<char16_t>(unit)];
        for (std::size_t what = 0; what < marked_count; ++what)
            if ((signs & signs_of[what]) != 0) table[unit] = static_cast<std::uint8_t>(table[unit] | 1u << what);
    }
    for (const Marked what : {Marked::line_end, Marked::bracket})
        table[u'\n'] = static_cast<std::uint8_t>(table[u'\n'] | 1u << static_cast<unsigned>(what));
    return table;
}

constinit const MarkTable mark_table = make_mark_table();

using Flags = std::array<std::uint8_t, 64>;

/// Bit `i` of the result is set when bit `what` of `flags[i]` is.
template <std::size_t what>
std::uint64_t gathered(const Flags& flags) {
    std::uint64_t bits = 0;
#ifdef __SSE2__
    for (unsigned i = 0; i < 64; i += 16) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(flags.data() + i));
        bits |= static_cast<std::uint64_t>(_mm_movemask_epi8(_mm_slli_epi16(block, 7 - what))) << i;
    }
#else
    for (unsigned i = 0; i < 64; ++i) bits |= std::uint64_t{(flags[i] >> what & 1) != 0} << i;
#endif
    return bits;
}

}  // namespace

void Marks::find(std::u16string_view text) {
    text_ = text;
    const std::size_t words = text.size() / 64 + 1;
    for (auto& bits : bits_) bits.room(words);
    for (std::size_t word = 0; word < words; ++word) {
        const auto units = text.substr(word * 64, 64);
        Flags flags;
        for (std::size_t i = 0; i < units.size(); ++i) flags[i] = mark_table[units[i]];
        std::fill(flags.begin() + static_cast<std::ptrdiff_t>(units.size()), flags.end(), std::uint8_t{0});
        [&]<std::size_t... what>(std::index_sequence<what...>) { ((bits_[what][word] = gathered<what>(flags)), ...); }
        (std::make_index_sequence<marked_count>{});
    }
}

}  // namespace reportx
