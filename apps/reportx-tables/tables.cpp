// reportx tables: JSON of parse in, linked tables out.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstring>

#include "common_options.h"
#include "conversion.h"
#include "documents.h"
#include "inputs.h"
#include "program.h"
#include "record_stream.h"

namespace {

constexpr std::string_view bad_record = "RX3001";

struct Options {
    InputOptions input;
    std::string table, format = "csv", output, workbook, formulas = "escape";
    bool panel = false, excel = false, no_header = false;
    PanelOptions panel_options;
};

TextFormat text_format(const Options& options) {
    TextFormat format;
    format.kind = options.format == "csv"   ? TextFormat::Kind::csv
                  : options.format == "tsv" ? TextFormat::Kind::tsv
                                            : TextFormat::Kind::jsonl;
    format.formulas = options.formulas == "escape"  ? Formulas::escape
                      : options.formulas == "allow" ? Formulas::allow
                                                    : Formulas::refuse;
    format.excel = options.excel;
    return format;
}

void check_usage(const Options& options) {
    const bool one = !options.table.empty();
    if (!one && options.output.empty() && options.workbook.empty())
        throw UsageError("what to write? --table NAME, --panel, -o DIR for all tables, or --xlsx FILE");
    if (one && !options.workbook.empty())
        throw UsageError("--xlsx holds all tables: give it without --table and --panel");
    if (options.output == "-" && !one) throw UsageError("-o - is one stream: choose a table with --table");
    if (options.excel && options.format == "jsonl") throw UsageError("--excel is for csv and tsv");
    if (options.no_header && !one) throw UsageError("--no-header is for one table (--table, --panel)");
}

/// Reads inputs one after the other and tells what is wrong with them.
class Reader {
public:
    Reader(Conversion& conversion, const Messages& messages) : conversion_(conversion), messages_(messages) {}

    void read(const std::string& name) {
        const int fd = name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
        const std::string shown = name == "-" ? "<stdin>" : name;
        told_ = untold_ = 0;
        if (fd < 0)
            return fail(shown, {"", fmt::format("cannot be opened: {}", std::strerror(errno)), "check the name"});
        RecordStream stream(fd);
        std::size_t found = 0;
        while (const auto record = stream.next()) {
            ++found;
            add(shown, *record);
        }
        if (fd != STDIN_FILENO) ::close(fd);
        if (stream.error() != 0) {
            fail(shown, {"", fmt::format("reading failed: {}", std::strerror(stream.error())),
                         "the records before it are taken"});
        } else if (found == 0) {
            fail(shown, {std::string(bad_record), "no record in it", "give what reportx parse printed"});
        }
        if (untold_ > 0) messages_.error(fmt::format("{}: {} more like this", shown, untold_));
    }

    std::size_t failed() const { return failed_; }

private:
    void add(const std::string& shown, const RecordText& record) {
        std::string place = fmt::format("{}:{}", shown, record.line);
        std::string problem = record.fault;
        if (problem.empty()) {
            const auto fault = conversion_.add(record.text);
            if (!fault) return;
            problem = fault->problem;
            if (fault->offset > 0) place = place_of(shown, record, fault->offset);
        }
        fail(place, {std::string(bad_record), problem, "the other records are taken"});
    }

    /// Line and column, in bytes, of the byte at `offset` of the record, counted from 1.
    static std::string place_of(const std::string& shown, const RecordText& record, std::size_t offset) {
        const std::string_view before = record.text.substr(0, offset - 1);
        const auto lines = static_cast<std::size_t>(std::ranges::count(before, '\n'));
        const std::size_t column = before.size() - (lines == 0 ? 0 : before.rfind('\n') + 1) + 1;
        return fmt::format("{}:{}:{}", shown, record.line + lines, column);
    }

    void fail(const std::string& place, const reportx::Error& error) {
        constexpr std::size_t most = 20;  // of one input; a file that is none of ours may have millions of lines
        ++failed_;
        if (++told_ > most) {
            ++untold_;
        } else {
            messages_.failure(place, error);
        }
    }

    Conversion& conversion_;
    const Messages& messages_;
    std::size_t failed_ = 0, told_ = 0, untold_ = 0;
};

/// What the panel leaves out, when it is written.
void tell_of_panel(const PanelTally& tally, const Messages& messages) {
    const std::pair<std::size_t, const char*> lines[] = {
        {tally.other_kinds, "documents are no yearly report (--any-kind takes them)"},
        {tally.copies, "copies of a report that is there"},
        {tally.scoped, "amounts limited to a group or channel (--scoped takes them)"},
        {tally.other_years, "amounts of another year than the report's"},
        {tally.without_column, "amounts of indicators that the rules do not have (--rules)"},
        {tally.conflicts, "cells left empty because the report states several amounts; see the column conflicts"}};
    for (const auto& [count, what] : lines) {
        if (count > 0) messages.summary(fmt::format("panel: {} {}", count, what));
    }
}

/// No output may be one of the inputs, under whatever name.
void keep_apart(const Options& options, const Catalog& catalog, const std::vector<std::string>& inputs) {
    std::vector<std::string> outputs{options.workbook};
    if (options.table.empty() && !options.output.empty()) {
        for (const Table& table : catalog.tables)
            outputs.push_back(fmt::format("{}/{}.{}", options.output, table.name, text_format(options).extension()));
    } else {
        outputs.push_back(options.output);
    }
    for (const std::string& output : outputs) {
        if (!output.empty() && is_also_input(output, inputs))
            throw UsageError(fmt::format("{} is both input and output", output));
    }
}

void add_writers(const Options& options, Conversion& conversion) {
    const Catalog& catalog = conversion.catalog();
    if (!options.table.empty()) {
        const std::string path = options.output.empty() ? "-" : options.output;
        TextFormat format = text_format(options);
        format.terminal = path == "-" && ::isatty(STDOUT_FILENO) == 1;
        const auto chosen = std::ranges::find(catalog.tables, options.table, &Table::name) - catalog.tables.begin();
        conversion.write_to(write_one(catalog, static_cast<std::size_t>(chosen), path, format, !options.no_header));
        return;
    }
    if (!options.output.empty()) conversion.write_to(write_folder(catalog, options.output, text_format(options)));
    if (!options.workbook.empty()) conversion.write_to(write_workbook(catalog, options.workbook));
}

void tell(const Options& options, const Conversion& conversion, std::size_t failed, const Messages& messages) {
    conversion.tell(messages);
    if (options.table.empty() || options.table == "panel") tell_of_panel(conversion.panel_tally(), messages);
    const ConversionTally& tally = conversion.tally();
    if (options.table.empty() || failed > 0 || tally.copies > 0)
        messages.summary(fmt::format("{} reports, {} of them copies of others; {} records failed", tally.reports,
                                     tally.copies, failed));
}

ExitCode run(Options options, const Request& request) {
    if (options.panel && !options.table.empty() && options.table != "panel")
        throw UsageError("--panel is a table: give it without --table");
    if (options.panel) options.table = "panel";
    check_usage(options);
    const auto names = with_folders_opened(input_names(request.operands, options.input), request.messages);
    const auto rules = load_rules(options.input.rules);
    const Codebook codebook = reportx::indicator_meanings(rules ? *rules : reportx::Rules::builtin());
    Conversion conversion(codebook, options.panel_options);
    keep_apart(options, conversion.catalog(), names);
    add_writers(options, conversion);

    Reader reader(conversion, request.messages);
    for (const std::string& name : names) reader.read(name);
    if (names.empty()) request.messages.error("no input: no file of JSON in what was named");
    if (conversion.tally().reports == 0) return ExitCode::no_result;
    conversion.finish();
    tell(options, conversion, reader.failed(), request.messages);
    const bool panel_lacks =
        options.table.empty() || options.table == "panel" ? conversion.panel_tally().without_column : 0;
    return reader.failed() > 0 || panel_lacks ? ExitCode::some_failed : ExitCode::done;
}

std::vector<std::string> table_names() {
    std::vector<std::string> names;
    for (const Table& table : make_layout().tables) names.push_back(table.name);
    names.insert(names.end(), {"panel", "codebook"});
    return names;
}

Run define(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("-t,--table", options->table, "write this table alone, to standard output or -o FILE")
        ->type_name("NAME")
        ->check(CLI::IsMember(table_names()));
    app.add_flag("--panel", options->panel, "short for --table panel: a row a report, a column an indicator");
    app.add_flag("--scoped", options->panel_options.scoped,
                 "panel: also a row for each group or channel that amounts are limited to");
    app.add_flag("--any-kind", options->panel_options.any_kind, "panel: also documents that are no yearly report");
    add_format_option(app, options->format, {"csv", "tsv", "jsonl"}, "of tables as text; default csv");
    app.add_option("-o,--output", options->output,
                   "all tables and datapackage.json into the folder PATH; with --table the file PATH")
        ->type_name("PATH");
    app.add_option("--xlsx", options->workbook, "all tables as sheets of one workbook; - is standard output")
        ->type_name("FILE");
    app.add_flag("--excel", options->excel, "csv and tsv that Excel opens by a click: byte order mark, CRLF");
    app.add_option("--formulas", options->formulas,
                   "texts that a spreadsheet would take for formulas: escape puts an apostrophe before them; default")
        ->type_name("WHAT")
        ->check(CLI::IsMember({"escape", "allow", "refuse"}));
    app.add_flag("--no-header", options->no_header, "with --table: without the line of column names");
    app.add_option("--rules", options->input.rules,
                   "name indicators by the rules in DIR that the documents were parsed with")
        ->type_name("DIR");
    add_list_options(app, options->input);
    return [options](const Request& request) { return run(*options, request); };
}

const Command tables_command{
    .name = "tables",
    .operands = "[FILE]...",
    .summary = "linked tables for spreadsheets and statistics",
    .description = R"(Reads the JSON that "reportx parse" prints, documents or records, and writes
tables that hang together: reports, sections, measures, shortcomings, plans,
quantities, indicators, citations, diagnostics; panel, with a row for each yearly
report and a column for each indicator; and codebook, which tells what the
indicators count. Keys of the documents are the names of the columns.

FILE is JSON or JSON Lines, - or none is standard input; of a folder all .json and
.jsonl files are read. One record is held at a time. A damaged record is told of
by file and line, and the others are taken.

report_id is the start of the SHA-256 of the document: the same document has the
same id everywhere; -2 is added for a second copy in one run. Missing values are
empty, a stated zero is 0, numbers have the digits of the JSON. In the panel a
decrease is negative, and a cell is empty, with its indicator in the column
conflicts, where a report states several amounts.)",
    .examples = R"(# one table for a pipe
reportx parse reports/*.txt | reportx tables --table quantities
# all tables, with a descriptor that pandas, R and others read
reportx tables all.jsonl -o tables
# the wide table of indicators
reportx tables all.jsonl --panel -o panel.csv
# one workbook
reportx tables all.jsonl --xlsx reports.xlsx)",
    .define = define,
    .failure = "the panel lacks columns for indicators of other rules",
};

}  // namespace

int main(int argc, char** argv) { return run_program(tables_command, argc, argv); }
