// Records: one record after the other into one file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "batch/journal_entry.h"

/// All functions throw OutputFailed.
class Records {
public:
    virtual ~Records() = default;

    /// The next input is one of an earlier run, whose result stands.
    virtual void keep(std::uint32_t input) = 0;
    /// The next input is new; `record` is empty when it failed.
    virtual void add(std::uint32_t input, JournalEntry& entry, std::string_view record) = 0;
    /// Between records: writes what has waited long.
    virtual void pause() = 0;
    virtual void finish() = 0;
    virtual void abandon() = 0;
};
