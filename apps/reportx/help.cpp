// reportx help: what there is, or what one command does.
//
// For a program that runs as a command it becomes that program with --help, so that `reportx help NAME` holds for every
// NAME that `reportx NAME` holds for.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "commands.h"
#include "external.h"
#include "help_text.h"
#include "invoke.h"

namespace {

std::string general_help() {
    std::string out =
        "reportx turns reports on building a rule-of-law government into data.\n\n"
        "Usage: reportx COMMAND [OPTION]... [FILE]...\n\n"
        "Commands:\n";
    const auto list = [&](const std::string& name, const std::string& summary) {
        out += summary.empty() ? fmt::format("  {}\n", name) : fmt::format("  {:9} {}\n", name, summary);
    };
    for (const Command* command : all_commands()) list(command->name, command->summary);
    if (const auto programs = external_commands(); !programs.empty()) {
        out += "\nPrograms beside this one, run as commands:\n";
        for (const DescribedCommand& program : programs) list(program.name, program.summary);
    }
    out +=
        "\nAny other NAME runs the program reportx-NAME beside this one or on PATH.\n\n"
        "  reportx parse report.txt          the report as JSON\n"
        "  reportx help parse                what parse does, with all its options\n"
        "  reportx --version                 versions of program, format and rules\n";
    return out + exit_codes("");
}

std::string help_for(const std::vector<std::string>& operands) {
    if (operands.empty()) return general_help();
    if (operands.size() > 1) throw UsageError("one COMMAND at a time");
    const std::string& name = operands[0];
    if (const Command* command = find_command(name))
        return command->help != nullptr ? command->help() : command_help(describe(*command));
    const std::string problem = run_external(name, {"--help"});
    throw UsageError(problem.empty() ? fmt::format("no command \"{}\"", name) : problem);
}

Run define(CLI::App&) {
    return [](const Request& request) { return print(help_for(request.operands)); };
}

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
    .help = general_help,
};
