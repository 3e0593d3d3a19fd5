// capture: what another program prints.
#pragma once

#include <optional>
#include <string>
#include <vector>

/// Standard output of `program`, run with nothing on standard input and without its messages. Nothing when it cannot be run, ends
/// with another status than 0, prints more than a mebibyte, or is not done within two seconds; it is killed then.
std::optional<std::string> output_of(const std::string& program, const std::vector<std::string>& arguments);
