// ClauseWalk: goes along the words of the indicator rules with the clauses of the amounts, which come in order of place.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "reportx/span.h"
#include "rules/matches.h"

namespace reportx {

/// How many words stand between two clauses cannot be foretold, so that these are counted, a row at a time.
class ClauseWalk {
public:
    explicit ClauseWalk(const Matches& matches) : found_(matches.found(Channel::rule_words)), next_(found_.data()) {}

    /// Calls `take(found)` for each place within `span` where words stand, in order.
    template <class Take>
    void each_place(Span span, Take take) {
        const Found* found = from(span.begin);
        for (; found->at < span.end; ++found) take(*found);
        next_ = found;
    }

private:
    static constexpr std::size_t row = 8;

    const Found* from(std::uint32_t place) const {
        const Found* const end = found_.data() + found_.size();
        const Found* found = next_;
        if (found != found_.data() && found[-1].at >= place) [[unlikely]]
            return std::lower_bound(found_.data(), found, place,
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

    std::span<const Found> found_;  // one beyond the text follows
    const Found* next_;             // the first one behind the clause before
};

}  // namespace reportx
