// Unmarked parts: an account of shortcomings or a plan that the author opened without a heading.
#pragma once

#include <optional>
#include <vector>

#include "reportx/report.h"
#include "rules/reading.h"

namespace reportx {

/// Inserts sections where paragraphs without heading open another part: of their own at level 1, or as a child where the
/// heading around them names both contents (存在的问题和下一步打算). `sections` must have spans and part roles. Returns whether
/// any was inserted; ids and spans must then be set anew.
bool cut_unmarked_parts(const Reading& reading, std::optional<int> year, std::vector<Section>& sections);

/// The first sentence of `body` that opens a plan (下一步，…).
std::optional<Span> first_plan(const Reading& reading, std::optional<int> year, Span body);

/// Whether problems and plans alternate point by point in `body`, so that each point holds both.
bool alternates(const Reading& reading, std::optional<int> year, Span body);

}  // namespace reportx
