// sheet_text: a text as a cell of a sheet can hold it.
#pragma once

#include <string>
#include <string_view>

struct SheetText {
    std::string xml;   ///< not yet escaped for XML
    bool cut = false;  ///< it was longer than a cell
};

/// What XML cannot hold, or would not keep, is written `_x000D_`, as the format of sheets has it; so is an underscore that
/// would be read as the start of such a sign.
SheetText sheet_text(std::string_view utf8);
