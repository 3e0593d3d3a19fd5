// Clauses: shortcomings told as one list of clauses, …有待完善，…水平有待提升，等等。
#pragma once

#include <vector>

#include "rules/reading.h"

namespace reportx {

/// The clauses of `paragraph` that name a deficiency, without closing punctuation, when they stand together in one sentence and
/// are two or more; nothing otherwise.
List<Span> find_deficient_clauses(const Reading& reading, Span paragraph);

}  // namespace reportx
