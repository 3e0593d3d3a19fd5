// reportx: the front command. Chooses a command by name and runs it; any other name is a program of its own.
//
// This file is the table of commands and the choice, nothing else: what a command takes and does stands in the file of
// its name, and only the chosen one builds its options.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <exception>

#include "command.h"
#include "external.h"
#include "help_text.h"
#include "invoke.h"
#include "nearest.h"
#include "output.h"

namespace {

const Command* const commands[] = {&parse_command,  &text_command,     &explain_command,
                                   &schema_command, &generate_command, &help_command};

/// A closed standard stream would give its number to the next file opened, and data or messages would end up there.
void keep_standard_streams_apart() {
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(fd, F_GETFD) < 0) ::open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

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

int main(int argc, char** argv) {
    keep_standard_streams_apart();
    try {
        return static_cast<int>(choose({argv + std::min(argc, 1), argv + argc}));
    } catch (const OutputFailed& problem) {
        Messages().error(problem.what());
        return static_cast<int>(ExitCode::output_failed);
    }
}
