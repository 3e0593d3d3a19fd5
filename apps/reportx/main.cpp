// reportx: the front command. Chooses a command by name and runs it; any other name is a program of its own.
//
// This file is the table of commands and the choice, nothing else: what a command takes and does stands in the file of
// its name, and only the chosen one builds its options.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "commands.h"
#include "external.h"
#include "invoke.h"
#include "nearest.h"
#include "program.h"

namespace {

const Command* const commands[] = {&parse_command,  &text_command,   &explain_command,  &batch_command, &merge_command,
                                   &worker_command, &schema_command, &generate_command, &help_command};

ExitCode unknown_command(const std::string& name) {
    std::vector<std::string> names = external_names();
    for (const Command* command : commands) names.emplace_back(command->name);
    const std::string meant = nearest(name, names);
    const std::string advice = ::access(name.c_str(), F_OK) == 0
                                   ? fmt::format("to read that file: reportx parse {}", name)
                               : meant.empty() ? "\"reportx help\" lists the commands"
                                               : fmt::format("did you mean \"{}\"?", meant);
    Messages().error(fmt::format("no command \"{}\"; {}", name, advice));
    return ExitCode::usage;
}

/// `arguments` leaves the program's name out. What stands before the command's name is handed to it, too.
ExitCode choose(std::vector<std::string> arguments) {
    if (arguments.empty()) {
        Messages().hint("Usage: reportx COMMAND [OPTION]... [FILE]... (\"reportx help\" lists the commands)");
        return ExitCode::usage;
    }
    std::size_t at = 0;
    while (at < arguments.size() && arguments[at].starts_with('-')) at += arguments[at] == "--color" ? 2 : 1;
    if (at >= arguments.size()) return invoke(help_command, std::move(arguments));
    const std::string name = arguments[at];
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(at));
    if (const Command* command = find_command(name)) return invoke(*command, std::move(arguments));
    const std::string problem = run_external(name, arguments);
    if (problem.empty()) return unknown_command(name);
    Messages().error(problem);
    return ExitCode::usage;
}

}  // namespace

std::span<const Command* const> all_commands() { return commands; }

const Command* find_command(std::string_view name) {
    const auto found =
        std::find_if(std::begin(commands), std::end(commands), [&](auto it) { return it->name == name; });
    return found == std::end(commands) ? nullptr : *found;
}

int main(int argc, char** argv) { return run_main(argc, argv, choose); }
