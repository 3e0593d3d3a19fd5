#include "batch/find_inputs.h"

#include <algorithm>

#include "command.h"

void find_inputs(const std::vector<std::string>& operands, const InputOptions& input, WalkOptions options,
                 Found& found) {
    if (std::ranges::find(operands, "-") != operands.end()) {
        throw UsageError("standard input is one document, for \"reportx parse\"; a list of names is --files-from -");
    }
    if (operands.empty() && input.files_from.empty()) {
        throw UsageError("no input: name a folder, or a list of names with --files-from");
    }
    if (input.null_separated && input.files_from.empty()) {
        throw UsageError("-0 tells how a list is written: name the list with --files-from");
    }
    options.prefix = operands.size() > 1 || !input.files_from.empty();
    Walk walk(options, found.list);
    for (const std::string& operand : operands) walk.add(operand);
    if (!input.files_from.empty()) each_listed_name(input, [&](const std::string& name) { walk.add(name); });
    found.head.inputs = walk.inputs();
    found.head.list = walk.digest();
}
