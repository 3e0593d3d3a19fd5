// reportx help: what there is, or what one command does.
//
// For a program that runs as a command it becomes that program with --help, so that `reportx help NAME` holds for every
// NAME that `reportx NAME` holds for.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "command.h"
#include "external.h"
#include "help_text.h"
#include "output.h"

namespace {

std::string help_for(const std::vector<std::string>& operands) {
    if (operands.empty()) return general_help();
    if (operands.size() > 1) throw UsageError("one COMMAND at a time");
    const std::string& name = operands[0];
    if (const Command* command = find_command(name)) return command_help(*command);
    const std::string problem = run_external(name, {"--help"});
    throw UsageError(problem.empty() ? fmt::format("no command \"{}\"", name) : problem);
}

ExitCode run(const Request& request) {
    Output output("-");
    output.pending() = help_for(request.operands);
    output.finish();
    return ExitCode::done;
}

Run define(CLI::App&) { return run; }

}  // namespace

const Command help_command{
    .name = "help",
    .operands = "[COMMAND]",
    .summary = "what reportx or one of its commands does",
    .description = R"(Without COMMAND, lists the commands; with one, tells what it does and which options
it has.)",
    .examples = R"(# all options of parse
reportx help parse)",
    .define = define,
};
