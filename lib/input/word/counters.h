// Counters: counts the numbered paragraphs of a document, in order, and prints their numbers as Word does.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "input/word/numbering.h"

namespace reportx::input::word {

class Counters {
public:
    /// Both must outlive this.
    Counters(const Numbering& numbering, const Styles& styles) : numbering_(numbering), styles_(styles) {}

    /// Counts a paragraph that stands at `place`, and gives what Word prints in front of it, without what separates the two;
    /// empty for a bullet or a level without number.
    std::string next(Place place);

    /// What separates the number at `place` from the text.
    Suffix suffix(Place place) const;

private:
    /// The numbers of an abstract list, which all lists made from it share; nothing where a level has not begun.
    using Counts = std::array<std::optional<int>, level_count>;

    int start(const Numbering::Found& found, std::size_t level) const;
    void count(Counts& counts, const Numbering::Found& found, Place place);
    std::string print(const Counts& counts, const Numbering::Found& found, std::size_t level) const;

    const Numbering& numbering_;
    const Styles& styles_;
    std::map<int, Counts> counts_;                        // by abstract list
    std::set<std::pair<int, std::size_t>> started_anew_;  // lists and levels whose own start has been used
};

/// `number` and `text` as one line, as a person would have typed them: a blank between the two only where they would run together.
std::string numbered(std::string number, Suffix suffix, std::string_view text);

}  // namespace reportx::input::word
