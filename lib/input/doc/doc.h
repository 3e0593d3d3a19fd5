// read_doc: a Word document of before DOCX (DOC, also WPS) → its text, with the automatic numbers that Word does not store.
#pragma once

#include <string_view>

#include "input/extracted.h"
#include "reportx/result.h"

namespace reportx::input {

/// Documents of Word 97 to 2003 and of WPS are read here; older ones by catdoc or antiword as a child process, without automatic
/// numbers and with a remark that tells so.
/// Errors: damaged, encrypted, no Word document, no text; an older one and no converter installed, or it fails.
Result<Extracted> read_doc(std::string_view bytes);

}  // namespace reportx::input
