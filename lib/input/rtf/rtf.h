// read_rtf: a document in Rich Text Format → its text. It stores automatic numbers as text, so they come out as printed.
#pragma once

#include <string_view>

#include "input/extracted.h"
#include "reportx/result.h"

namespace reportx::input {

/// Headers, footers, notes, deleted and hidden text, tables of contents are left out; tables come row by row.
/// Errors: no text; bytes that are no text in the charset that the document names.
Result<Extracted> read_rtf(std::string_view bytes);

}  // namespace reportx::input
