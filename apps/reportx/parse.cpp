// reportx parse: reports in, their structure as JSON out.
//
// Declares the options, checks that the layout fits the number of inputs, and leaves the loop over them to
// process_inputs. One compact document and one record of a JSON Lines file are the same bytes.
#include <reportx/write.h>
#include <CLI/CLI.hpp>
#include <memory>

#include "commands.h"
#include "common_options.h"
#include "inputs.h"
#include "process.h"
#include "stage_table.h"

namespace {

struct Options {
    InputOptions input;
    std::string format;  // empty: json for one input, jsonl for several; the same bytes but for --pretty
    bool pretty = false;
    std::string output = "-";
    bool stats = false;
};

void check_layout(const Options& options, std::size_t inputs) {
    const bool many = options.format == "jsonl" || inputs > 1;
    if (options.format == "json" && inputs > 1)
        throw UsageError("-f json is one document: name one input, or use -f jsonl");
    if (options.pretty && many)
        throw UsageError("--pretty spreads a record over lines: not with several inputs or -f jsonl");
}

ExitCode run(const Options& options, const Request& request) {
    const auto names = input_names(request.operands, options.input);
    check_layout(options, names.size());
    reportx::StageTimes times;
    const InputReader reader(whole_report, options.input, options.stats ? &times : nullptr);
    const auto layout = options.pretty ? reportx::Layout::pretty : reportx::Layout::compact;
    const auto write = [&](const reportx::Report& report, std::string& out) {
        reportx::write_json(report, out, layout);
        out += '\n';
    };
    const ExitCode code = process_inputs(names, reader, write, options.output, request.messages);
    if (options.stats) request.messages.hint(stage_table(times));
    return code;
}

Run define(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    add_format_option(app, options->format, {"json", "jsonl"},
                      "json: one document; jsonl: one record a line, in input order");
    app.add_flag("--pretty", options->pretty, "indent the document");
    add_output_option(app, options->output);
    add_stats_option(app, options->stats);
    add_input_options(app, options->input);
    add_reading_options(app, options->input);
    add_list_options(app, options->input);
    return [options](const Request& request) { return run(*options, request); };
}

}  // namespace

const Command parse_command{
    .name = "parse",
    .operands = "[FILE]...",
    .summary = "the structure of reports as JSON",
    .description = R"(Reads each FILE, a report on building a rule-of-law government, and prints what
it holds: metadata, outline, measures, shortcomings, plans, quantities,
indicators and citations, each with its place in the text. "reportx schema"
describes the format.

FILE is plain text in UTF-8, UTF-16 or GB18030, a web page (HTML, MHT), a Word
document (DOCX, DOC, WPS, RTF) or a PDF, whatever its name says; - or no FILE is
standard input. A PDF takes pdftotext, of the Debian packages poppler-utils and
poppler-data; a Word document of before 1997 takes catdoc or antiword.

One input gives a JSON document, several give one record a line. A text that is
no such report gives a record of kind "other" and a warning. An input that
cannot be read is told of on standard error; the others come out all the same.)",
    .examples = R"(# the outline of one report
reportx parse report.txt | jq '.sections[] | .heading'
# one record a line for a folder of reports
find reports -name '*.txt' -print0 | reportx parse --files-from - -0 -o all.jsonl
# standard input, under a name of its own
curl -s https://example.org/report.txt | reportx parse --name report.txt -
# where the time goes
reportx parse --stats reports/*.txt -o all.jsonl)",
    .define = define,
};
