// Look-ups in short texts of any origin: titles put together from lines, names, units. And the tries, made of the phrases.
#include "rules/lexicon.h"

#include <algorithm>
#include <string>
#include <vector>

namespace reportx {
namespace {

/// The phrases of the terms that `wanted` takes, in their order.
template <class Wanted>
std::vector<TrieKey> keys_of(std::span<const Phrase> phrases, Wanted wanted) {
    std::vector<TrieKey> keys;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        const Phrase& phrase = phrases[i];
        if (!wanted(phrase.term)) continue;
        keys.push_back({std::u16string(phrase.units), static_cast<std::uint16_t>(i), phrase.term,
                        static_cast<std::uint16_t>(phrase.number)});
    }
    return keys;
}

/// The same to be read from their ends.
std::vector<TrieKey> backward(std::vector<TrieKey> keys) {
    // Of equal phrases the first becomes the last, which is the one that a question finds.
    std::ranges::reverse(keys);
    for (TrieKey& key : keys) std::ranges::reverse(key.units);
    std::ranges::stable_sort(keys, {}, &TrieKey::units);
    return keys;
}

}  // namespace

TriesArrays make_tries(std::span<const Phrase> phrases) {
    const auto by_place = keys_of(phrases, is_asked_by_place);
    const auto by_end = backward(by_place);
    TriesArrays made;
    made.by_place = make_trie(by_place);
    made.by_end = make_trie(by_end);
    made.swept = make_swept_trie(keys_of(phrases, is_swept));
    made.at_place = make_term_filter(by_place);
    made.before_end = make_term_filter(by_end);
    made.place_terms = make_term_lists(made.by_place.view());
    made.end_terms = make_term_lists(made.by_end.view());
    made.unit_signs = make_unit_signs(phrases);
    return made;
}

const Phrase* Lexicon::longest_at(std::u16string_view text, std::uint32_t at, Term term) const {
    if (at >= text.size()) return nullptr;
    return tries_.place_terms.longest(tries_.by_place.ending_at(text.begin() + at, text.end()), term, phrases_);
}

const Phrase* Lexicon::longest_before(std::u16string_view text, std::uint32_t end, Term term) const {
    const auto read = text.substr(0, end);
    if (read.empty()) return nullptr;
    return tries_.end_terms.longest(tries_.by_end.ending_at(read.rbegin(), read.rend()), term, phrases_);
}

const Phrase* Lexicon::exact(std::u16string_view text, Term term) const {
    const Phrase* found = nullptr;
    each_at(text, 0, [&](const Phrase& phrase) {
        if (phrase.term == term && phrase.size() == text.size() && found == nullptr) found = &phrase;
    });
    return found;
}

}  // namespace reportx
