// Look-ups in short texts of any origin: titles put together from lines, names, units. And the tries, made of the phrases.
#include "rules/lexicon.h"

#include <algorithm>
#include <string>
#include <vector>

namespace reportx {
namespace {

TrieKey key_of(std::span<const Phrase> phrases, std::size_t number) {
    const Phrase& phrase = phrases[number];
    return {std::u16string(phrase.units), {static_cast<std::uint16_t>(number), phrase.term}};
}

TrieArrays trie_by_end(std::span<const Phrase> phrases) {
    std::vector<TrieKey> keys;
    // Backward, so that of equal phrases the first becomes the last, which is the one that a question finds.
    for (std::size_t i = phrases.size(); i-- > 0;) {
        if (!is_asked_by_place(phrases[i].term)) continue;
        keys.push_back(key_of(phrases, i));
        std::ranges::reverse(keys.back().units);
    }
    std::ranges::stable_sort(keys, {}, &TrieKey::units);
    return make_trie(keys);
}

}  // namespace

TriesArrays make_tries(std::span<const Phrase> phrases) {
    std::vector<TrieKey> by_place, by_span;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        if (is_asked_by_place(phrases[i].term)) by_place.push_back(key_of(phrases, i));
        if (is_asked_by_span(phrases[i].term)) by_span.push_back(key_of(phrases, i));
    }
    return {make_trie(by_place), trie_by_end(phrases), make_trie(by_span)};
}

const Phrase* Lexicon::longest_at(std::u16string_view text, std::uint32_t at, Term term) const {
    const Phrase* longest = nullptr;
    each_at(text, at, [&](const Phrase& phrase) {
        if (phrase.term == term) longest = &phrase;
    });
    return longest;
}

const Phrase* Lexicon::longest_before(std::u16string_view text, std::uint32_t end, Term term) const {
    const Phrase* longest = nullptr;
    each_before(text, end, [&](const Phrase& phrase) {
        if (phrase.term == term) longest = &phrase;
    });
    return longest;
}

const Phrase* Lexicon::exact(std::u16string_view text, Term term) const {
    const Phrase* found = nullptr;
    each_at(text, 0, [&](const Phrase& phrase) {
        if (phrase.term == term && phrase.size() == text.size() && found == nullptr) found = &phrase;
    });
    return found;
}

}  // namespace reportx
