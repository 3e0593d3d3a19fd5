// Which lines of a page are the document, and which the page around it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "input/extracted.h"
#include "input/html/page.h"
#include "rules/reading.h"

namespace reportx::input {

struct Content {
    std::vector<std::uint32_t> lines;  ///< indices into `Page::lines`, in order
    std::vector<std::string> steps;    ///< how they were chosen
    bool reads_as_report = false;      ///< some of them are prose; else the page holds links, forms, fragments
};

/// `reading` is over `page.text`.
Content find_content(const Page& page, const Reading& reading, const DocumentFacts& facts);

}  // namespace reportx::input
