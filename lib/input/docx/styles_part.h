// read_styles: the part of a Word document that holds its styles.
#pragma once

#include <string_view>

#include "input/word/styles.h"
#include "reportx/result.h"

namespace reportx::input::docx {

Result<word::Styles> read_styles(std::string_view xml, std::string_view part);

}  // namespace reportx::input::docx
