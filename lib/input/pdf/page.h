// What pdftotext tells of a page: words and where they stand, in points from the upper left corner.
#pragma once

#include <string>
#include <vector>

namespace reportx::input::pdf {

struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    double middle() const { return (top + bottom) / 2; }
};

struct Word {
    Box box;           ///< of some width and height
    std::string text;  ///< valid UTF-8, no blanks
};

struct Page {
    double width = 0, height = 0;
    std::vector<Word> words;
};

}  // namespace reportx::input::pdf
