// The one door of this stage: bytes of a document of whatever kind → its text, and what it says of itself.
#pragma once

#include <string_view>

#include "input/extracted.h"
#include "reportx/result.h"
#include "reportx/rules.h"
#include "reportx/text.h"

namespace reportx::input {

/// How to read; views must outlive the call.
struct ExtractOptions {
    std::string_view encoding = "auto";  ///< charset of plain text and of pages, as for `decode`
    std::string_view from =
        "auto";             ///< `auto txt html docx pdf doc rtf`: the kind of document, where the bytes are not to tell
    std::string_view path;  ///< breaks ties between kinds
    std::string_view url;   ///< where the document was found; empty: it tells itself, or nobody does
    const Rules* rules = nullptr;  ///< the vocabulary; null means `Rules::builtin()`
};

/// What is read goes to `text`.
/// Errors: those of the readers; a kind of document that there is no reader for; `from` is no kind, or not that of the bytes.
Result<Extracted> extract(std::string_view bytes, const ExtractOptions& options, Text& text);

}  // namespace reportx::input
