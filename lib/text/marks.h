// Marks: where the signs stand that sentences, lists and brackets are made of, and where numbers can start: one bit a unit each, so
// that walks over a text go from sign to sign.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "reportx/span.h"
#include "reportx/text.h"
#include "text/buffer.h"
#include "text/sign.h"

namespace reportx {

/// Which units a walk goes to.
enum class Marked : std::uint8_t {
    any,       ///< the end or start of something, a list sign, a bracket, a blank, a rule
    number,    ///< what a number can start with
    line_end,  ///< U+000A
    bracket,   ///< the opening or closing sign of a bracket or quote, or a line end
    sentence,  ///< the end of a sentence, if no bracket encloses it, or the opening sign of a bracket or quote
    opener,    ///< what a point may open with, right behind one of `any`: a numeral, 第, 其, (, ①
    name,      ///< the opening sign of a title, a quote or a document number: 《, “, 〔
    // whatever encloses them:
    sentence_end,  ///< 。, !, ? or a line end
    segment_end,   ///< those and ;
    clause_end,    ///< those, the comma, : and (
};
inline constexpr std::size_t marked_count = 10;
inline constexpr std::size_t marks_of_a_unit = 7;  // those up to `name`; the others are told by several of them

inline constexpr std::uint8_t blank_mark = 1;  // of `marks_of`

/// The kinds that a folded unit is of: a bit each, `Marked::any` the uppermost, and `blank_mark`. Signs that have no bit of their own have
/// two that no other has together, which `Marks` takes apart: the full stop, ; and the signs that end clauses only.
constexpr std::uint8_t marks_of(char16_t unit) {
    const unsigned signs = sign_table[unit];
    if (signs == 0) return 0;
    constexpr unsigned any = sign_blank | sign_sentence_end | sign_clause_end | sign_opening | sign_closing |
                             sign_list | sign_stop | sign_rule;
    const bool is_line_end = unit == u'\n';
    const bool is_clause_end = (signs & (sign_clause_end | sign_sentence_end)) == sign_clause_end;
    const bool kinds[marks_of_a_unit] = {
        (signs & any) != 0,
        (signs & (sign_digit | sign_numeral | sign_half)) != 0 || is_clause_end,
        is_line_end,
        (signs & (sign_opening | sign_closing)) != 0 || is_line_end,
        (signs & (sign_sentence_end | sign_stop | sign_opening)) != 0,
        (signs & (sign_numeral | sign_ordinal | sign_stop)) != 0 || unit == u'(',
        unit == u'《' || unit == u'“' || unit == u'‘' || unit == u'「' || unit == u'〔' || unit == u'[' || unit == u';',
    };
    unsigned marks = 0;
    for (const bool is_of_kind : kinds) marks = marks << 1 | unsigned{is_of_kind};
    return static_cast<std::uint8_t>(marks << (8 - marks_of_a_unit) | ((signs & sign_blank) != 0 ? blank_mark : 0));
}

/// The bits from `at` on, 57 at least, the lowest of them that of `at`. They are read from any byte on, so that one look is mostly enough; a
/// word must be readable behind the last.
inline std::uint64_t bits_from(const std::uint64_t* bits, std::uint32_t at) {
    if constexpr (std::endian::native == std::endian::little) {
        std::uint64_t read;
        std::memcpy(&read, reinterpret_cast<const unsigned char*>(bits) + at / 8, sizeof read);
        return read >> at % 8;
    } else {
        return bits[at / 64] >> at % 64 | bits[at / 64 + 1] << 1 << (63 - at % 64);
    }
}

/// The first place at `at` or behind it whose bit is set, or `end`.
inline std::uint32_t next_bit(const std::uint64_t* bits, std::uint32_t at, std::uint32_t end) {
    for (; at < end; at += 64 - at % 8) {
        const std::uint64_t left = bits_from(bits, at);
        if (left == 0) continue;
        at += static_cast<std::uint32_t>(std::countr_zero(left));
        return at < end ? at : end;
    }
    return end;
}

/// The bits before `at`, 57 at least or all that there are, the highest of them that of the place before it; likewise.
inline std::uint64_t bits_before(const std::uint64_t* bits, std::uint32_t at) {
    if (at <= 64) return at == 0 ? 0 : bits[0] << (64 - at);
    return bits_from(bits, (at - 57) / 8 * 8) << (7 - (at - 1) % 8);
}

/// Behind the last place before `at` whose bit is set, but not before `floor`.
inline std::uint32_t behind_last_bit(const std::uint64_t* bits, std::uint32_t at, std::uint32_t floor) {
    while (at > floor) {
        const std::uint64_t before = bits_before(bits, at);
        if (before != 0) return std::max(floor, at - static_cast<std::uint32_t>(std::countl_zero(before)));
        if (at <= 64) break;
        at -= 57;
    }
    return floor;
}

/// Clears the bits of `span`, which is not empty.
inline void clear_bits(std::uint64_t* bits, Span span) {
    const std::uint32_t first = span.begin / 64, last = (span.end - 1) / 64;
    const std::uint64_t kept_before = ~(~std::uint64_t{0} << (span.begin % 64));
    const std::uint64_t kept_behind = ~(~std::uint64_t{0} >> (63 - (span.end - 1) % 64));
    if (first == last) {
        bits[first] &= kept_before | kept_behind;
        return;
    }
    bits[first] &= kept_before;
    for (std::uint32_t word = first + 1; word < last; ++word) bits[word] = 0;
    bits[last] &= kept_behind;
}

class Marks {
public:
    /// Takes the marks of `text`, which must outlive what is asked for; the memory of the text before is kept.
    void find(const Text& text);

    std::u16string_view text() const { return text_; }

    /// The first unit at `at` or behind it that is marked so, or `end`.
    std::uint32_t next(std::uint32_t at, std::uint32_t end, Marked what = Marked::any) const {
        return next_bit(bits_of(what), at, end);
    }

    /// The units that are marked so as bits, 64 in a word, and one word more.
    std::span<const std::uint64_t> words(Marked what) const { return {bits_of(what), text_.size() / 64 + 2}; }

    /// Behind the last unit before `at` that is marked so, but not before `floor`.
    std::uint32_t behind_last(std::uint32_t at, std::uint32_t floor, Marked what) const {
        return behind_last_bit(bits_of(what), at, floor);
    }

    /// Behind the last mark before `at` for which `stop` holds, but not before `floor`.
    template <class Stop>
    std::uint32_t behind_last(std::uint32_t at, std::uint32_t floor, Stop stop) const {
        for (; (at = behind_last(at, floor, Marked::any)) > floor; --at)
            if (stop(text_[at - 1])) return at;
        return floor;
    }

    /// The first unit at `at` or behind it that is marked so and for which `stop` holds, or `end`.
    template <class Stop>
    std::uint32_t first(std::uint32_t at, std::uint32_t end, Stop stop, Marked what = Marked::any) const {
        if (at >= end) return end;
        const std::uint64_t* const bits = bits_of(what);
        std::uint32_t word = at / 64;
        for (std::uint64_t left = bits[word] & ~std::uint64_t{0} << (at % 64);; left = bits[word]) {
            for (; left != 0; left &= left - 1) {
                const std::uint32_t mark = word * 64 + static_cast<std::uint32_t>(std::countr_zero(left));
                if (mark >= end) return end;
                if (stop(text_[mark])) return mark;
            }
            if (++word * 64 >= end) return end;
        }
    }

private:
    const std::uint64_t* bits_of(Marked what) const { return bits_[static_cast<std::size_t>(what)].begin(); }

    std::u16string_view text_;
    Buffer<std::uint64_t> bits_[marked_count];
};

}  // namespace reportx
