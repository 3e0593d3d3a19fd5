// Outcome: what a worker made of one input. There is a fixed number of them, used again and again.
#pragma once

#include <cstdint>
#include <string>

#include "batch/journal_entry.h"

struct Outcome {
    std::uint32_t slot = 0;      ///< which of them it is, for good
    std::uint32_t input = 0;     ///< in the list
    std::uint32_t sequence = 0;  ///< among the inputs that this run reads, in the order of the list
    JournalEntry entry;
    std::string record;    ///< one line of JSON, where it goes into a file of many
    int output_error = 0;  ///< errno when the record could not be stored
};
