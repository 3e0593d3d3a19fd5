// Span: a place in a report's text.
#pragma once

#include <cstdint>

namespace reportx {

/// Half-open stretch `[begin, end)` of a report's text.
///
/// Both ends count Unicode code points of `Text::utf8()` from 0, so `text[begin:end]` in Python or R is what was
/// found. A default span is empty and stands at 0.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return begin >= end; }
    constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
    constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
    constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    friend constexpr bool operator==(Span, Span) = default;
};

}  // namespace reportx
