// read_pdf: a PDF → its text, by pdftotext as a child process on a short lead.
#pragma once

#include <string_view>

#include "input/extracted.h"
#include "reportx/result.h"

namespace reportx::input {

/// Paragraphs are put together from lines by where these stand; page numbers and running heads are dropped; rows of tables are lines.
/// Errors: pdftotext, or what it needs for Chinese fonts, is not installed; it fails, takes too long or gives too much; the PDF has a
/// password, forbids copying, has no text layer or a garbled one.
Result<Extracted> read_pdf(std::string_view bytes);

}  // namespace reportx::input
