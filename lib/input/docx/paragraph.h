// What a paragraph of a Word document is while it is being read.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace reportx::input::docx {

struct Run {
    std::string style;           ///< id; empty for none
    std::optional<bool> hidden;  ///< by its own word
};

struct Paragraph {
    std::string text;
    std::string style;  ///< id
    std::optional<int> list, level;
    bool mark_deleted = false;           ///< it runs on into the next, whose properties it takes
    bool mark_hidden = false;            ///< it runs on into the next and keeps its number
    Run run;                             ///< the run that is open
    std::optional<bool> style_hidden;    ///< whether its style hides text, once asked for
    std::vector<std::string> box_lines;  ///< of the text boxes that hang on it
};

}  // namespace reportx::input::docx
