// Reading: a text with all that the later steps look at: its folded units, its lines, and every phrase of the rules in it.
#pragma once

#include <string_view>
#include <vector>

#include "reportx/text.h"
#include "rules/lexicon.h"
#include "text/lines.h"

namespace reportx {

struct Reading {
    Reading(const Text& of_text, const Lexicon& by_lexicon)
        : text(of_text), units(text.folded()), lines(split_lines(text)), lexicon(by_lexicon), hits(lexicon, units) {}

    const Text& text;
    std::u16string_view units;  ///< `text.folded()`
    std::vector<Line> lines;
    const Lexicon& lexicon;
    Hits hits;

    std::u16string_view units_of(Span span) const { return units.substr(span.begin, span.size()); }
};

}  // namespace reportx
