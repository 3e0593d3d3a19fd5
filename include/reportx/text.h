// Text: a report's plain Unicode text, owned once; everything else points into it by Span.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reportx/span.h"

namespace reportx {

class Marks;

/// The text that spans count in: valid UTF-8 without byte-order mark, line ends as LF, otherwise unchanged.
///
/// Beside the UTF-8 it keeps one UTF-16 unit for each code point, folded for matching: full-width forms
/// (，（）：；％０-９Ａ-Ｚ) as their ASCII twins, every kind of blank as U+0020, every kind of dash as U+2014, code points
/// above U+FFFF as U+FFFF. Indices into `folded()` are therefore code-point offsets, the unit of `Span`.
class Text {
public:
    Text() = default;

    /// A copy of `utf8`, which has LF line ends; up to its first flaw, should it be no valid UTF-8.
    explicit Text(std::string_view utf8) { assign(utf8); }

    Text(const Text& other) { assign(other.utf8_); }
    Text(Text&& other) noexcept { swap(other); }
    Text& operator=(Text other) noexcept {
        swap(other);
        return *this;
    }

    /// Likewise in place of the text before, whose memory serves again.
    void assign(std::string_view utf8);

    const std::string& utf8() const { return utf8_; }
    /// A unit 0 follows the last one.
    std::u16string_view folded() const { return {folded_.get(), size_}; }

    /// Number of code points.
    std::uint32_t size() const { return size_; }

    /// Whether it holds no hidden characters but tabs and line ends, and no U+FFFD.
    bool is_plain() const { return is_plain_; }

    /// The UTF-8 bytes of `span`; the view lives as long as this text. `span` must lie within `[0, size()]`.
    std::string_view slice(Span span) const {
        const std::size_t begin = byte_offset(span.begin);
        return {utf8_.data() + begin, byte_offset(span.end) - begin};
    }

    /// Offset in bytes of the code point `at`; `size()` gives the number of bytes.
    std::size_t byte_offset(std::uint32_t at) const {
        return at < size_ ? block_bytes_[at / block] + bytes_in_block_[at] : utf8_.size();
    }

    /// `span` without blanks and line ends at both its ends.
    Span trim(Span span) const;

    /// Line and column of a code point, both from 1, for messages.
    struct Place {
        std::uint32_t line;
        std::uint32_t column;
    };
    Place place(std::uint32_t at) const;

private:
    friend class Marks;
    void swap(Text& other) noexcept;

    static constexpr std::uint32_t block = 1 << 10;  // code points; 16 bits can count their bytes, and caches hold them

    std::string utf8_;
    std::uint32_t size_ = 0;
    bool is_plain_ = true;
    std::size_t capacity_ = 0;                         // of the arrays, which are never filled with zeros first
    std::unique_ptr<char16_t[]> folded_;               // by code point: its unit
    std::unique_ptr<std::uint16_t[]> bytes_in_block_;  // by code point: its offset in bytes from the start of its block
    std::unique_ptr<std::uint8_t[]> marks_;            // by code point: what kinds of sign its unit is
    std::vector<std::uint32_t> block_bytes_;           // by block: the offset of its start
};

}  // namespace reportx
