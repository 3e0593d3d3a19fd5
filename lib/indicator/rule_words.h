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
        last_asked_ = 0;
        scan(sentence, in_sentence_);
    }

    /// Whether `holds(word)` for any word that starts within `span`, which lies in the sentence.
    template <class Holds>
    bool any_starting_in(Span span, Holds holds) const {
        const Word* const end = in_sentence_.data() + in_sentence_.size();
        for (const Word* word = first_from(span.begin); word != end && word->span.begin < span.end; ++word) {
            if (holds(word->number)) return true;
        }
        return false;
    }

    /// Calls `take(word)` for each word that lies wholly within `span`, in order of place, the longer first.
    template <class Take>
    void each_within(Span span, Take take) {
        const bool near = sentence_.contains(span);
        if (!near) scan(span, elsewhere_);
        const auto& words = near ? in_sentence_ : elsewhere_;
        const Word* const end = words.data() + words.size();
        for (const Word* word = near ? first_from(span.begin) : words.data();
             word != end && word->span.begin < span.end; ++word) {
            if (word->span.end <= span.end) take(word->number);
        }
    }

private:
    struct Word {
        Span span;
        WordNumber number;
    };

    /// The first word of the sentence at `place` or behind it, or the end. Most questions go on from the place of one before; the others
    /// are about all of the sentence.
    const Word* first_from(std::uint32_t place) const {
        const Word *const words = in_sentence_.data(), *const end = words + in_sentence_.size();
        if (place <= sentence_.begin) return words;
        const Word* word = words + last_asked_;
        while (word != words && word[-1].span.begin >= place) --word;
        while (word != end && word->span.begin < place) ++word;
        last_asked_ = static_cast<std::size_t>(word - words);
        return word;
    }

    void scan(Span span, List<Word>& words) const {
        words.clear();
        const Trie& trie = reading_.lexicon.tries().rule_words;
        std::uint32_t last_place = span.end;
        each_ending(trie, reading_.units.substr(0, span.end), span,
                    [&](std::uint32_t at, std::uint32_t first_entry, std::uint32_t depth) {
                        words.push_back({{at, at + depth}, static_cast<WordNumber>(trie.entries[first_entry].number)});
                        if (at == last_place) set_before_shorter(words);
                        last_place = at;
                    });
    }

    /// Moves the last word, the longest of its place, before the others of that place.
    static void set_before_shorter(List<Word>& words) {
        for (auto word = std::prev(words.end()); word != words.begin() && word[-1].span.begin == word->span.begin;
             --word)
            std::swap(word[-1], word[0]);
    }

    const Reading& reading_;
    Span sentence_;
    mutable std::size_t last_asked_ = 0;
    List<Word> in_sentence_, elsewhere_;
};

}  // namespace reportx
