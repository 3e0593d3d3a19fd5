// 16 bytes at a time where the processor can, else by a table. Chinese text is full of E2 80 (quotes, dashes) and EF BC (full-width
// forms), so the bytes behind are looked at too before a stretch is given up.
#include "text/suspect.h"

#include <bit>

#ifdef __SSSE3__
#include <tmmintrin.h>
#endif

namespace reportx {
namespace {

#ifdef __SSSE3__
/// Which of the 16 bytes at `bytes` are suspects, or bytes that nearly never occur; reads 17 bytes. A bit for each group of bytes that is
/// all pairs of some upper and some lower nibbles; two groups ask for nibbles of the next byte too.
unsigned suspects_of_16(const char* bytes) {
    constexpr char control = 1, quote = 2, backslash = 4, wide = 8, sign = 16, general = 32, special = 64;
    constexpr char alone = control | quote | backslash | wide | sign;  // whatever byte comes next
    const __m128i upper =
        _mm_setr_epi8(control, control, quote, 0, 0, backslash, 0, backslash,    // 00–1F, 22, 5C, 7F (5F, 7C)
                      0, 0, 0, 0, quote, wide, sign | general | special, wide);  // C2, D8, F3 (D3), E1, E2, EF
    const __m128i lower = _mm_setr_epi8(control, control | sign, control | quote | general, control | wide, control,
                                        control, control, control, control | wide, control, control, control,
                                        control | backslash, control, control, control | backslash | special);
    const __m128i next_upper =
        _mm_setr_epi8(alone, alone, alone, alone, alone, alone, alone, alone, alone | general, alone, alone,
                      alone | special, alone, alone, alone, alone);  // 80, 81; BB, BF
    const __m128i next_lower =
        _mm_setr_epi8(alone | general, alone | general, alone, alone, alone, alone, alone, alone, alone, alone, alone,
                      alone | special, alone, alone, alone, alone | special);
    const __m128i low = _mm_set1_epi8(0x0F);
    const auto groups = [&](const char* from, __m128i of_upper, __m128i of_lower) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
        return _mm_and_si128(_mm_shuffle_epi8(of_upper, _mm_and_si128(_mm_srli_epi16(block, 4), low)),
                             _mm_shuffle_epi8(of_lower, _mm_and_si128(block, low)));
    };
    const __m128i here = groups(bytes, upper, lower);
    if (_mm_movemask_epi8(_mm_cmpeq_epi8(here, _mm_setzero_si128())) == 0xFFFF) return 0;
    const __m128i found = _mm_and_si128(here, groups(bytes + 1, next_upper, next_lower));
    return ~static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(found, _mm_setzero_si128()))) & 0xFFFF;
}
#endif

/// Whether a dash, quote or ellipsis (U+2010 to U+2027) starts at `bytes`, of the signs in E2 80 the frequent and the harmless ones, or a
/// full-width form (EF BC).
bool is_plain_mark(const char* bytes) {
    const auto byte = [&](int i) { return static_cast<unsigned char>(bytes[i]); };
    return (byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0x90 && byte(2) <= 0xA7) ||
           (byte(0) == 0xEF && byte(1) == 0xBC);
}

}  // namespace

std::size_t find_suspect(std::string_view utf8, std::size_t at) {
    const char* const bytes = utf8.data();
#ifdef __SSSE3__
    for (; at + 17 <= utf8.size(); at += 16) {
        for (unsigned found = suspects_of_16(bytes + at); found != 0; found &= found - 1) {
            const std::size_t suspect = at + static_cast<std::size_t>(std::countr_zero(found));
            if (!is_plain_mark(bytes + suspect)) return suspect;
        }
    }
#endif
    while (at < utf8.size() && (!is_suspect(bytes[at]) || is_plain_mark(bytes + at))) ++at;
    return at;
}

}  // namespace reportx
