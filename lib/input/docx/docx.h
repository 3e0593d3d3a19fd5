// read_docx: a Word document (DOCX) → its text, with the automatic numbers that Word does not store.
#pragma once

#include <string_view>

#include "input/extracted.h"
#include "reportx/result.h"

namespace reportx::input {

/// Headers, footers, comments, notes, deleted and hidden text, tables of contents are left out; tables come row by row, text boxes
/// behind the paragraph that they hang on.
/// Errors: a damaged, hostile or encrypted archive; damaged or hostile markup; no text.
Result<Extracted> read_docx(std::string_view bytes);

}  // namespace reportx::input
