// The key of a setup: one number for all that decides what a given input turns into, but for the input itself.
#pragma once

#include <reportx/parse.h>

#include <cstdint>
#include <string>

struct SetupKey {
    std::uint64_t options = 0;  ///< version, format, rules and options: the same on every machine
    std::uint64_t program = 0;  ///< the executable file: a rebuilt program is another one under the same version
};

/// `rules`: the folder given by --rules, or empty.
SetupKey setup_key(const reportx::ParseOptions& options, const std::string& rules);
