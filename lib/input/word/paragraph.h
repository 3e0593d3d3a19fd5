// What a paragraph of a Word document is.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace reportx::input::word {

struct Paragraph {
    std::string text;   ///< as it is seen: without what is deleted, hidden or computed anew
    std::string style;  ///< id
    std::optional<int> list, level;
    bool mark_deleted = false;     ///< it runs on into the next, whose properties it takes
    bool mark_hidden = false;      ///< it runs on into the next and keeps its number
    bool in_hiding_field = false;  ///< it ends within a table of contents, say, and so may have no text of its own
    std::vector<std::string> box_lines;  ///< of the text boxes that hang on it
};

}  // namespace reportx::input::word
