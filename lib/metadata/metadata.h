// Metadata: title, year, issuer, dates, publisher, author.
#pragma once

#include <optional>

#include "input/extracted.h"
#include "outline/frame.h"
#include "reportx/report.h"
#include "rules/reading.h"

namespace reportx {

/// `facts`: what the document says of itself outside its text.
Metadata find_metadata(const Reading& reading, const Frame& frame, std::optional<int> year,
                       const input::DocumentFacts& facts);

}  // namespace reportx
