// The flow with its buffers: what `parse_report` does once and `Parser` again and again.
#pragma once

#include <optional>
#include <string_view>

#include "reportx/parse.h"
#include "rules/reading.h"

namespace reportx {

/// Parses `bytes` into `report`, whose former content is lost and whose memory serves again.
std::optional<Error> parse_into(std::string_view bytes, const ParseOptions& options, ReadingBuffers& buffers,
                                Report& report);

}  // namespace reportx
