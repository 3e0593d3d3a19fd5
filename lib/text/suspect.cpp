// 16 bytes at a time where the processor can, else by a table. Chinese text is full of E2 80 (quotes, dashes) and EF BC (full-width
// forms), so the second byte is looked at too before a stretch is given up.
#include "text/suspect.h"

#include <array>
#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace reportx {
namespace {

constexpr std::array<bool, 256> make_suspects() {
    std::array<bool, 256> suspect{};
    for (unsigned byte = 0; byte < 0x20; ++byte) suspect[byte] = true;
    for (const unsigned byte : {0x22u, 0x5Cu, 0x7Fu, 0xC2u, 0xD8u, 0xE1u, 0xE2u, 0xEFu, 0xF3u}) suspect[byte] = true;
    return suspect;
}
constexpr auto suspects = make_suspects();

#ifdef __SSE2__
/// Which of the 16 bytes at `bytes` are suspects; reads 17 bytes.
unsigned suspects_of_16(const char* bytes) {
    const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
    const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 1));
    const auto is = [](__m128i block, int byte) {
        return _mm_cmpeq_epi8(block, _mm_set1_epi8(static_cast<char>(byte)));
    };
    const auto either = [](__m128i a, __m128i b) { return _mm_or_si128(a, b); };
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(here, _mm_set1_epi8(0x1F)), here);
    const __m128i ascii = either(either(is(here, '"'), is(here, '\\')), either(is(here, 0x7F), control));
    const __m128i rare = either(either(is(here, 0xC2), is(here, 0xD8)), either(is(here, 0xE1), is(here, 0xF3)));
    const __m128i general = _mm_and_si128(is(here, 0xE2), either(is(next, 0x80), is(next, 0x81)));
    const __m128i special = _mm_and_si128(is(here, 0xEF), either(is(next, 0xBB), is(next, 0xBF)));
    return static_cast<unsigned>(_mm_movemask_epi8(either(either(ascii, rare), either(general, special))));
}
#endif

}  // namespace

std::size_t find_suspect(std::string_view utf8, std::size_t at) {
#ifdef __SSE2__
    for (; at + 17 <= utf8.size(); at += 16) {
        if (const unsigned found = suspects_of_16(utf8.data() + at)) {
            return at + static_cast<std::size_t>(std::countr_zero(found));
        }
    }
#endif
    while (at < utf8.size() && !suspects[static_cast<unsigned char>(utf8[at])]) ++at;
    return at;
}

}  // namespace reportx
