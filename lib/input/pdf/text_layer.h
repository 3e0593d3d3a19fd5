// Whether the text of a PDF is a text: a scan has none, and fonts that do not tell their characters give a garbled one.
#pragma once

#include <cstddef>
#include <vector>

#include "input/pdf/page.h"

namespace reportx::input::pdf {

struct TextLayer {
    std::size_t empty_pages = 0;  ///< pages without any text
    bool missing = false;         ///< nearly nothing on the average page
    bool garbled = false;         ///< most characters are none that a document is written in
};

TextLayer judge(const std::vector<Page>& pages);

}  // namespace reportx::input::pdf
