// Nearly all characters have three bytes, and nearly all others one, in runs too short to be foreseen. So where the processor can, nothing
// is asked: first it is noted where characters start, whatever they are, then they are read eight at a time.
#include "text/fold_block.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

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
    /// Reads characters by eight, from the first on, up to the last few; false when what was read is not valid.
    bool fold_eights();
#endif

private:
#ifdef __SSE4_1__
    std::size_t note_starts();
    bool fold_noted(std::size_t size, std::size_t count);
#endif
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

/// Where bits are set in a byte, from the lowest on, and how many are.
struct BitsOfBytes {
    std::uint8_t places[256][8] = {}, count[256] = {};
};
constexpr BitsOfBytes bits_of = [] {
    BitsOfBytes bits;
    for (unsigned byte = 0; byte < 256; ++byte)
        for (std::uint8_t bit = 0; bit < 8; ++bit)
            if ((byte >> bit & 1) != 0) bits.places[byte][bits.count[byte]++] = bit;
    return bits;
}();

/// Notes where characters start, until they are more than `most_` or few bytes are left; returns how many.
std::size_t Folder::note_starts() {
    constexpr std::size_t bytes_read = 32, kept = 4;  // so many can be read where the last one starts
    const __m128i last_of_next = _mm_set1_epi8(static_cast<char>(0xBF)), eight = _mm_set1_epi16(8);
    __m128i base = _mm_setzero_si128();
    std::uint16_t* to = columns_.offsets;
    const auto note = [&](unsigned starts_of_eight) {
        const auto* const places = reinterpret_cast<const __m128i*>(bits_of.places[starts_of_eight]);
        const __m128i offsets = _mm_add_epi16(base, _mm_cvtepu8_epi16(_mm_loadl_epi64(places)));
        _mm_storeu_si128(reinterpret_cast<__m128i*>(to), offsets);
        to += bits_of.count[starts_of_eight];
        base = _mm_add_epi16(base, eight);
    };
    const char* const end = bytes_.data() + bytes_.size() - std::min(bytes_.size(), bytes_read + kept - 1);
    for (const char* from = bytes_.data(); from < end && to <= columns_.offsets + most_; from += bytes_read) {
        for (const std::size_t at : {0, 16}) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from + at));
            const auto starts = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpgt_epi8(bytes, last_of_next)));
            note(starts & 0xFF);
            note(starts >> 8);
        }
    }
    return static_cast<std::size_t>(to - columns_.offsets);
}

/// The four bytes from each of four places on, in lanes of 32 bits.
__m128i bytes_at_four(const char* bytes, const std::uint16_t* offsets) {
    const auto at = [&](int i) {
        std::int32_t four;
        std::memcpy(&four, bytes + offsets[i], sizeof four);
        return four;
    };
    const __m128i lanes = _mm_insert_epi32(_mm_cvtsi32_si128(at(0)), at(1), 1);
    return _mm_insert_epi32(_mm_insert_epi32(lanes, at(2), 2), at(3), 3);
}

/// The code points of characters of three bytes; of all others their first bytes, which are ASCII or stand for no character of three bytes.
__m128i codes_of_four(__m128i bytes) {
    const __m128i is_three =
        _mm_cmpeq_epi32(_mm_and_si128(bytes, _mm_set1_epi32(0x00C0C0F0)), _mm_set1_epi32(0x008080E0));
    const __m128i payload = _mm_and_si128(bytes, _mm_set1_epi32(0x003F3F0F));
    const __m128i halves = _mm_maddubs_epi16(payload, _mm_set1_epi32(0x00010140));  // 64 first + second; third
    const __m128i threes = _mm_madd_epi16(halves, _mm_set1_epi32(0x00010040));      // 64 the former + the latter
    return _mm_blendv_epi8(_mm_and_si128(bytes, _mm_set1_epi32(0xFF)), threes, is_three);
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

/// Reads `count` characters, the first of them at `size`; false when they do not start where it is noted.
bool Folder::fold_noted(std::size_t size, std::size_t count) {
    block_.size = static_cast<std::uint32_t>(size);
    block_.bytes = columns_.offsets[size];
    const std::size_t end = columns_.offsets[size + count];
    for (; count != 0; --count)
        if (!fold_one()) return false;
    return block_.bytes == end;
}

bool Folder::fold_eights() {
    constexpr std::size_t lanes = 8, most_steps = 255;  // so many can be counted in a byte
    const auto in_each = [](std::uint32_t flag) {
        return _mm_set_epi64x(static_cast<std::int64_t>(0x0101'0101'0101'0101 * (flag >> 16)), 0);
    };
    const __m128i is_one = in_each(form_of_one);
    // Of four forms the units first, then the marks, then the flags.
    const __m128i apart = _mm_setr_epi8(0, 1, 4, 5, 8, 9, 12, 13, 3, 7, 11, 15, 2, 6, 10, 14);
    const std::size_t starts = note_starts();
    const std::size_t whole =
        std::min({starts == 0 ? 0 : starts - 1, std::size_t{most_}, most_steps * lanes}) / lanes * lanes;
    std::size_t bytes = 3 * whole;
    __m128i seen = _mm_setzero_si128(), ones = seen;
    for (std::size_t size = 0; size < whole; size += lanes) {
        const std::uint16_t* const offsets = columns_.offsets + size;
        const __m128i codes = _mm_packus_epi32(codes_of_four(bytes_at_four(bytes_.data(), offsets)),
                                               codes_of_four(bytes_at_four(bytes_.data(), offsets + 4)));
        const __m128i first = _mm_shuffle_epi8(forms_of_four<0>(codes), apart);
        const __m128i second = _mm_shuffle_epi8(forms_of_four<4>(codes), apart);
        const __m128i marks_and_flags = _mm_unpackhi_epi32(first, second);
        if (_mm_movemask_epi8(marks_and_flags) > 0xFF) {
            if (!fold_noted(size, lanes)) return false;
            bytes = bytes - 3 * lanes + (block_.bytes - columns_.offsets[size]);
            continue;
        }
        _mm_storeu_si128(reinterpret_cast<__m128i*>(columns_.units + size), _mm_unpacklo_epi64(first, second));
        _mm_storel_epi64(reinterpret_cast<__m128i*>(columns_.marks + size), marks_and_flags);
        seen = _mm_or_si128(seen, marks_and_flags);
        ones = _mm_add_epi8(ones, _mm_and_si128(marks_and_flags, is_one));
    }
    if (whole == 0) return true;
    block_.size = static_cast<std::uint32_t>(whole);
    block_.bytes = columns_.offsets[whole];
    block_.is_plain &= _mm_testz_si128(seen, in_each(form_not_plain)) != 0;
    // Characters are no shorter than that, and longer only where bytes follow that belong to none, or where ASCII is written with three.
    bytes -= 2 * static_cast<std::size_t>(_mm_extract_epi64(_mm_sad_epu8(ones, _mm_setzero_si128()), 1));
    return bytes == block_.bytes;
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
    return fold_by_characters(folder.fold_eights() ? folder : start);
#else
    return fold_by_characters(start);
#endif
}

}  // namespace reportx
