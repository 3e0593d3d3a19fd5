// Text: a report's plain Unicode text, owned once; everything else points into it by Span.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reportx/span.h"

namespace reportx {

/// The text that spans count in: valid UTF-8 without byte-order mark, line ends as LF, otherwise unchanged.
///
/// Beside the UTF-8 it keeps one UTF-16 unit for each code point, folded for matching: full-width forms
/// (，（）：；％０-９Ａ-Ｚ) as their ASCII twins, every kind of blank as U+0020, every kind of dash as U+2014, code points
/// above U+FFFF as U+FFFF. Indices into `folded()` are therefore code-point offsets, the unit of `Span`.
class Text {
public:
    Text() = default;

    /// Takes `utf8`, which must be valid UTF-8 with LF line ends.
    explicit Text(std::string utf8);

    const std::string& utf8() const { return utf8_; }
    std::u16string_view folded() const { return folded_; }

    /// Number of code points.
    std::uint32_t size() const { return static_cast<std::uint32_t>(folded_.size()); }

    /// The UTF-8 bytes of `span`; the view lives as long as this text. `span` must lie within `[0, size()]`.
    std::string_view slice(Span span) const;

    /// Offset in bytes of the code point `at`; `size()` gives the number of bytes.
    std::size_t byte_offset(std::uint32_t at) const;

    /// `span` without blanks and line ends at both its ends.
    Span trim(Span span) const;

    /// Line and column of a code point, both from 1, for messages.
    struct Place {
        std::uint32_t line;
        std::uint32_t column;
    };
    Place place(std::uint32_t at) const;

private:
    std::string utf8_;
    std::u16string folded_;
    std::vector<std::uint32_t> byte_of_block_;  // byte offset of every 64th code point
};

}  // namespace reportx
