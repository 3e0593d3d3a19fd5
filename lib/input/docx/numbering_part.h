// read_numbering: the part of a Word document that defines its lists.
#pragma once

#include <string_view>

#include "input/word/numbering.h"
#include "reportx/result.h"

namespace reportx::input::docx {

Result<word::Numbering> read_numbering(std::string_view xml, std::string_view part);

}  // namespace reportx::input::docx
