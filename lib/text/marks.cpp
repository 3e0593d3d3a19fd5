// The kinds of 64 units are bits of as many bytes; they are gathered bit by bit.
#include "text/marks.h"

#include <algorithm>
#include <array>
#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "text/sentence.h"

namespace reportx {
namespace {

using Words = std::array<std::uint64_t, marks_of_a_unit>;

/// Bit `i` of a word is set when the bit of its kind is in byte `i`.
Words gathered(const std::uint8_t* marks) {
    Words words{};
#ifdef __SSE2__
    for (unsigned i = 0; i < 64; i += 16) {
        __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(marks + i));
        for (std::uint64_t& word : words) {
            word |= static_cast<std::uint64_t>(_mm_movemask_epi8(block)) << i;
            block = _mm_add_epi8(block, block);  // the next bit becomes the uppermost
        }
    }
#else
    for (unsigned i = 0; i < 64; ++i)
        for (std::size_t what = 0; what < marks_of_a_unit; ++what)
            words[what] |= std::uint64_t{(marks[i] << what & 0x80) != 0} << i;
#endif
    return words;
}

/// Those of `stops`, bits of the 64 units from `begin` on, that end no sentence.
std::uint64_t no_ends(std::u16string_view text, std::size_t begin, std::uint64_t stops) {
    std::uint64_t others = 0;
    for (; stops != 0; stops &= stops - 1) {
        const auto at = static_cast<std::uint32_t>(begin) + static_cast<std::uint32_t>(std::countr_zero(stops));
        if (!is_dot_stop(text, at)) others |= stops & -stops;
    }
    return others;
}

}  // namespace

void Marks::find(const Text& text) {
    text_ = text.folded();
    const std::size_t whole = text.size() / 64;
    for (auto& bits : bits_) bits.room(whole + 2)[whole + 1] = 0;
    std::uint64_t behind_any =
        1;  // whether the first unit of the word stands behind one of `any`, or the start of the text
    const auto put = [&](std::size_t word, const std::uint8_t* marks) {
        const auto [any, number, line_end, bracket, sentence, opener, name] = gathered(marks);
        const std::uint64_t stops = opener & sentence & ~bracket, clause_ends = any & number;
        const std::uint64_t sentence_ends = (sentence & ~bracket & ~stops) | line_end;
        const auto mark = [&](Marked what, std::uint64_t units) {
            bits_[static_cast<std::size_t>(what)][word] = units;
        };
        mark(Marked::any, any);
        mark(Marked::number, number & ~clause_ends);
        mark(Marked::line_end, line_end);
        mark(Marked::bracket, bracket);
        mark(Marked::sentence, sentence & ~no_ends(text_, word * 64, stops));
        mark(Marked::opener, opener & ~stops & (any << 1 | behind_any));
        mark(Marked::name, name & ~clause_ends);
        mark(Marked::sentence_end, sentence_ends);
        mark(Marked::segment_end, sentence_ends | (name & clause_ends));
        mark(Marked::clause_end, sentence_ends | clause_ends | (opener & bracket));
        behind_any = any >> 63;
    };
    for (std::size_t word = 0; word < whole; ++word) put(word, text.marks_.get() + word * 64);
    std::array<std::uint8_t, 64> rest{};
    std::copy_n(text.marks_.get() + whole * 64, text.size() % 64, rest.begin());
    put(whole, rest.data());
}

}  // namespace reportx
