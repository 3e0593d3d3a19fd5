// Subjects: the words that tell what an amount counts.
#pragma once

#include <vector>

#include "quantity/amount.h"

namespace reportx {

/// Sets `subject` of all amounts: the noun behind the amount, else the stretch before it without agent, adverb and time; where the
/// clause says nothing, what the sentence said before. Amounts must be in order and have their changes.
void set_subjects(const Reading& reading, List<Amount>& amounts);

}  // namespace reportx
