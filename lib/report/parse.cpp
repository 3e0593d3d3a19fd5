// The whole flow, top to bottom: bytes → text → frame and outline → items → quantities → indicators → metadata → report.
// Each step is one function from what the steps before it found; nothing flows back.
#include "reportx/parse.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "indicator/indicators.h"
#include "input/codes.h"
#include "input/extract.h"
#include "input/source.h"
#include "items/items.h"
#include "items/topic.h"
#include "metadata/codes.h"
#include "metadata/kind.h"
#include "metadata/metadata.h"
#include "metadata/region.h"
#include "outline/outline.h"
#include "quantity/quantities.h"
#include "report/citation.h"
#include "report/codes.h"
#include "report/flow.h"
#include "reportx/digest.h"
#include "rules/reading.h"
#include "rules/tables.h"

namespace reportx {
namespace {

/// What the document and the user say besides the text.
struct Told {
    input::DocumentFacts facts;
    bool is_article = true;  ///< as `input::Extracted` says
    std::optional<std::uint32_t> region_code;
};

void find_everything(const Rules& rules, const Told& told, StageTimes* times, ReadingBuffers& buffers, Report& report) {
    const std::size_t bytes = report.text.utf8().size();
    StageClock clock(times);
    const Reading reading(report.text, rules.tables(), buffers);
    clock.lap(&StageTimes::phrases, bytes);

    const Frame frame = find_frame(reading);
    auto outline = build_outline(reading, frame, std::move(report.sections));
    clock.lap(&StageTimes::outline, bytes);

    auto items = find_items(reading, outline.sections, outline.year,
                            {std::move(report.measures), std::move(report.shortcomings), std::move(report.plans)});
    TopicFinder topics(reading, outline.sections);
    for (auto* list : {&items.measures, &items.shortcomings, &items.plans}) {
        for (Item& item : *list) topics.set(item);
    }
    clock.lap(&StageTimes::items, bytes);

    report.refused_numbers.clear();
    auto quantities = find_quantities(reading, outline.sections, items, {report.refused_numbers, report.diagnostics},
                                      std::move(report.quantities));
    clock.lap(&StageTimes::quantities, bytes);

    const auto kind =
        told.is_article ? find_kind(reading, frame, outline.sections) : KindFound{Kind::other, "page-without-article"};
    report.kind = kind.kind;
    report.kind_rule = kind.rule;
    report.metadata = find_metadata(reading, frame, outline.year, told.facts);
    report.metadata.region = find_region({reading, frame, report.metadata, rules.tables().regions,
                                          told.facts.site.value_or(""), told.facts.url.value_or(""), told.region_code},
                                         report.diagnostics);
    clock.lap(&StageTimes::metadata, bytes);

    report.sections = std::move(outline.sections);
    report.measures = std::move(items.measures);
    report.shortcomings = std::move(items.shortcomings);
    report.plans = std::move(items.plans);
    report.quantities = std::move(quantities);
    report.indicators.clear();
    report.candidates.clear();
    find_indicators(reading, rules.tables(), outline.year, report);
    clock.lap(&StageTimes::indicators, bytes);

    find_citations(reading, report.citations);
    clock.lap(&StageTimes::citations, bytes);
}

void remark_on_kind(Report& report) {
    if (report.kind == Kind::annual_report) return;
    report.diagnostics.push_back({report::not_a_report,
                                  Severity::warning,
                                  {},
                                  "this is not a yearly report on building a rule-of-law government (" +
                                      std::string(report.kind_rule) + "); the rest is filled as far as it applies"});
}

Result<std::string> read_timed(const std::string& path, const ParseOptions& options) {
    StageClock clock(options.stage_times);
    auto bytes = input::read_file(path, options.max_bytes);
    if (bytes) clock.lap(&StageTimes::read, bytes.value().size());
    return bytes;
}

/// Source, text and diagnostics of `report`, and what the document says besides.
std::optional<Error> extract_into(std::string_view bytes, const ParseOptions& options, Told& told, Report& report) {
    if (bytes.size() > options.max_bytes) {
        return Error{std::string(input::input_too_large), "the input has more bytes than the limit allows",
                     "raise the limit if the file is really one report"};
    }
    // The digest comes first: it takes so long for each byte that a document that is in no cache yet arrives meanwhile.
    StageClock clock(options.stage_times);
    std::string digest = sha256(bytes);
    clock.lap(&StageTimes::digest, bytes.size());
    auto extracted =
        input::extract(bytes, {options.encoding, options.from, options.path, options.url, options.rules}, report.text);
    if (!extracted) return extracted.error();
    report.extraction = std::move(extracted.value().steps);
    report.diagnostics = std::move(extracted.value().diagnostics);
    told.facts = std::move(extracted.value().facts);
    told.is_article = extracted.value().is_article;
    clock.lap(&StageTimes::decode, bytes.size());

    report.source = {options.path, std::move(extracted.value().media_type), std::move(extracted.value().charset),
                     bytes.size(), std::move(digest)};
    return std::nullopt;
}

}  // namespace

std::optional<Error> parse_into(std::string_view bytes, const ParseOptions& options, ReadingBuffers& buffers,
                                Report& report) {
    StageClock clock(options.stage_times);
    const Rules& rules = options.rules != nullptr ? *options.rules : Rules::builtin();
    clock.lap(&StageTimes::rules, 0);
    Told told;
    told.region_code = known_code(rules.tables().regions, options.region);
    if (!options.region.empty() && !told.region_code) {
        return Error{std::string(metadata::unknown_region_code), "no region has the code '" + options.region + "'",
                     "give one of GB/T 2260, six digits such as 420117"};
    }
    if (auto error = extract_into(bytes, options, told, report)) return error;
    find_everything(rules, told, options.stage_times, buffers, report);
    remark_on_kind(report);
    std::ranges::stable_sort(report.diagnostics, {}, [](const Diagnostic& d) { return d.span.begin; });
    return std::nullopt;
}

Result<Report> extract_text(std::string_view bytes, const ParseOptions& options) {
    Told told;
    Report report;
    if (auto error = extract_into(bytes, options, told, report)) return *std::move(error);
    return report;
}

Result<Report> parse_report(std::string_view bytes, const ParseOptions& options) {
    ReadingBuffers buffers;
    Report report;
    if (auto error = parse_into(bytes, options, buffers, report)) return *std::move(error);
    return report;
}

Result<Report> parse_file(const std::string& path, ParseOptions options) {
    const auto bytes = read_timed(path, options);
    if (!bytes) return bytes.error();
    options.path = path;
    return parse_report(bytes.value(), options);
}

Result<Report> extract_file(const std::string& path, ParseOptions options) {
    const auto bytes = read_timed(path, options);
    if (!bytes) return bytes.error();
    options.path = path;
    return extract_text(bytes.value(), options);
}

}  // namespace reportx
