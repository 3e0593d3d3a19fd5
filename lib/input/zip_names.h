// The names of the entries of a ZIP file, for telling what it is. Nothing is unpacked and no offset is trusted.
#pragma once

#include <string_view>
#include <vector>

namespace reportx::input {

/// At most 10 000 names, as views into `bytes`: from the central directory, or, where the file is cut off, from the headers in front
/// of the entries.
std::vector<std::string_view> zip_names(std::string_view bytes);

}  // namespace reportx::input
