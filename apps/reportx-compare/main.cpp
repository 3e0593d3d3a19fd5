// reportx-compare: the program behind `reportx compare`. Its table of commands has one row.
#include <fmt/format.h>

#include <algorithm>

#include "command.h"
#include "invoke.h"
#include "output.h"

extern const Command compare_command;

namespace {
const Command* const commands[] = {&compare_command};
}  // namespace

const Command help_command{
    .name = "help", .operands = "", .summary = "", .description = "", .examples = "", .define = nullptr};

std::span<const Command* const> all_commands() { return commands; }

int main(int argc, char** argv) {
    try {
        return static_cast<int>(invoke(compare_command, {argv + std::min(argc, 1), argv + argc}));
    } catch (const OutputFailed& problem) {
        Messages().error(problem.what());
        return static_cast<int>(ExitCode::output_failed);
    }
}
