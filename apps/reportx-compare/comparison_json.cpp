// The comparison as one JSON document: places are the number of the report in `reports` and a span of its text.
#include "finding_json.h"
#include "writers.h"

using nlohmann::ordered_json;
using namespace reportx;

namespace {

ordered_json place_json(const Place& place) { return {{"report", place.report}, {"span", span_json(place.span)}}; }

ordered_json series_json(const Comparison& comparison, const Series& series) {
    ordered_json points = ordered_json::array();
    for (const SeriesPoint& point : series.points) {
        points.push_back({{"year", point.year},
                          {"value", number_or_null(point.value)},
                          {"qualifier", name(point.qualifier)},
                          {"change", number_or_null(point.change)},
                          {"percent", number_or_null(point.percent)},
                          {"jump", point.jump},
                          {"place", place_json(point.place)}});
    }
    return {{"unit_name", comparison.units[series.unit].name},
            {"indicator", series.indicator},
            {"name", text_or_null(series.name)},
            {"scope", text_or_null(series.scope)},
            {"unit", text_or_null(series.measure)},
            {"points", std::move(points)}};
}

ordered_json copied_json(const Copied& copy) {
    ordered_json runs = ordered_json::array();
    for (const CopiedRun& run : copy.runs) {
        runs.push_back(
            {{"characters", run.characters}, {"here", span_json(run.here)}, {"there", span_json(run.there)}});
    }
    return {{"report", copy.report},
            {"source", copy.source},
            {"same_unit", copy.same_unit},
            {"characters", copy.characters},
            {"share", number_or_null(copy.share)},
            {"runs", std::move(runs)}};
}

template <class Entry, class Write>
ordered_json list(const std::vector<Entry>& entries, Write write) {
    ordered_json out = ordered_json::array();
    for (const Entry& entry : entries) out.push_back(write(entry));
    return out;
}

}  // namespace

void write_comparison_json(const std::vector<Record>& records, const Comparison& comparison, std::string& out) {
    ordered_json document;
    document["reports"] = list(records, [](const Record& it) {
        return ordered_json{
            {"source", it.name},
            {"year", it.report.metadata.year ? ordered_json(*it.report.metadata.year) : ordered_json()}};
    });
    document["units"] = list(comparison.units, [](const ReportingUnit& it) {
        return ordered_json{{"name", it.name}, {"reports", it.reports}};
    });
    document["remarks"] = list(comparison.remarks, [](const Finding& it) {
        return ordered_json{{"code", it.code},
                            {"verdict", name(it.verdict)},
                            {"message", it.message},
                            {"left", number_or_null(it.left)},
                            {"right", number_or_null(it.right)}};
    });
    document["findings"] = list(comparison.findings, [](const YearlyFinding& it) {
        ordered_json entry = finding_json(it.finding);
        entry["places"] = list(it.places, place_json);
        return entry;
    });
    document["series"] = list(comparison.series, [&](const Series& it) { return series_json(comparison, it); });
    document["plans"] = list(comparison.plans, [](const PlanKept& it) {
        return ordered_json{{"plan", place_json(it.plan)},
                            {"measure", it.measure ? place_json(*it.measure) : ordered_json()},
                            {"score", it.score}};
    });
    document["copied"] = list(comparison.copied, copied_json);
    document["shortcomings"] = list(comparison.shortcomings, [](const Recurring& it) {
        return ordered_json{{"places", list(it.places, place_json)}, {"score", it.score}};
    });
    out += document.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}
