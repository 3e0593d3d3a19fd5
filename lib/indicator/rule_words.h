// RuleWords: where the words of the indicator rules stand around an amount. A sentence is scanned for them once, whichever stretches of it
// are asked about.
#pragma once

#include <algorithm>

#include "rules/reading.h"
#include "rules/scan.h"
#include "rules/tables.h"

namespace reportx {

class RuleWords {
public:
    explicit RuleWords(const Reading& reading)
        : reading_(reading), in_sentence_(reading.memory), elsewhere_(reading.memory) {}

    /// Turns to the sentence that the next stretches lie in, or most of them.
    void turn_to(Span sentence) {
        if (sentence == sentence_) return;
        sentence_ = sentence;
        scan(sentence, in_sentence_);
    }

    /// Calls `take(word)` for each word that lies wholly within `span`, in order of place, the longer first.
    template <class Take>
    void each_within(Span span, Take take) {
        const bool near = sentence_.contains(span);
        if (!near) scan(span, elsewhere_);
        const auto& words = near ? in_sentence_ : elsewhere_;
        for (auto word = std::ranges::lower_bound(words, span.begin, {}, [](const Word& it) { return it.span.begin; });
             word != words.end() && word->span.begin < span.end; ++word) {
            if (word->span.end <= span.end) take(word->number);
        }
    }

private:
    struct Word {
        Span span;
        WordNumber number;
    };

    void scan(Span span, List<Word>& words) const {
        words.clear();
        const Trie& trie = reading_.lexicon.tries().rule_words;
        each_ending(
            trie, reading_.units.substr(0, span.end), span,
            [&](std::uint32_t at, std::uint32_t first_entry, std::uint32_t depth) {
                auto behind = words.end();  // of those at this place, which are shorter
                while (behind != words.begin() && std::prev(behind)->span.begin == at) --behind;
                words.insert(behind, {{at, at + depth}, static_cast<WordNumber>(trie.entries[first_entry].number)});
            });
    }

    const Reading& reading_;
    Span sentence_;
    List<Word> in_sentence_, elsewhere_;
};

}  // namespace reportx
