// check_years: the year at the start of the headings of the parts, and the date of publication, against the year reported on.
#include <algorithm>

#include "check/checks.h"
#include "check/codes.h"
#include "outline/year.h"
#include "text/fold.h"

namespace reportx::check {
namespace {

constexpr int first_year_in_force = 2019;

/// A year with which `span` opens; a range of years (2021—2025年) is none.
std::optional<int> opening_year(const Bench& bench, Span span) {
    const auto year = read_year(bench.report.text.folded(), span.begin);
    if (!year || year->end > span.end) return std::nullopt;
    return year->year;
}

void state_year(Bench& bench, Span place, int found, int due, Verdict verdict) {
    Statement statement{years_at_odds, verdict};
    statement.left = Decimal::of(due);
    statement.right = Decimal::of(found);
    statement.tolerance = Decimal::of(0);
    statement.spans = {place};
    statement.fields = {{"where", bench.slice(place)}, {"left", std::to_string(due)}, {"right", std::to_string(found)}};
    bench.state(std::move(statement));
}

void check_headings(Bench& bench, int year) {
    for (const Section& section : bench.report.sections) {
        if (section.level != 1 || !section.heading || !section.marker) continue;
        const auto found = opening_year(bench, *section.heading);
        if (!found) continue;
        if (section.role == Role::plan) {
            if (*found <= year) state_year(bench, *section.heading, *found, year + 1, Verdict::mismatch);
            if (*found > year + 1) state_year(bench, *section.heading, *found, year + 1, Verdict::unclear);
        } else if (*found != year && section.role != Role::other) {
            state_year(bench, *section.heading, *found, year, *found < year ? Verdict::mismatch : Verdict::unclear);
        }
    }
}

/// The opening paragraph speaks of another year only.
void check_opening(Bench& bench, int year) {
    const auto text = bench.report.text.folded();
    for (const Section& section : bench.report.sections) {
        if (section.role != Role::preamble) continue;
        const Span span = bench.report.text.trim(section.span);
        const auto first = opening_year(bench, span);
        if (!first || *first != year - 1) return;
        for (std::uint32_t at = span.begin; at < span.end; ++at) {
            if (!is_digit(text[at])) continue;
            const auto other = read_year(text, at);
            if (other && other->year == year) return;
        }
        state_year(bench, {span.begin, std::min(span.end, span.begin + 12)}, *first, year, Verdict::unclear);
        return;
    }
}

void check_publication(Bench& bench, int year) {
    const auto& published = bench.report.metadata.published;
    if (bench.report.kind != Kind::annual_report || !published || year < first_year_in_force) return;
    const std::string limit = std::to_string(year + 1) + "-04-01";
    Statement statement{published_late, Verdict::match};
    if (*published == limit) statement.verdict = Verdict::unclear;  // whether 之前 takes in the day itself is open
    if (*published > limit) statement.verdict = Verdict::mismatch;
    statement.fields = {{"right", *published}, {"left", limit}};
    bench.state(std::move(statement));
}

}  // namespace

void check_years(Bench& bench) {
    const auto year = bench.report.metadata.year;
    if (!year) return;
    if (bench.report.kind == Kind::annual_report) {
        check_headings(bench, *year);
        check_opening(bench, *year);
    }
    check_publication(bench, *year);
}

}  // namespace reportx::check
