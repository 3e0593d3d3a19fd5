// reportx explain: one report in, how it was read out; or the code of a message in, its meaning out.
//
// The trace is the library's; this chooses between the two and checks that there is one operand. What looks like a code
// is a code: a file of that name is given as ./RX1001.
#include <fmt/format.h>
#include <reportx/write.h>
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "commands.h"
#include "common_options.h"
#include "inputs.h"
#include "output.h"
#include "process.h"

namespace {

struct Options {
    InputOptions input;
    std::string output = "-";
};

bool is_code(const std::string& operand) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return operand.size() == 6 && operand.starts_with("RX") &&
           std::all_of(operand.begin() + 2, operand.end(), is_digit);
}

ExitCode explain_one_code(const std::string& code, const std::string& output_path) {
    const std::string_view meaning = reportx::explain_code(code);
    if (meaning.empty())
        throw UsageError(fmt::format("there is no message {}; for a file of that name write ./{}", code, code));
    Output output(output_path);
    output.pending() = fmt::format("{}: {}\n", code, meaning);
    output.finish();
    return ExitCode::done;
}

ExitCode run(const Options& options, const Request& request) {
    if (request.operands.size() > 1) throw UsageError("one FILE or CODE at a time");
    if (request.operands.size() == 1 && is_code(request.operands[0])) {
        return explain_one_code(request.operands[0], options.output);
    }
    const InputReader reader(whole_report, options.input);
    return process_inputs(input_names(request.operands, options.input), reader, reportx::write_trace, options.output,
                          request.messages);
}

Run define(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    add_output_option(app, options->output);
    add_input_options(app, options->input);
    add_reading_options(app, options->input);
    return [options](const Request& request) { return run(*options, request); };
}

}  // namespace

const Command explain_command{
    .name = "explain",
    .operands = "[FILE|CODE]",
    .summary = "how a report was read, rule by rule; what a message means",
    .description = R"(For a FILE: each section with its numbered lines, its items and quantities, and
in square brackets the rule that decided each; then indicators, citations and
remarks. For people who extend the rules. - or no FILE is standard input.

For the CODE of a message, such as RX1001: what it means and what to do.)",
    .examples = R"(# why is this a shortcoming?
reportx explain report.txt | less
# the same with rules of one's own
reportx explain --rules my-rules report.txt
# the meaning of a message
reportx explain RX1001)",
    .define = define,
};
