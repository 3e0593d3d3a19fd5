// Nearly all characters have three bytes, and nearly all others one: where the processor can, eight of them are read at a time, in one
// way whether or not some of one byte are among them.
#include "text/fold_block.h"

#include <algorithm>
#include <array>
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
    /// Reads characters of three bytes and of one up to any other, or until too few bytes are left; false when one of them is no character
    /// for all its bytes.
    bool fold_threes_and_ones();
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

/// Writes eight characters and returns their flags, a byte each.
inline std::uint64_t put_eight(__m128i codes, __m128i offsets, std::uint32_t size, const FoldedColumns& columns) {
    // Of four forms the units first, then the marks, then the flags.
    const __m128i apart = _mm_setr_epi8(0, 1, 4, 5, 8, 9, 12, 13, 3, 7, 11, 15, 2, 6, 10, 14);
    const __m128i first = _mm_shuffle_epi8(forms_of_four<0>(codes), apart);
    const __m128i second = _mm_shuffle_epi8(forms_of_four<4>(codes), apart);
    const __m128i marks_and_flags = _mm_unpackhi_epi32(first, second);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(columns.units + size), _mm_unpacklo_epi64(first, second));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(columns.offsets + size), offsets);
    _mm_storel_epi64(reinterpret_cast<__m128i*>(columns.marks + size), marks_and_flags);
    return static_cast<std::uint64_t>(_mm_extract_epi64(marks_and_flags, 1));
}

/// Shuffles that move lanes of 16 bits up, by fewer the further behind they start.
constexpr char moved_up[32] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
                               0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15};

/// The flag that none of the first characters may have, by their number; the others may have any.
constexpr std::array<std::uint64_t, 9> of_first(std::uint32_t flag) {
    std::array<std::uint64_t, 9> masks{};
    for (std::size_t i = 1; i < masks.size(); ++i) masks[i] = masks[i - 1] << 8 | flag >> 16;
    return masks;
}
constexpr auto not_plain_of = of_first(form_not_plain), not_of_three_of = of_first(form_not_of_three);

bool Folder::fold_threes_and_ones() {
    constexpr std::uint32_t lanes = 8, bytes_read = 32;
    constexpr char lead = static_cast<char>(0xE0), next = static_cast<char>(0x80), of_lead = lead | 0x10,
                   of_next = lead & ~0x20;
    const __m128i masks = _mm_setr_epi8(of_lead, of_next, of_next, of_lead, of_next, of_next, of_lead, of_next, of_next,
                                        of_lead, of_next, of_next, 0, 0, 0, 0);
    const __m128i uppers =
        _mm_setr_epi8(lead, next, next, lead, next, next, lead, next, next, lead, next, next, 0, 0, 0, 0);
    const auto offsets_from = [](std::size_t at, __m128i lane_offsets) {
        return _mm_add_epi16(_mm_set1_epi16(static_cast<short>(at)), lane_offsets);
    };
    const char* const bytes = bytes_.data();
    const auto read = [](const char* from) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from)); };
    std::size_t at = block_.bytes;
    std::uint32_t size = block_.size;
    std::uint64_t seen = 0;
    while (size < most_ && bytes_.size() - at >= bytes_read) {
        const __m128i first = read(bytes + at), second = read(bytes + at + 12);
        const __m128i codes = _mm_packus_epi32(codes_of_four(first), codes_of_four(second));
        const __m128i offsets = offsets_from(at, _mm_setr_epi16(0, 3, 6, 9, 12, 15, 18, 21));
        const __m128i unlike = _mm_or_si128(_mm_xor_si128(first, uppers), _mm_xor_si128(second, uppers));
        if (_mm_testz_si128(unlike, masks)) {
            seen |= put_eight(codes, offsets, size, columns_);
            size += lanes;
            at += 3 * lanes;
            continue;
        }
        const auto misfits = [&](__m128i block) {
            return 0xFFFF ^
                   static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_and_si128(block, masks), uppers)));
        };
        const auto threes = static_cast<std::uint32_t>(std::countr_zero(misfits(first) | misfits(second) << 12)) / 3;
        // What is behind those of three bytes was read wrongly; ASCII is put into its place, whatever is behind that will be read again.
        const __m128i ascii = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(bytes + at + 3 * threes));
        const auto ones = std::min(
            static_cast<std::uint32_t>(std::countr_zero(static_cast<unsigned>(_mm_movemask_epi8(ascii)) | 1u << lanes)),
            lanes - threes);
        const std::uint32_t both = threes + ones;
        if (both == 0) break;
        const __m128i behind = read(moved_up + 2 * (lanes - threes));
        const std::uint64_t flags =
            put_eight(_mm_blendv_epi8(_mm_shuffle_epi8(_mm_cvtepu8_epi16(ascii), behind), codes, behind),
                      _mm_min_epu16(offsets, offsets_from(at + 2 * threes, _mm_setr_epi16(0, 1, 2, 3, 4, 5, 6, 7))),
                      size, columns_);
        seen |= flags & (not_of_three_of[threes] | not_plain_of[both]);
        size += both;
        at += 3 * threes + ones;
    }
    if (size > most_) {
        at = columns_.offsets[most_];
        size = most_;
    }
    block_.bytes = at;
    block_.size = size;
    block_.is_plain &= (seen & not_plain_of[lanes]) == 0;
    return (seen & not_of_three_of[lanes]) == 0;
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
    do {
        if (!folder.fold_threes_and_ones()) return fold_by_characters(start);
    } while (folder.has_more() && folder.fold_one());
    return folder.block();
#else
    return fold_by_characters(start);
#endif
}

}  // namespace reportx
