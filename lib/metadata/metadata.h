// Metadata: title, year, issuer, dates, publisher, author.
#pragma once

#include <optional>

#include "outline/frame.h"
#include "reportx/report.h"
#include "rules/reading.h"

namespace reportx {

Metadata find_metadata(const Reading& reading, const Frame& frame, std::optional<int> year);

}  // namespace reportx
