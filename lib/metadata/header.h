// The page header: keys and values above (and dates below) a report.
#pragma once

#include <optional>
#include <string>

#include "input/extracted.h"
#include "outline/frame.h"
#include "rules/reading.h"

namespace reportx {

struct Header {
    std::optional<std::string> published;  ///< ISO date of the page's publication
    std::optional<std::string> publisher;
    std::optional<std::string> author;
    std::optional<std::string> organ;  ///< 发布机构: who issued, where the title does not say
};

/// What the text says comes first; what it leaves out is taken from `facts`, which the document says of itself.
Header read_header(const Reading& reading, const Frame& frame, const input::DocumentFacts& facts);

}  // namespace reportx
