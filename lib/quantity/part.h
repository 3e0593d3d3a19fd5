// Parts: amounts that are part of another one.
#pragma once

#include <vector>

#include "quantity/amount.h"

namespace reportx {

/// Sets `part_of` where the text marks a part (其中, 含, a parenthesis) or where amounts of one sentence add up to another.
/// Indices count in `amounts`.
void set_parts(const Reading& reading, List<Amount>& amounts);

}  // namespace reportx
