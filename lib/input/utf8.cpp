// Bytes in, offset of the first flaw out. Sixteen bytes at a time are looked at as a whole where the processor can; what is not whole,
// and where in it the flaw lies, is told by a walk from character to character.
#include "input/utf8.h"

#include <algorithm>

#ifdef __SSSE3__
#include <tmmintrin.h>
#endif

#include "text/code_point.h"

namespace reportx::input {
namespace {

#ifdef __SSSE3__
/// How far whole blocks of 16 bytes hold no flaw but perhaps an unfinished character at their end. By look-ups in nibbles: J. Keiser
/// and D. Lemire, "Validating UTF-8 in less than one instruction per byte" (2021), whose names the flaws have.
std::size_t blocks_without_flaw(std::string_view bytes) {
    constexpr char too_short = 1 << 0, too_long = 1 << 1, overlong_3 = 1 << 2, too_large = 1 << 3, surrogate = 1 << 4,
                   overlong_2 = 1 << 5, too_large_1000 = 1 << 6, overlong_4 = 1 << 6;
    constexpr char two_continuations = static_cast<char>(1 << 7);
    constexpr char carry = too_short | too_long | two_continuations;  // told by the other two nibbles
    constexpr char large = carry | too_large, larger = large | too_large_1000;
    const __m128i by_first_high =
        _mm_setr_epi8(too_long, too_long, too_long, too_long, too_long, too_long, too_long, too_long, two_continuations,
                      two_continuations, two_continuations, two_continuations, too_short | overlong_2, too_short,
                      too_short | overlong_3 | surrogate, too_short | too_large | too_large_1000 | overlong_4);
    const __m128i by_first_low =
        _mm_setr_epi8(carry | overlong_3 | overlong_2 | overlong_4, carry | overlong_2, carry, carry, large, larger,
                      larger, larger, larger, larger, larger, larger, larger, larger | surrogate, larger, larger);
    constexpr char second = too_long | overlong_2 | two_continuations;
    const __m128i by_second_high = _mm_setr_epi8(
        too_short, too_short, too_short, too_short, too_short, too_short, too_short, too_short,
        second | overlong_3 | too_large_1000 | overlong_4, second | overlong_3 | too_large,
        second | surrogate | too_large, second | surrogate | too_large, too_short, too_short, too_short, too_short);
    const __m128i low = _mm_set1_epi8(0x0F);
    const auto high_nibbles = [&](__m128i block) { return _mm_and_si128(_mm_srli_epi16(block, 4), low); };

    __m128i before = _mm_setzero_si128();
    std::size_t at = 0;
    for (; at + 16 <= bytes.size(); at += 16) {
        const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes.data() + at));
        const __m128i one_back = _mm_alignr_epi8(here, before, 15);
        const __m128i flaws = _mm_and_si128(_mm_and_si128(_mm_shuffle_epi8(by_first_high, high_nibbles(one_back)),
                                                          _mm_shuffle_epi8(by_first_low, _mm_and_si128(one_back, low))),
                                            _mm_shuffle_epi8(by_second_high, high_nibbles(here)));
        // Behind the lead of three or four bytes, two and three places on, two continuations in a row are due.
        const __m128i third = _mm_subs_epu8(_mm_alignr_epi8(here, before, 14), _mm_set1_epi8(0xE0 - 0x80));
        const __m128i fourth = _mm_subs_epu8(_mm_alignr_epi8(here, before, 13), _mm_set1_epi8(0xF0 - 0x80));
        const __m128i due = _mm_and_si128(_mm_or_si128(third, fourth), _mm_set1_epi8(static_cast<char>(0x80)));
        const __m128i flawless = _mm_cmpeq_epi8(flaws, due);
        if (_mm_movemask_epi8(flawless) != 0xFFFF) break;
        before = here;
    }
    return at;
}
#else
std::size_t blocks_without_flaw(std::string_view) { return 0; }
#endif

}  // namespace

std::size_t first_invalid_utf8(std::string_view bytes) {
    std::size_t at = blocks_without_flaw(bytes);
    // Back to a lead that has no sequence or an unfinished one: it is at most three bytes back.
    for (std::size_t back = 1; back <= std::min<std::size_t>(at, 3); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[at - back]);
        if (byte < 0x80) break;
        if (byte < 0xC0) continue;
        if (character_length(bytes, at - back) != back) at -= back;
        break;
    }
    while (at < bytes.size()) {
        const std::size_t length = character_length(bytes, at);
        if (length == 0) break;
        at += length;
    }
    return at;
}

}  // namespace reportx::input
