// Paragraphs: the filled lines of a stretch of text, each trimmed.
#pragma once

#include <vector>

#include "rules/reading.h"

namespace reportx {

/// The non-blank lines that lie in `body`, cut to it and without blanks at their ends.
List<Span> paragraphs_in(const Reading& reading, Span body);

/// The sentences of a paragraph, closing sign included, in order and without gaps but blanks.
List<Span> sentences_in(const Reading& reading, Span paragraph);

}  // namespace reportx
