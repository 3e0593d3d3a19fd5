// find_inputs: the command line in, the list of inputs out.
#pragma once

#include <string>
#include <vector>

#include "batch/run.h"
#include "batch/walk.h"
#include "inputs.h"

/// Adds what the operands and the list of `input` mean to `found`. Throws UsageError.
void find_inputs(const std::vector<std::string>& operands, const InputOptions& input, WalkOptions options,
                 Found& found);
