// The vocabulary as compiled in: every lib/rules/*.tsv as one string, written by scripts/cmake/embed_rules.cmake at
// build time. Reading the rows is the loader's work; nothing here runs at start-up.
#pragma once

#include <cstddef>
#include <string_view>

namespace reportx::rules_data {

struct File {
    std::string_view name;     ///< `units.tsv`
    std::string_view content;  ///< the file's bytes, unchanged
};

extern const File files[];  ///< `file_count` of them, sorted by name
extern const std::size_t file_count;
extern const std::string_view digest;  ///< SHA-256 of all names and contents, lower-case hexadecimal

}  // namespace reportx::rules_data
