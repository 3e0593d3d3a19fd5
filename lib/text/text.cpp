// Text: UTF-8 in; the folded units and the byte offsets beside it. One forward pass, linear in the input.
#include "reportx/text.h"

#include <algorithm>
#include <bit>

#ifdef __SSSE3__
#include <tmmintrin.h>
#endif

#include "text/count.h"
#include "text/fold.h"

namespace reportx {

namespace {

#ifdef __SSSE3__
constexpr std::uint32_t bytes_read_by_four = 16;

/// Folds the next four code points as if each had three bytes, as nearly all have, and returns how many of them do; the units behind
/// those are to be written again. Reads 16 bytes.
std::uint32_t fold_four(const char* bytes, char16_t* units) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
    const __m128i upper_halves = _mm_and_si128(block, _mm_set1_epi8(static_cast<char>(0xF0)));
    const int leads = _mm_movemask_epi8(_mm_cmpeq_epi8(upper_halves, _mm_set1_epi8(static_cast<char>(0xE0))));
    const unsigned others = ~static_cast<unsigned>(leads) & 0b001'001'001'001u;
    // A lane a character: its third byte first. Multiplied and added: third + 64 second, 16 first; then those, the latter by 256.
    const __m128i lanes = _mm_shuffle_epi8(block, _mm_setr_epi8(2, 1, 0, -1, 5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1));
    const __m128i payload = _mm_and_si128(lanes, _mm_set1_epi32(0x000F3F3F));
    const __m128i halves = _mm_maddubs_epi16(payload, _mm_set1_epi32(0x00104001));
    const __m128i codes = _mm_madd_epi16(halves, _mm_set1_epi32(0x01000001));
    __m128i forms = _mm_cvtsi32_si128(folded_forms[static_cast<unsigned>(_mm_extract_epi16(codes, 0))]);
    forms = _mm_insert_epi16(forms, folded_forms[static_cast<unsigned>(_mm_extract_epi16(codes, 2))], 1);
    forms = _mm_insert_epi16(forms, folded_forms[static_cast<unsigned>(_mm_extract_epi16(codes, 4))], 2);
    forms = _mm_insert_epi16(forms, folded_forms[static_cast<unsigned>(_mm_extract_epi16(codes, 6))], 3);
    _mm_storel_epi64(reinterpret_cast<__m128i*>(units), forms);
    return others == 0 ? 4 : static_cast<std::uint32_t>(std::countr_zero(others)) / 3;
}
#endif

/// Reads `count` code points from `byte` on and moves `byte` behind them.
void fold_block(std::string_view utf8, std::size_t& byte, char16_t* units, std::uint16_t* bytes_in_block,
                std::uint32_t count) {
    const std::size_t start = byte;
    std::size_t at = start;
    for (std::uint32_t i = 0; i < count;) {
#ifdef __SSSE3__
        while (i + 4 <= count && at + bytes_read_by_four <= utf8.size()) {
            const __m128i first = _mm_set1_epi16(static_cast<short>(at - start));
            const __m128i offsets = _mm_add_epi16(first, _mm_setr_epi16(0, 3, 6, 9, 0, 0, 0, 0));
            _mm_storel_epi64(reinterpret_cast<__m128i*>(bytes_in_block + i), offsets);
            const std::uint32_t folded = fold_four(utf8.data() + at, units + i);
            i += folded;
            at += 3 * folded;
            if (folded < 4) break;
        }
        if (i == count) break;
#endif
        bytes_in_block[i] = static_cast<std::uint16_t>(at - start);
        units[i++] = fold(next_code_point(utf8, at));
    }
    byte = at;
}

}  // namespace

void Text::assign(std::string utf8) {
    utf8_ = std::move(utf8);
    size_ = static_cast<std::uint32_t>(count_code_points(utf8_));
    if (size_ > capacity_) {
        capacity_ = size_ + size_ / 2;
        folded_ = std::make_unique_for_overwrite<char16_t[]>(capacity_);
        bytes_in_block_ = std::make_unique_for_overwrite<std::uint16_t[]>(capacity_);
    }
    block_bytes_.clear();
    std::size_t byte = 0;
    for (std::uint32_t begin = 0; begin < size_; begin += block) {
        const std::size_t start = byte;
        block_bytes_.push_back(static_cast<std::uint32_t>(start));
        const std::uint32_t end = std::min(size_, begin + block);
        fold_block(utf8_, byte, folded_.get() + begin, bytes_in_block_.get() + begin, end - begin);
    }
}

void Text::swap(Text& other) noexcept {
    utf8_.swap(other.utf8_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
    folded_.swap(other.folded_);
    bytes_in_block_.swap(other.bytes_in_block_);
    block_bytes_.swap(other.block_bytes_);
}

std::string_view Text::slice(Span span) const {
    const std::size_t begin = byte_offset(span.begin);
    return std::string_view(utf8_).substr(begin, byte_offset(span.end) - begin);
}

Span Text::trim(Span span) const {
    while (span.begin < span.end && is_blank(folded_[span.begin])) ++span.begin;
    while (span.begin < span.end && is_blank(folded_[span.end - 1])) --span.end;
    return span;
}

Text::Place Text::place(std::uint32_t at) const {
    const auto before = folded().substr(0, at);
    const auto line = std::ranges::count(before, u'\n');
    const auto last_end = before.rfind(u'\n');
    const auto start = last_end == before.npos ? 0 : last_end + 1;
    return {static_cast<std::uint32_t>(line + 1), static_cast<std::uint32_t>(before.size() - start + 1)};
}

}  // namespace reportx
