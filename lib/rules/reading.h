// Reading: a text with all that the later steps look at: its folded units, its lines, and every phrase of the rules in it.
#pragma once

#include <string_view>
#include <vector>

#include "reportx/text.h"
#include "rules/tables.h"
#include "text/fold.h"
#include "text/lines.h"

namespace reportx {

struct Reading {
    Reading(const Text& of_text, const Rules::Tables& tables)
        : text(of_text),
          units(text.folded()),
          lines(split_lines(text)),
          lexicon(tables.lexicon),
          patterns(tables.patterns),
          hits(lexicon, units) {}

    const Text& text;
    std::u16string_view units;  ///< `text.folded()`
    std::vector<Line> lines;
    const Lexicon& lexicon;
    const Patterns& patterns;
    Hits hits;

    /// The row of `patterns.tsv` for `use` that matches the folded units of `span`, or null.
    const PatternRow* pattern(std::string_view use, Span span) const {
        return patterns.find(use, utf8_of(units_of(span)));
    }

    std::u16string_view units_of(Span span) const { return units.substr(span.begin, span.size()); }
};

}  // namespace reportx
