// reportx compare: reports of several years or places in, what changed, came back or was copied out.
#include <fmt/format.h>
#include <reportx/compare.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "common_options.h"
#include "inputs.h"
#include "output.h"
#include "program.h"
#include "records.h"
#include "writers.h"

namespace {

struct Options {
    InputOptions input;
    std::string format = "text", output = "-";
    reportx::CompareOptions compare;
    FailOn fail_on;
};

ExitCode run(const Options& options, const Request& request) {
    const auto names = input_names(request.operands, options.input);
    if (is_also_input(options.output, names))
        throw UsageError(fmt::format("{} is both input and output", options.output));
    const RecordReader reader(options.input);
    Output output(options.output);
    std::vector<Record> records;
    std::size_t failed = 0;
    for (const std::string& name : names) {
        failed +=
            reader.read(name, request.messages, [&](Record record) { records.push_back(std::move(record)); }).failed;
    }
    if (records.empty()) return ExitCode::no_result;
    if (records.size() == 1) request.messages.summary("one report has nothing to be compared with");

    std::vector<const reportx::Report*> reports;
    for (const Record& record : records) reports.push_back(&record.report);
    reportx::CompareOptions compare = options.compare;
    compare.rules = reader.rules();
    const reportx::Comparison comparison = reportx::compare_reports(reports, compare);
    if (options.format == "json")
        write_comparison_json(records, comparison, output.pending());
    else
        write_account(records, comparison, compare.language, output.pending());
    output.finish();
    FailOn fail_on = options.fail_on;
    for (const reportx::YearlyFinding& found : comparison.findings) fail_on.count(found.finding);
    return failed > 0 || fail_on.reached() ? ExitCode::some_failed : ExitCode::done;
}

Run define(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    add_format_option(app, options->format, {"text", "json"}, "text: a readable account; json: one document");
    add_language_option(app, options->compare.language, "the account and the messages");
    app.add_flag("--all", options->compare.all, "also told changes that agree with last year's report");
    add_fail_on_option(app, options->fail_on);
    app.add_option("--least-share", options->compare.least_share,
                   "leave out copies of less than PERCENT of a report; default 5")
        ->type_name("PERCENT")
        ->check(CLI::Range(0, 100));
    app.add_option("--least-score", options->compare.least_plan_score,
                   "a plan counts as taken up from PERCENT on; default 35")
        ->type_name("PERCENT")
        ->check(CLI::Range(0, 100));
    add_output_option(app, options->output);
    add_input_options(app, options->input);
    add_reading_options(app, options->input);
    add_list_options(app, options->input);
    return [options](const Request& request) { return run(*options, request); };
}

const Command compare_command{
    .name = "compare",
    .operands = "FILE...",
    .summary = "reports of several years or places side by side",
    .description = R"(Lays reports side by side. For the reports of one unit in several years: the
series of each indicator with its changes and the jumps worth a look, told changes
(同比增长20%) against last year's amounts, last year's plans with the measure of this
year that takes them up (by the pairs of letters that they share), and shortcomings
that come back. For all: passages that a report has word for word from an earlier
one, with their share and the longest runs; candidates are found by hashing, so
thousands of reports take seconds.

Reports of different units, out of order or without a year are said, not guessed.
FILE is a document as "reportx parse" reads it, or what that printed.)",
    .examples = R"(# three years of one district
reportx compare 2022.txt 2023.txt 2024.txt
# who copies from whom, over thousands
reportx compare -f json --least-share 20 all.jsonl | jq '.copied[] | select(.same_unit | not)')",
    .define = define,
    .failure = fail_on_reached,
};

}  // namespace

int main(int argc, char** argv) { return run_program(compare_command, argc, argv); }
