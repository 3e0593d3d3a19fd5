// Files: the only place of the library that touches the disk for a document.
#pragma once

#include <cstdint>
#include <limits>
#include <string>

#include "reportx/result.h"

namespace reportx::input {

/// The bytes of a regular file, in the memory of `buffer` where that is enough. `-` has no meaning here.
/// Errors: no such file, a directory, a pipe or device (opening one could wait for ever), no permission, a failed read,
/// more than `max_bytes`, which is seen before anything is read.
Result<std::string> read_file(const std::string& path,
                              std::uint64_t max_bytes = std::numeric_limits<std::uint64_t>::max(),
                              std::string buffer = {});

}  // namespace reportx::input
