// reportx generate: the manual page and the completions, from the table of commands.
//
// Lays open the option tables of all commands, built in or programs beside this one, and hands them to one of four writers.
// The output depends on nothing else, so that a package can be built with it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>

#include "commands.h"
#include "external.h"
#include "generated.h"
#include "invoke.h"

namespace {

struct Kind {
    std::string_view name;
    std::string (*make)(const std::vector<DescribedCommand>&);
};

constexpr Kind kinds[] = {
    {"man", man_page}, {"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}};

std::vector<DescribedCommand> describe_all() {
    std::vector<DescribedCommand> described;
    for (const Command* command : all_commands()) described.push_back(describe(*command));
    std::ranges::move(external_commands(), std::back_inserter(described));
    return described;
}

ExitCode run(const Request& request) {
    if (request.operands.size() != 1) throw UsageError("name one of man, bash, zsh, fish");
    const auto kind = std::find_if(std::begin(kinds), std::end(kinds),
                                   [&](const Kind& it) { return it.name == request.operands[0]; });
    if (kind == std::end(kinds))
        throw UsageError("cannot generate \"" + request.operands[0] + "\", only man, bash, zsh, fish");
    return print(kind->make(describe_all()));
}

Run define(CLI::App&) { return run; }

}  // namespace

const Command generate_command{
    .name = "generate",
    .operands = "man|bash|zsh|fish",
    .summary = "the manual page, or completions for a shell",
    .description = R"(Prints the manual page, or a completion script for bash, zsh or fish. All are
made from the table of options that the program itself reads.)",
    .examples = R"(# completions for the running shell
source <(reportx generate bash)
# read the manual page
reportx generate man | man -l -)",
    .define = define,
};
