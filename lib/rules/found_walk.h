// FoundWalk: goes along the places that a sweep found for one channel. What is asked in order of place costs no search: each question
// begins where the one before ended.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

#include "reportx/span.h"
#include "rules/matches.h"

namespace reportx {

class FoundWalk {
public:
    /// `matches` must stay as they are as long as they are asked.
    FoundWalk(const Matches& matches, Channel channel)
        : trie_(matches.swept()), found_(matches.found(channel)), next_(found_.data()) {}

    /// Calls `take(found)` for each place within `span` where phrases stand, in order.
    template <class Take>
    void each_place(Span span, Take take) {
        const Found* found = from(span.begin);
        for (; found->at < span.end; ++found) take(*found);
        next_ = found;
    }

    /// Calls `take(entry)` for each phrase that lies wholly within `span`, in order of place, the longer ones first.
    template <class Take>
    void each_within(Span span, Take take) {
        each_place(span, [&](const Found& found) {
            trie_.each_entry(found.first_entry, [&](const Trie::Entry& entry) {
                if (found.at + entry.size <= span.end) take(entry);
            });
        });
    }

private:
    /// Most questions are answered near the one before, but where cannot be foretold: that is searched by halves without a branch.
    const Found* from(std::uint32_t place) const {
        const Found* const begin = found_.data();
        const bool is_next = next_->at >= place && (next_ == begin || next_[-1].at < place);
        if (is_next) return next_;
        constexpr std::size_t near = Sweep::beyond / 2;
        const Found* first = next_ - std::min<std::size_t>(near, static_cast<std::size_t>(next_ - begin));
        const bool is_near = (first == begin || first[-1].at < place) && first[2 * near - 1].at >= place;
        return is_near ? by_halves(first, 2 * near - 1, place) : by_halves(begin, found_.size(), place);
    }

    /// The first of `count` from `first` on at `place` or behind it, or the one behind them.
    static const Found* by_halves(const Found* first, std::size_t count, std::uint32_t place) {
        for (; count > 0; count /= 2) {
            const std::size_t half = (count + 1) / 2;
            first += half & (std::size_t{0} - (first[half - 1].at < place));
        }
        return first;
    }

    const Trie& trie_;
    std::span<const Found> found_;
    const Found* next_;  // the first one behind what was asked before
};

}  // namespace reportx
