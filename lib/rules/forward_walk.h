// ForwardWalk: goes along the places that a sweep found for one channel with stretches that come in order of place. How many places lie
// between two of them cannot be foretold, so that these are counted, a row at a time.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "reportx/span.h"
#include "rules/matches.h"

namespace reportx {

class ForwardWalk {
public:
    /// `matches` must stay as they are as long as they are asked.
    ForwardWalk(const Matches& matches, Channel channel) : found_(matches.found(channel)), next_(found_.data()) {}

    /// Calls `take(found)` for each place within `span` where phrases stand, in order. One that begins before the end of the one before
    /// costs a search.
    template <class Take>
    void each_place(Span span, Take take) {
        const Found* found = from(span.begin);
        for (; found->at < span.end; ++found) take(*found);
        next_ = found;
    }

private:
    static constexpr std::size_t row = 8;

    const Found* from(std::uint32_t place) const {
        const Found* const begin = found_.data();
        const Found* const end = begin + found_.size();  // one beyond the text stands there
        const Found* found = next_;
        if (found != begin && found[-1].at >= place) [[unlikely]]
            return std::lower_bound(begin, found, place,
                                    [](const Found& one, std::uint32_t at) { return one.at < at; });
        while (static_cast<std::size_t>(end - found) >= row) {
            std::size_t before = 0;
            for (std::size_t i = 0; i < row; ++i) before += found[i].at < place;
            found += before;
            if (before < row) return found;
        }
        while (found->at < place) ++found;
        return found;
    }

    std::span<const Found> found_;
    const Found* next_;  // the first one behind what was asked before
};

}  // namespace reportx
