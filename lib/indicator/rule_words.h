// RuleWords: where the words of the indicator rules stand around an amount.
#pragma once

#include "rules/reading.h"
#include "rules/tables.h"

namespace reportx {

class RuleWords {
public:
    explicit RuleWords(const Reading& reading) : reading_(reading) {}

    /// Whether `holds(word)` for any word that starts within `span`.
    template <class Holds>
    bool any_starting_in(Span span, Holds holds) const {
        bool any = false;
        reading_.hits.each_found(Channel::rule_words, span, [&](std::uint32_t, const Trie::Entry& word) {
            any = any || holds(static_cast<WordNumber>(word.number));
        });
        return any;
    }

    /// Calls `take(word)` for each word that lies wholly within `span`, in order of place, the longer first.
    template <class Take>
    void each_within(Span span, Take take) const {
        reading_.hits.each_found(Channel::rule_words, span, [&](std::uint32_t at, const Trie::Entry& word) {
            if (at + word.size <= span.end) take(static_cast<WordNumber>(word.number));
        });
    }

private:
    const Reading& reading_;
};

}  // namespace reportx
