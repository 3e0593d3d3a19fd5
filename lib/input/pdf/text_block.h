// TextBlock: where the prose of a document stands on its pages.
#pragma once

#include <vector>

#include "input/pdf/furniture.h"

namespace reportx::input::pdf {

struct TextBlock {
    double left = 0, right = 0;  ///< where lines begin and end that go on
    double em = 0;               ///< width of a Chinese character of the prose
    double pitch = 0;            ///< from one line to the next; 0 where no two lines follow each other
    double indent = 0;           ///< of the first line of paragraphs …
    bool indented = true;        ///< … if paragraphs are told that way at all

    bool is_prose(const Line& line) const;
};

/// The block of the whole document; with em 0 when it has no lines.
TextBlock block_of(const std::vector<Sheet>& sheets);

/// The block as it stands on one page: it may be shifted, as on left and right pages.
TextBlock block_on(const Sheet& sheet, const TextBlock& block);

}  // namespace reportx::input::pdf
