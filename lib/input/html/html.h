// A web page → the report without the page around it.
#pragma once

#include <string_view>

#include "input/extract.h"

namespace reportx::input {

/// Reads a page (HTML, XHTML). Errors: those of the charset, and a page that holds no text of its own: frames, scripts that load it.
Result<Extracted> read_html(std::string_view bytes, const ExtractOptions& options);

/// Reads a page that a browser saved as one file (MHT): its first part that is a page.
Result<Extracted> read_mhtml(std::string_view bytes, const ExtractOptions& options);

}  // namespace reportx::input
