// Markers: the numbering that opens a heading, in every alphabet that reports use.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "reportx/span.h"

namespace reportx {

/// Numbering alphabets, from the highest rank of GB/T 9704 down. Of two alphabets the earlier one usually holds the later.
enum class Alphabet { part, chapter, han, han_in_brackets, arabic, arabic_in_brackets, circled };
inline constexpr std::size_t alphabet_count = 7;

struct Marker {
    Alphabet alphabet;
    std::uint32_t ordinal;
    Span span;             ///< as printed, sign behind it included: `一、` `（二）` `3.`
    std::uint32_t behind;  ///< where the heading starts: blanks and doubled signs skipped
};

/// The marker that opens `line`, or nothing. Numbers that go on (2.0版, 3.5%) and quoted markers open nothing.
std::optional<Marker> read_marker(std::u16string_view text, Span line);

}  // namespace reportx
