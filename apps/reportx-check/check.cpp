// reportx check: documents or JSON of parse in, findings out.
#include <fmt/format.h>
#include <reportx/check.h>

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
    reportx::Language language = reportx::Language::zh;
    FailOn fail_on;
    bool all = false;
};

ExitCode run(const Options& options, const Request& request) {
    const auto names = input_names(request.operands, options.input);
    if (is_also_input(options.output, names))
        throw UsageError(fmt::format("{} is both input and output", options.output));
    const RecordReader reader(options.input);
    reportx::CheckOptions check;
    check.all = options.all;
    check.language = options.language;
    check.rules = reader.rules();

    Output output(options.output);
    SarifLog sarif(check.language);
    FailOn fail_on = options.fail_on;
    std::size_t done = 0, failed = 0;
    const auto take = [&](Record record) {
        check.whole_text = record.whole_text;
        const Findings findings = reportx::check_report(record.report, check);
        for (const reportx::Finding& finding : findings) fail_on.count(finding);
        if (options.format == "sarif") return sarif.add(record, findings);
        (options.format == "json" ? write_findings_json : write_lines)(record, findings, output.pending());
        output.commit();
    };
    for (const std::string& name : names) {
        const RecordCount count = reader.read(name, request.messages, take);
        done += count.done;
        failed += count.failed;
    }
    if (done == 0) return ExitCode::no_result;
    if (options.format == "sarif") sarif.write(output.pending());
    output.finish();
    if (done + failed > 1) {
        request.messages.summary(fmt::format("{} reports checked, {} failed: {} mismatches, {} unclear", done, failed,
                                             fail_on.mismatches, fail_on.unclear));
    }
    return failed > 0 || fail_on.reached() ? ExitCode::some_failed : ExitCode::done;
}

Run define(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    add_format_option(app, options->format, {"text", "json", "sarif"},
                      "text: lines as a compiler's; json: one document a report and line; sarif: SARIF 2.1.0");
    add_language_option(app, options->language, "the messages");
    app.add_flag("--all", options->all, "also what holds: sums and rates that agree, contents that are there");
    add_fail_on_option(app, options->fail_on);
    add_output_option(app, options->output);
    add_input_options(app, options->input);
    add_reading_options(app, options->input);
    add_list_options(app, options->input);
    return [options](const Request& request) { return run(*options, request); };
}

const Command check_command{
    .name = "check",
    .operands = "[FILE]...",
    .summary = "what does not add up, and what is missing",
    .description = R"(Tells where a report contradicts itself and what it leaves out; repairs nothing.
Amounts: rates and shares against the counts told with them, parts against their
whole, what is done and left, changes against their two ends, counts above their
whole, the same words told twice, zeros beside non-zeros, indicators that bound
each other. Form: the five contents and the date (before 1 April) that articles 25
and 24 of 《法治政府建设与责任落实督察工作规定》(厅字〔2019〕28号) ask for; years,
numbering, brackets and quotation marks, damaged text.

FILE is a document as "reportx parse" reads it, or what that printed. Each finding
has a verdict: mismatch, when no reading of the text fits; unclear, when another
denominator, carried-over cases or overlapping parts would explain it; match with
--all. Tolerated is what the printed digits and words like 约 and 余 leave open.
"reportx explain RX3101" tells what a code means.)",
    .examples = R"(# the findings, for people
reportx check report.txt
# also the sums that hold, in English
reportx check --all --lang en report.txt
# for a code-scanning page; fails on a contradiction
reportx check -f sarif --fail-on mismatch -o findings.sarif reports/*.txt)",
    .define = define,
    .failure = fail_on_reached,
};

}  // namespace

int main(int argc, char** argv) { return run_program(check_command, argc, argv); }
