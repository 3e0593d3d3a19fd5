// process_inputs: names of inputs in, one record for each on the output; the loop that parse, text and explain share.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "exit_code.h"
#include "inputs.h"
#include "messages.h"

/// Appends one whole record for a report to `out`.
using WriteRecord = std::function<void(const reportx::Report& report, std::string& out)>;

/// Reads each input and writes its record, in input order, to `output_path` (`-` is standard output).
///
/// An input that gives no result is told of and left out; the others come out all the same. When none gives a result,
/// an old output file stays as it is. Throws OutputFailed, and UsageError when the output is also an input.
ExitCode process_inputs(const std::vector<std::string>& names, const InputReader& reader, const WriteRecord& write,
                        const std::string& output_path, const Messages& messages);
