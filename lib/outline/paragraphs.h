// Paragraphs: the filled lines of a stretch of text, each trimmed.
#pragma once

#include <vector>

#include "rules/reading.h"
#include "text/sign.h"

namespace reportx {

/// `span` without blanks at its ends; most have none there.
inline Span trimmed(const Reading& reading, Span span) {
    const bool trim = !span.empty() && (is_blank(reading.units[span.begin]) || is_blank(reading.units[span.end - 1]));
    return trim ? reading.text.trim(span) : span;
}

/// The non-blank lines that lie in `body`, cut to it and without blanks at their ends.
List<Span> paragraphs_in(const Reading& reading, Span body);

/// The first sentence at `at` or behind it in a paragraph that goes to `end`, closing sign included; moves `at` behind it. An empty span
/// when there is none.
Span next_sentence(const Reading& reading, std::uint32_t& at, std::uint32_t end);

/// The sentences of a paragraph, closing sign included, in order and without gaps but blanks.
List<Span> sentences_in(const Reading& reading, Span paragraph);

}  // namespace reportx
