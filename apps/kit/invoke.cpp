// Arguments in, exit code out; CLI11's own codes (100 to 127) become 2 here.
//
// Options go through CLI11. Operands do not: it would split a file named `[a,b]` into two and drop one named `{}`, so
// they are taken from what it leaves over.
#include "invoke.h"

#include <fmt/format.h>
#include <reportx/version.h>
#include <CLI/CLI.hpp>
#include <algorithm>

#include "describe.h"
#include "help_text.h"
#include "output.h"

namespace {

/// What CLI11 left over: operands, and options that no one declared.
std::vector<std::string> take_operands(const CLI::App& app) {
    std::vector<std::string> operands;
    bool options_ended = false;
    for (std::string& argument : app.remaining()) {
        if (!options_ended && argument == "--") {
            options_ended = true;
        } else if (!options_ended && argument.size() > 1 && argument.starts_with('-')) {
            throw UsageError(fmt::format("unknown option {}; for a file of that name write ./{}", argument, argument));
        } else {
            operands.push_back(std::move(argument));
        }
    }
    return operands;
}

ExitCode wrong_usage(const Command& command, const Messages& messages, std::string_view problem) {
    messages.error(fmt::format("{}: {}", command.name, problem));
    messages.hint(
        fmt::format("{} (\"reportx {} --help\" tells more)", usage_line(command.name, command.operands), command.name));
    return ExitCode::usage;
}

}  // namespace

ExitCode print(const std::string& text) {
    Output output("-");
    output.pending() = text;
    output.finish();
    return ExitCode::done;
}

std::string version_text() {
    return fmt::format("reportx {}\nformat {}\nrules {}\n", reportx::version(), reportx::format_version(),
                       reportx::rules_version());
}

Run declare(const Command& command, CLI::App& app, Messages& messages) {
    app.allow_extras();
    app.set_help_flag();  // CLI11's own comes first in the table; ours comes last
    Run run = command.define(app);
    app.add_flag("-q,--quiet", messages.quiet, "no warnings and no summary; errors are shown all the same");
    app.add_option("--color", messages.color, "colour messages; auto: on a terminal, unless NO_COLOR is set")
        ->type_name("WHEN")
        ->check(CLI::IsMember({"auto", "always", "never"}));
    app.set_help_flag("-h,--help", "show this help");
    app.set_version_flag("-V,--version", std::string(), "show the versions of program, format and rules");
    return run;
}

ExitCode invoke(const Command& command, std::vector<std::string> arguments) {
    Messages messages;
    CLI::App app;
    try {
        const Run run = declare(command, app, messages);
        std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
        app.parse(std::move(arguments));
        return run({take_operands(app), messages});
    } catch (const CLI::CallForHelp&) {
        return print(command.help != nullptr ? command.help() : command_help(describe(command)));
    } catch (const CLI::CallForVersion&) {
        return print(version_text());
    } catch (const CLI::Error& problem) {
        return wrong_usage(command, messages, problem.what());
    } catch (const UsageError& problem) {
        return wrong_usage(command, messages, problem.what());
    }
}
