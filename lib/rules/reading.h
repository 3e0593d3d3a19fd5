// Reading: a text with all that the later steps look at: its folded units, its lines, and the phrases of the rules in it.
#pragma once

#include <limits>
#include <string_view>
#include <vector>

#include "reportx/text.h"
#include "rules/matches.h"
#include "rules/tables.h"
#include "text/arena.h"
#include "text/fold.h"
#include "text/lines.h"
#include "text/marks.h"

namespace reportx {

/// What a reading is written to; kept from one text to the next, so that its memory serves again.
struct ReadingBuffers {
    std::vector<Line> lines;
    Marks marks;
    Matches matches;
    Arena arena;
};

/// A list that lives no longer than the reading; made over `Reading::memory`.
template <class T>
using List = std::pmr::vector<T>;

struct Reading {
    Reading(const Text& of_text, const Rules::Tables& tables, ReadingBuffers& buffers)
        : text(of_text),
          units(text.folded()),
          lines(buffers.lines),
          marks(buffers.marks),
          lexicon(tables.lexicon),
          patterns(tables.patterns),
          hits(buffers.matches),
          memory(&buffers.arena) {
        buffers.arena.reset();
        buffers.marks.find(text);
        split_lines(text, buffers.marks, buffers.lines);
        buffers.matches.find(lexicon, units);
    }

    const Text& text;
    std::u16string_view units;  ///< `text.folded()`
    const std::vector<Line>& lines;
    const Marks& marks;
    const Lexicon& lexicon;
    const Patterns& patterns;
    const Matches& hits;
    std::pmr::memory_resource* memory;

    /// The row of `patterns.tsv` for `use` that matches the folded units of `span`, or null.
    const PatternRow* pattern(std::string_view use, Span span) const { return patterns.find(use, units_of(span)); }

    std::u16string_view units_of(Span span) const { return units.substr(span.begin, span.size()); }

    /// The longest phrase of `term` that stands at `at` and ends at `limit` or before, or null.
    const Phrase* longest_at(std::uint32_t at, Term term,
                             std::uint32_t limit = std::numeric_limits<std::uint32_t>::max()) const {
        return hits.longest_at(at, term, limit);
    }

    /// The longest phrase of `term` that ends right before `end` and begins at `floor` or behind it, or null.
    const Phrase* longest_before(std::uint32_t end, Term term, std::uint32_t floor = 0) const {
        return hits.longest_before(end, term, floor);
    }

    /// The phrase of `term` that is exactly `span`, or null.
    const Phrase* exact(Span span, Term term) const {
        const Phrase* phrase = longest_at(span.begin, term, span.end);
        return phrase != nullptr && phrase->size() == span.size() ? phrase : nullptr;
    }
};

}  // namespace reportx
