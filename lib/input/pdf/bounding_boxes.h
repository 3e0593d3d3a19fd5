// read_bounding_boxes: what `pdftotext -bbox-layout` prints → pages of words.
#pragma once

#include <string_view>
#include <vector>

#include "input/pdf/page.h"

namespace reportx::input::pdf {

/// Takes what is there: the output may be cut off anywhere, and texts from broken fonts make it no XML. What is no word of a page with a
/// place is passed over; bytes that are no UTF-8 become U+FFFD, control characters go. A word without a width gets one. In linear
/// time.
std::vector<Page> read_bounding_boxes(std::string_view xhtml);

}  // namespace reportx::input::pdf
