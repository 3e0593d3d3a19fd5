// Nearly all characters have three bytes, and nearly all others one: runs of either are read at once where the processor can, eight
// characters of three bytes at a time.
#include "text/fold_block.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

#ifdef __SSE4_1__
#include <smmintrin.h>
#endif

#include "text/code_point.h"
#include "text/fold.h"
#include "text/folded_forms.h"
#include "text/hidden.h"

namespace reportx {
namespace {

class Folder {
public:
    Folder(std::string_view bytes, std::uint32_t most, FoldedColumns columns)
        : bytes_(bytes), most_(most), columns_(columns) {}

    bool has_more() const { return block_.size < most_ && block_.bytes < bytes_.size(); }
    const FoldedBlock& block() const { return block_; }

    /// Reads one character; false when none starts here.
    bool fold_one() {
        const std::size_t start = block_.bytes;
        const std::size_t length = character_length(bytes_, start);
        if (length == 0) return false;
        const char32_t c = next_code_point(bytes_, block_.bytes);
        put(block_.size++, start, c <= 0xFFFF ? folded_forms[c] : other_planes(c));
        return true;
    }

#ifdef __SSE4_1__
    /// Reads ASCII up to a character of another width.
    void fold_ascii() {
        std::size_t at = block_.bytes;
        std::uint32_t size = block_.size;
        for (; size < most_ && at < bytes_.size() && static_cast<unsigned char>(bytes_[at]) < 0x80; ++at, ++size)
            put(size, at, folded_forms[static_cast<unsigned char>(bytes_[at])]);
        block_.bytes = at;
        block_.size = size;
    }

    /// Reads characters of three bytes up to one of another width, or until too few bytes are left; false when one of them is no character
    /// for all its bytes.
    bool fold_threes();
#endif

private:
    void put(std::uint32_t size, std::size_t start, std::uint32_t form) {
        columns_.offsets[size] = static_cast<std::uint16_t>(start);
        columns_.units[size] = static_cast<char16_t>(form);
        columns_.marks[size] = static_cast<std::uint8_t>(form >> 24);
        block_.is_plain &= (form & form_not_plain) == 0;
    }
    static std::uint32_t other_planes(char32_t c) { return fold(c) | (is_hidden(c) ? form_not_plain : 0); }

    std::string_view bytes_;
    std::uint32_t most_;
    FoldedColumns columns_;
    FoldedBlock block_;
};

#ifdef __SSE4_1__

/// The code points of four characters of three bytes, in lanes of 32 bits; of other bytes anything below 0x10000.
__m128i codes_of_four(__m128i bytes) {
    // A lane a character: its third byte first. Multiplied and added: third + 64 second, 16 first; then those, the latter by 256.
    const __m128i lanes = _mm_shuffle_epi8(bytes, _mm_setr_epi8(2, 1, 0, -1, 5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1));
    const __m128i payload = _mm_and_si128(lanes, _mm_set1_epi32(0x000F3F3F));
    const __m128i halves = _mm_maddubs_epi16(payload, _mm_set1_epi32(0x00104001));
    return _mm_madd_epi16(halves, _mm_set1_epi32(0x01000001));
}

template <int first>
__m128i forms_of_four(__m128i codes) {
    const auto form = [&]<int i>() {
        return static_cast<int>(folded_forms[static_cast<unsigned>(_mm_extract_epi16(codes, first + i))]);
    };
    __m128i forms = _mm_cvtsi32_si128(form.template operator()<0>());
    forms = _mm_insert_epi32(forms, form.template operator()<1>(), 1);
    forms = _mm_insert_epi32(forms, form.template operator()<2>(), 2);
    return _mm_insert_epi32(forms, form.template operator()<3>(), 3);
}

bool Folder::fold_threes() {
    constexpr std::uint32_t lanes = 8, bytes_read = 28;
    constexpr char lead = static_cast<char>(0xE0), next = static_cast<char>(0x80), of_lead = lead | 0x10,
                   of_next = lead & ~0x20;
    const __m128i masks = _mm_setr_epi8(of_lead, of_next, of_next, of_lead, of_next, of_next, of_lead, of_next, of_next,
                                        of_lead, of_next, of_next, 0, 0, 0, 0);
    const __m128i uppers =
        _mm_setr_epi8(lead, next, next, lead, next, next, lead, next, next, lead, next, next, 0, 0, 0, 0);
    // Of four forms the units first, then the marks, then the flags.
    const __m128i apart = _mm_setr_epi8(0, 1, 4, 5, 8, 9, 12, 13, 3, 7, 11, 15, 2, 6, 10, 14);
    std::size_t at = block_.bytes;
    std::uint32_t size = block_.size;
    const std::size_t passes = std::min<std::size_t>(
        (most_ - size) / lanes,
        bytes_.size() - at < bytes_read ? 0 : (bytes_.size() - at - bytes_read) / (3 * lanes) + 1);
    const std::size_t end = at + 3 * lanes * passes;
    __m128i offsets = _mm_add_epi16(_mm_set1_epi16(static_cast<short>(at)), _mm_setr_epi16(0, 3, 6, 9, 12, 15, 18, 21));
    __m128i seen = _mm_setzero_si128();
    while (at < end) {
        const __m128i first = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes_.data() + at));
        const __m128i second = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes_.data() + at + 12));
        const __m128i codes = _mm_packus_epi32(codes_of_four(first), codes_of_four(second));
        const __m128i first_forms = _mm_shuffle_epi8(forms_of_four<0>(codes), apart);
        const __m128i second_forms = _mm_shuffle_epi8(forms_of_four<4>(codes), apart);
        const __m128i units = _mm_unpacklo_epi64(first_forms, second_forms);
        const __m128i marks_and_flags = _mm_unpackhi_epi32(first_forms, second_forms);
        _mm_storeu_si128(reinterpret_cast<__m128i*>(columns_.units + size), units);
        _mm_storeu_si128(reinterpret_cast<__m128i*>(columns_.offsets + size), offsets);
        _mm_storel_epi64(reinterpret_cast<__m128i*>(columns_.marks + size), marks_and_flags);

        const __m128i first_fit = _mm_cmpeq_epi8(_mm_and_si128(first, masks), uppers);
        const __m128i second_fit = _mm_cmpeq_epi8(_mm_and_si128(second, masks), uppers);
        if (_mm_movemask_epi8(_mm_and_si128(first_fit, second_fit)) != 0xFFFF) {
            // What is behind the first of another width was read wrongly and will be read again.
            const auto fit = (static_cast<unsigned>(_mm_movemask_epi8(first_fit)) & 0xFFF) |
                             static_cast<unsigned>(_mm_movemask_epi8(second_fit)) << 12;
            const auto good = static_cast<std::uint32_t>(std::countr_one(fit & 0xFFFFFF)) / 3;
            const __m128i read_well = _mm_set1_epi64x((std::int64_t{1} << 8 * good) - 1);
            seen = _mm_or_si128(seen, _mm_and_si128(marks_and_flags, read_well));
            size += good;
            at += 3 * good;
            break;
        }
        seen = _mm_or_si128(seen, marks_and_flags);
        size += lanes;
        at += 3 * lanes;
        offsets = _mm_add_epi16(offsets, _mm_set1_epi16(3 * lanes));
    }
    block_.bytes = at;
    block_.size = size;
    constexpr std::uint64_t in_any_byte = 0x0101'0101'0101'0101;
    const auto flags = static_cast<std::uint64_t>(_mm_extract_epi64(seen, 1));
    block_.is_plain &= (flags & in_any_byte * (form_not_plain >> 16)) == 0;
    return (flags & in_any_byte * (form_not_of_three >> 16)) == 0;
}

#endif

FoldedBlock fold_by_characters(Folder folder) {
    while (folder.has_more() && folder.fold_one()) continue;
    return folder.block();
}

}  // namespace

FoldedBlock fold_block(std::string_view bytes, std::uint32_t most, FoldedColumns columns) {
    const Folder start(bytes, most, columns);
#ifdef __SSE4_1__
    Folder folder = start;
    while (folder.has_more()) {
        const std::size_t before = folder.block().bytes;
        if (!folder.fold_threes()) return fold_by_characters(start);
        folder.fold_ascii();
        if (folder.block().bytes == before && !folder.fold_one()) break;
    }
    return folder.block();
#else
    return fold_by_characters(start);
#endif
}

}  // namespace reportx
