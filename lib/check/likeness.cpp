// Pairs of Han need no word segmentation and survive small changes of wording.
#include "check/likeness.h"

#include <algorithm>

#include "text/fold.h"

namespace reportx::check {
namespace {

std::size_t shared(const LetterPairs& a, const LetterPairs& b) {
    std::size_t count = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y)
            ++count, ++x, ++y;
        else if (*x < *y)
            ++x;
        else
            ++y;
    }
    return count;
}

}  // namespace

LetterPairs letter_pairs(const Text& text, Span span) {
    LetterPairs pairs;
    const auto units = text.folded();
    char16_t last = 0;
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
        const char16_t c = units[at];
        const bool letter = is_han(c) || is_letter(c);
        if (letter && last != 0) pairs.push_back(static_cast<std::uint32_t>(last) << 16 | c);
        last = letter ? c : u'\0';
    }
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

int taken_up(const LetterPairs& part, const LetterPairs& whole) {
    return part.empty() ? 0 : static_cast<int>(100 * shared(part, whole) / part.size());
}

int likeness(const LetterPairs& a, const LetterPairs& b) {
    return a.empty() || b.empty() ? 0 : static_cast<int>(200 * shared(a, b) / (a.size() + b.size()));
}

}  // namespace reportx::check
