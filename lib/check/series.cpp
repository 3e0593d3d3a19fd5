// lay_series: an indicator told once in a report, for its own year, is a point; told twice with different amounts it is none. A change to more
// than three times or less than a third, or of twenty points of a rate, is a jump.
#include <algorithm>
#include <map>

#include "check/codes.h"
#include "check/comparing.h"
#include "check/interval.h"
#include "check/wording.h"

namespace reportx::check {
namespace {

constexpr std::int64_t jump_factor = 3;
constexpr std::int64_t jump_points = 20;
constexpr std::int64_t smallest_count = 10;  // from 1 to 4 is no jump

struct Key {
    std::string indicator, scope, measure;
    auto operator<=>(const Key&) const = default;
};

/// The points that one report gives; told twice gives an empty one.
std::map<Key, std::optional<SeriesPoint>> points_of(const Comparing& comparing, std::size_t report_index) {
    const Report& report = *comparing.reports[report_index];
    std::map<Key, std::optional<SeriesPoint>> points;
    for (const Indicator& indicator : report.indicators) {
        if (!report.metadata.year || indicator.year != report.metadata.year) continue;
        const std::string scope = indicator.scope ? std::string(report.text.slice(*indicator.scope)) : "";
        const SeriesPoint point{
            *report.metadata.year, indicator.value, indicator.qualifier, {report_index, indicator.span}, {}, {}, false};
        const auto [known, is_new] = points.try_emplace({std::string(indicator.id), scope, indicator.unit}, point);
        if (!is_new) known->second.reset();
    }
    return points;
}

bool is_jump(const SeriesPoint& before, const SeriesPoint& after, bool rate) {
    const Decimal &a = before.value, &b = after.value;
    const auto gap = distance(a, b);
    if (!gap) return false;
    if (rate) return compare(*gap, Decimal::of(jump_points)) >= 0;
    const bool large = compare(a, Decimal::of(smallest_count)) >= 0 || compare(b, Decimal::of(smallest_count)) >= 0;
    const double low = std::min(a.to_double(), b.to_double()), high = std::max(a.to_double(), b.to_double());
    return large && high > low * static_cast<double>(jump_factor);
}

std::string shown_name(const Comparing& comparing, const Series& series) {
    const bool by_name = comparing.options.language == Language::zh && !series.name.empty();
    return (by_name ? series.name : series.indicator) + (series.scope.empty() ? "" : " " + series.scope);
}

void set_changes(Comparing& comparing, Series& series) {
    const bool rate = series.measure == "%";
    for (std::size_t k = 1; k < series.points.size(); ++k) {
        const SeriesPoint& before = series.points[k - 1];
        SeriesPoint& after = series.points[k];
        if (after.year == before.year) continue;
        after.change = subtract(after.value, before.value);
        if (!rate && after.change && before.value.coefficient > 0)
            after.percent = percentage(*after.change, before.value, Decimal::of(1, 1));
        after.jump = after.year == before.year + 1 && is_jump(before, after, rate);
        if (!after.jump) continue;
        Finding finding;
        finding.code = jump;
        finding.severity = Severity::note;
        finding.verdict = Verdict::unclear;
        finding.left = before.value;
        finding.right = after.value;
        finding.difference = distance(before.value, after.value);
        finding.message = worded(comparing.words, comparing.options.language, "RX3304.unclear",
                                 {{"unit", comparing.result.units[series.unit].name},
                                  {"indicator", shown_name(comparing, series)},
                                  {"before", std::to_string(before.year)},
                                  {"after", std::to_string(after.year)},
                                  {"left", before.value.to_string() + series.measure},
                                  {"right", after.value.to_string() + series.measure}});
        comparing.result.remarks.push_back(std::move(finding));
    }
}

}  // namespace

void lay_series(Comparing& comparing) {
    for (std::size_t unit = 0; unit < comparing.result.units.size(); ++unit) {
        std::map<Key, Series> all;
        for (const std::size_t report : comparing.result.units[unit].reports) {
            for (auto& [key, point] : points_of(comparing, report)) {
                if (!point) continue;
                auto& series = all.try_emplace(key, Series{unit,
                                                           key.indicator,
                                                           key.scope,
                                                           key.measure,
                                                           comparing.indicator_name(key.indicator),
                                                           {}})
                                   .first->second;
                series.points.push_back(std::move(*point));
            }
        }
        for (auto& [key, series] : all) {
            if (series.points.size() < 2) continue;  // one year is no series
            set_changes(comparing, series);
            comparing.result.series.push_back(std::move(series));
        }
    }
}

}  // namespace reportx::check
