// Paragraphs whose ends are deleted or hidden run on into the next; all others become lines.
#include "input/word/story.h"

#include <utility>

#include "input/odd_characters.h"

namespace reportx::input::word {

void Story::add(Paragraph paragraph) {
    Carried line = assembly_.take_carried();
    line.text += paragraph.text;
    if (paragraph.mark_deleted) {
        assembly_.carry(std::move(line));
    } else {
        const bool blank = is_blank(line.text);
        if (!blank || !(paragraph.mark_hidden || paragraph.in_hiding_field)) add_number(paragraph, line);
        if (paragraph.mark_hidden) {
            assembly_.carry(std::move(line));
        } else if (!blank) {
            assembly_.add(std::move(line.text));
        }
    }
    for (std::string& box_line : paragraph.box_lines) assembly_.add(std::move(box_line));
}

/// Counts `paragraph`, if it is one of a list, and puts its number in front of `line`.
void Story::add_number(const Paragraph& paragraph, Carried& line) {
    const auto place = numbering_.place(paragraph.list, paragraph.level, paragraph.style, styles_);
    if (!place || line.numbered) return;
    line = {numbered(counters_.next(*place), counters_.suffix(*place), line.text), true};
}

}  // namespace reportx::input::word
