// Sentences: the one around a place, for questions that go forward through a text, as those for one amount after the other do.
#pragma once

#include <algorithm>
#include <cstdint>

#include "rules/reading.h"

namespace reportx {

/// Where all of them end is told at once, since what a walk to the next end meets on its way cannot be foretold.
class Sentences {
public:
    /// Of `body`, which begins outside brackets.
    Sentences(const Reading& reading, Span body);

    /// The sentence around `at`, where none ends; not asked for before an earlier place.
    Span around(std::uint32_t at) {
        if (at >= sentence_.end) {
            const std::uint32_t begin = behind_last_bit(ends_.data(), at, std::max(body_.begin, sentence_.end));
            sentence_ = {begin, next_bit(ends_.data(), at, body_.end)};
        }
        return sentence_;
    }

private:
    Span body_, sentence_;
    List<std::uint64_t> ends_;  // a bit each, those in brackets left out
};

}  // namespace reportx
