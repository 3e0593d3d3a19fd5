// read_body: the main part of a Word document → its text, as a reader sees it: deleted text left out, hidden text left out, automatic
// numbers in their places.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "input/word/numbering.h"
#include "input/word/styles.h"
#include "reportx/result.h"

namespace reportx::input::docx {

struct Body {
    std::string text;                ///< UTF-8, each paragraph with its line end
    std::size_t notes = 0;           ///< references to footnotes and endnotes, which are not part of the text
    std::size_t embedded_parts = 0;  ///< documents that stand in this one by reference
};

Result<Body> read_body(std::string_view xml, std::string_view part, const word::Styles& styles,
                       const word::Numbering& numbering);

}  // namespace reportx::input::docx
