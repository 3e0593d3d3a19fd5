// Lexicon: the phrases of the rules and how to find them in any text. For the text of a report itself `Matches` has found
// all of them at once.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "rules/phrase.h"
#include "rules/trie.h"

namespace reportx {

class Lexicon {
public:
    /// Views both; `phrases` are sorted by their units, `trie` was made of them.
    Lexicon(std::span<const Phrase> phrases, const Trie& trie) : phrases_(phrases), trie_(trie) {}

    std::span<const Phrase> phrases() const { return phrases_; }
    const Trie& trie() const { return trie_; }

    /// The longest phrase of `term` that stands at `at`, or null.
    const Phrase* longest_at(std::u16string_view text, std::uint32_t at, Term term) const;

    /// The longest phrase of `term` that ends right before `end`, or null.
    const Phrase* longest_before(std::u16string_view text, std::uint32_t end, Term term) const;

    /// The phrase of `term` that is exactly `text`, or null.
    const Phrase* exact(std::u16string_view text, Term term) const;

    /// Calls `take(phrase)` for every phrase that stands at `at`, shortest first.
    template <class Take>
    void each_at(std::u16string_view text, std::size_t at, Take take) const {
        for (Trie::Node node = Trie::root; at < text.size(); ++at) {
            node = trie_.step(node, text[at]);
            if (node == Trie::root) return;
            for (auto i = trie_.first_phrase[node]; i < trie_.first_phrase[node + 1]; ++i) take(phrases_[i]);
        }
    }

private:
    std::span<const Phrase> phrases_;
    Trie trie_;
};

}  // namespace reportx
