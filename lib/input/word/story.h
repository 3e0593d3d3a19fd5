// Story: paragraphs, tables and text boxes of a Word document in, its text out, with the numbers that Word would print.
#pragma once

#include <string>

#include "input/word/assembly.h"
#include "input/word/counters.h"
#include "input/word/paragraph.h"

namespace reportx::input::word {

class Story {
public:
    /// Both must outlive this.
    Story(const Styles& styles, const Numbering& numbering)
        : styles_(styles), numbering_(numbering), counters_(numbering, styles) {}

    /// The paragraph that comes next, wherever the assembly stands.
    void add(Paragraph paragraph);

    /// Where rows, cells and boxes are opened and closed.
    Assembly& assembly() { return assembly_; }

    /// UTF-8, each paragraph with its line end.
    std::string take() { return assembly_.take(); }

private:
    void add_number(const Paragraph& paragraph, Carried& line);

    const Styles& styles_;
    const Numbering& numbering_;
    Counters counters_;
    Assembly assembly_;
};

}  // namespace reportx::input::word
