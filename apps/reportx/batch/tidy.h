// tidy: a journal with many lines that are out of date in, one without them out.
#pragma once

#include <optional>

#include "batch/input_list.h"
#include "batch/journal.h"

/// Writes the journal anew when more than half of it is out of date. `finished`: the one file that all lines speak of;
/// without it, lines of inputs that are not in the list are kept, since another run may ask for them.
void tidy(Journal& journal, InputList& list, std::optional<Finished> finished);
