// Resume: the journal of earlier runs in, what of it still holds out.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/input_list.h"
#include "batch/journal_entry.h"

/// What an earlier run left of one input.
enum class Left : std::uint8_t { nothing, result, failure, other_setup, other_input, other_output };

class Resume {
public:
    struct Setup {
        std::uint64_t key = 0;  ///< of program and options
        /// Whether what the line of a done input tells of is there. `path` is relative.
        std::function<bool(const JournalEntry& entry)> output_holds;
        /// Whether the failure that the line tells of is to be taken for the result.
        std::function<bool(const JournalEntry& entry)> failure_stands;
        bool verify = false;  ///< look at the contents of inputs, not only at size and time
    };

    Resume(InputList& list, Setup setup);

    /// The next line of the journal; a later one counts more than an earlier one.
    void take(std::uint64_t place, std::string_view line);

    /// Marks in the list what is done or has failed for good. Returns a sentence on what is kept and what is made again and
    /// why; empty when nothing was left.
    std::string finish();

private:
    Left judge(std::uint32_t input, const JournalEntry& entry) const;

    InputList& list_;
    const Setup setup_;
    std::vector<Left> left_;
};
