// reportx batch: folders of reports in, their structure as JSON out, in one go that can be interrupted.
//
// This file is the command: options, what they mean together, the order of the steps. What a step does stands in the file of its
// name.
#include <fmt/format.h>
#include <sched.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "batch/destination.h"
#include "batch/find_inputs.h"
#include "batch/run.h"
#include "batch/state_folder.h"
#include "commands.h"
#include "common_options.h"
#include "inputs.h"
#include "stage_table.h"

namespace {

struct Options {
    InputOptions input;
    std::string output;
    unsigned jobs = 0;  // 0: one a processor
    Selection selection;
    std::string shard = "1/1";
    bool follow = false, verify = false, no_sync = false, stats = false;
    std::string progress = "auto";
};

/// The processors that this process may use.
unsigned processors() {
    cpu_set_t set;
    return ::sched_getaffinity(0, sizeof set, &set) == 0 ? static_cast<unsigned>(std::max(CPU_COUNT(&set), 1)) : 1;
}

BatchSetup setup_of(const Options& options, const InputReader& reader, const Destination& destination, bool quiet) {
    BatchSetup setup;
    setup.parse = reader.options();
    setup.key = setup_key(setup.parse, options.input.rules);
    setup.output = destination.output;
    setup.jobs = options.jobs == 0 ? processors() : options.jobs;
    setup.sync = !options.no_sync;
    setup.verify = options.verify;
    setup.progress = quiet && options.progress == "auto" ? "never" : options.progress;
    return setup;
}

/// Tells what came of it; `times` when they were asked for, else null.
ExitCode conclude(const InputList& list, const std::string& manifest, const reportx::StageTimes* times,
                  const Messages& messages) {
    const std::uint32_t done = list.count(Fate::done), failed = list.count(Fate::failed);
    if (done + failed == 0) messages.error("no input: there is nothing to read among what was named");
    std::string told = fmt::format("{} done, {} failed, {} skipped", done, failed, list.count(Fate::skipped));
    if (!manifest.empty()) told += fmt::format("; each is accounted for in {}", manifest);
    messages.summary(told);
    if (times) messages.hint(stage_table(*times));
    if (done == 0) return ExitCode::no_result;
    return failed == 0 ? ExitCode::done : ExitCode::some_failed;
}

ExitCode run(const Options& options, const Request& request) {
    const Destination destination = find_destination(options.output);
    const auto shard = parse_shard(options.shard);
    if (!shard) throw UsageError(fmt::format("--shard {}: write I/N for part I of N, as 1/4", options.shard));
    reportx::StageTimes times;
    const InputReader reader(whole_report, options.input, options.stats ? &times : nullptr);
    const BatchSetup setup = setup_of(options, reader, destination, request.messages.quiet);
    WalkOptions walk{.selection = options.selection, .shard = *shard, .follow = options.follow};
    Found found;
    found.head.options = setup.key.options;
    found.head.shard = *shard;
    walk.own = destination.own();
    find_inputs(request.operands, options.input, walk, found);
    if (destination.kind == Destination::stream) {
        run_to_stream(setup, found, request.messages);
        return conclude(found.list, {}, reader.stage_times(), request.messages);
    }
    check_outputs(found.list, destination);
    const StateFolder state(destination.state);
    Journal journal(state.path("journal.jsonl"));
    (destination.kind == Destination::folder ? run_to_folder : run_to_file)(setup, found, destination.state, journal,
                                                                            request.messages);
    write_manifest(state.path("manifest.json"), found.head, found.list, journal);
    return conclude(found.list, state.path("manifest.json"), reader.stage_times(), request.messages);
}

Run define(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("-o,--output", options->output,
                   "a folder for one JSON document a report, or a file *.jsonl for all records in input order; - is "
                   "standard output")
        ->type_name("OUT");
    app.add_option("-j,--jobs", options->jobs, "read so many at a time; default one for each processor")
        ->type_name("N")
        ->check(CLI::Range(1u, 1024u));
    app.add_option("--include", options->selection.include,
                   "read exactly the files that the shell pattern GLOB takes; may be repeated")
        ->type_name("GLOB");
    app.add_option("--exclude", options->selection.exclude,
                   "leave out files and folders that GLOB takes; may be repeated")
        ->type_name("GLOB");
    app.add_flag("--follow", options->follow, "follow symbolic links in folders");
    app.add_option("--shard", options->shard,
                   "read only part I of N, chosen by name; \"reportx merge\" joins the parts")
        ->type_name("I/N");
    app.add_flag("--verify", options->verify, "trust no size or time: compare inputs and results by content");
    app.add_flag("--no-sync", options->no_sync,
                 "do not wait for the disk; faster, but a power cut may cost results that count as done");
    app.add_option("--progress", options->progress, "show how far it is; auto: on a terminal, unless quiet")
        ->type_name("WHEN")
        ->check(CLI::IsMember({"auto", "always", "never"}));
    add_stats_option(app, options->stats);
    add_input_options(app, options->input, false);
    add_reading_options(app, options->input);
    add_list_options(app, options->input);
    return [options](const Request& request) { return run(*options, request); };
}

}  // namespace

const Command batch_command{
    .name = "batch",
    .operands = "[DIR|FILE]...",
    .summary = "folders of reports as JSON, in parallel, to be gone on with",
    .description = R"(Reads all reports in each DIR and below, and writes each as "reportx parse"
does: to OUT/NAME.json in the same sub-folders, or all into OUT when that ends
with .jsonl. Names below OUT are those below DIR; of several DIRs, and of files
that are named, they are as named. Files of the kinds txt, htm, html, shtml,
docx, doc and pdf are read, and those without extension; hidden ones and links
are not. A GLOB without a slash is compared with the name, one with a slash with
the path below DIR.

A run that was cut short goes on when the same command is given again. What is
done is told by a journal in OUT/.reportx (.NAME.reportx beside a file); inputs,
options or versions that have changed since are read again, and so are inputs
that failed. The account of a run, manifest.json in the same folder, tells of
every input that was found: done, failed and why, or skipped and why.)",
    .examples = R"(# a folder to a folder; the same again goes on, or takes in what is new
reportx batch reports -o json
# all records in one file
reportx batch reports -o all.jsonl
# a list of one's own making
find reports -newer last -print0 | reportx batch --files-from - -0 -o json
# one of four machines
reportx batch reports --shard 1/4 -o part1.jsonl
# why inputs failed
jq -r '.files[] | select(.status == "failed") | [.path, .message] | @tsv' json/.reportx/manifest.json)",
    .define = define,
};
