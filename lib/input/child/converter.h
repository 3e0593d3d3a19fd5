// Converter: a program that reads a kind of document, as a child process.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/child/child.h"
#include "reportx/result.h"

namespace reportx::input {

struct Converter {
    std::string_view program;            ///< its name
    std::string_view package;            ///< Debian's, that holds it
    std::vector<std::string> arguments;  ///< so that it reads standard input and writes standard output
    std::string_view what;               ///< that it reads, with article
};

/// Runs `converter` over `bytes`. Whatever its exit code is: a result.
/// Errors: not installed; killed by a signal; stopped for time, memory or output.
Result<ChildResult> convert_with(const Converter& converter, std::string_view bytes);

/// The error of a converter that has given up by itself, with what it said.
Error failed(const Converter& converter, const ChildResult& result);

}  // namespace reportx::input
