// Place words: the value of such a row is read where it is needed, since names are short and few.
#include "metadata/place_words.h"

#include <charconv>

namespace reportx {

std::optional<PlaceWord> as_place_word(const Phrase& phrase, std::string_view use) {
    const std::string_view value = phrase.value;
    if (phrase.term != Term::place_word || !value.starts_with(use)) return std::nullopt;
    PlaceWord word{&phrase, 0};
    if (value.size() == use.size()) return word;
    if (value[use.size()] != ' ') return std::nullopt;
    std::from_chars(value.data() + use.size() + 1, value.data() + value.size(), word.code);
    return word;
}

std::optional<PlaceWord> place_word_at(const Lexicon& lexicon, std::u16string_view text, std::size_t at,
                                       std::string_view use) {
    std::optional<PlaceWord> longest;
    lexicon.each_at(text, static_cast<std::uint32_t>(at), [&](const Phrase& phrase) {
        const auto word = as_place_word(phrase, use);
        if (word && (!longest || word->size() > longest->size())) longest = word;
    });
    return longest;
}

bool place_word_before(const Lexicon& lexicon, std::u16string_view text, std::size_t at, std::string_view use) {
    bool found = false;
    lexicon.each_before(text, at,
                        [&](const Phrase& phrase) { found = found || as_place_word(phrase, use).has_value(); });
    return found;
}

}  // namespace reportx
