// Place words: rows of places.tsv, looked up by what they do and, for some, the code that they carry.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "rules/lexicon.h"

namespace reportx {

/// What a place word does, the first word of its value; and the region's code behind it, 0 for none.
struct PlaceWord {
    const Phrase* phrase;
    std::uint32_t code;

    std::uint32_t size() const { return static_cast<std::uint32_t>(phrase->units.size()); }
};

/// The longest place word of `use` that stands at `at`.
std::optional<PlaceWord> place_word_at(const Lexicon& lexicon, std::u16string_view text, std::size_t at,
                                       std::string_view use);

/// Whether a place word of `use` ends right before `at`.
bool place_word_before(const Lexicon& lexicon, std::u16string_view text, std::size_t at, std::string_view use);

/// What `phrase` says when it is a place word of `use`.
std::optional<PlaceWord> as_place_word(const Phrase& phrase, std::string_view use);

}  // namespace reportx
