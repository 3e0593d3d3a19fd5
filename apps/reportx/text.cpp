// reportx text: files in, exactly the text out that spans count in.
//
// Not a byte is added between texts, and nothing is escaped: this is data. Only the first stage of the library runs, so
// whatever parse can read can be shown here, too.
#include <CLI/CLI.hpp>
#include <memory>

#include "commands.h"
#include "common_options.h"
#include "inputs.h"
#include "process.h"

namespace {

struct Options {
    InputOptions input;
    std::string output = "-";
};

ExitCode run(const Options& options, const Request& request) {
    const auto names = input_names(request.operands, options.input);
    const InputReader reader(text_alone, options.input);
    const auto write = [](const reportx::Report& report, std::string& out) { out += report.text.utf8(); };
    return process_inputs(names, reader, write, options.output, request.messages);
}

Run define(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    add_output_option(app, options->output);
    add_input_options(app, options->input);
    add_list_options(app, options->input);
    return [options](const Request& request) { return run(*options, request); };
}

}  // namespace

const Command text_command{
    .name = "text",
    .operands = "[FILE]...",
    .summary = "the plain text that spans count in",
    .description = R"(Prints the text of each FILE as "reportx parse" sees it: UTF-8 without
byte-order mark, line ends as LF, of plain text nothing added, dropped or
normalised. Of other documents it is what a reader reads: paragraphs on a line
each, automatic numbers printed, tables row by row, without deleted or hidden
text, page numbers and running heads. Every span in the output of "reportx
parse" counts Unicode code points of exactly this text. Several texts follow
each other without separator.

- or no FILE is standard input.)",
    .examples = R"(# a report in GB18030 as UTF-8
reportx text old.txt > new.txt
# a Word document with the numbers that Word prints
reportx text report.docx | less
# how many characters spans can count
reportx text report.txt | wc -m)",
    .define = define,
};
