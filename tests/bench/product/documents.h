// documents: a folder of the corpus in, its texts in memory out.
#pragma once

#include <string>
#include <vector>

namespace reportx::bench {

/// The first `count` files of `folder` by name; all for 0. Ends the program with a message when there are fewer.
std::vector<std::string> documents(const std::string& folder, std::size_t count = 0);

std::size_t bytes_of(const std::vector<std::string>& documents);

}  // namespace reportx::bench
