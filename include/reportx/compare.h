// compare_reports: reports of several years or places side by side. Nothing is guessed: what cannot be laid side by side is said.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "reportx/check.h"
#include "reportx/report.h"

namespace reportx {

/// A place in one of the reports compared.
struct Place {
    std::size_t report = 0;  ///< in the order given
    Span span;
};

/// The reports of one government, department or zone.
struct ReportingUnit {
    std::string name;
    std::vector<std::size_t> reports;  ///< by year
};

struct SeriesPoint {
    int year = 0;
    Decimal value;
    Qualifier qualifier = Qualifier::exact;
    Place place;
    std::optional<Decimal> change;   ///< against the point before
    std::optional<Decimal> percent;  ///< the same in per cent, one decimal; empty for rates and after a zero
    bool jump = false;               ///< the change is worth a look
};

/// One indicator of one unit over the years.
struct Series {
    std::size_t unit = 0;                   ///< in `Comparison::units`
    std::string indicator, scope, measure;  ///< id; limiting words, empty for none; unit of the amounts
    std::string name;                       ///< of the indicator, in Chinese
    std::vector<SeriesPoint> points;
};

/// A plan and the measure of the next year's report that takes up most of it.
struct PlanKept {
    Place plan;
    std::optional<Place> measure;  ///< empty when none takes up enough of it
    int score = 0;                 ///< per cent of the plan's pairs of signs that the measure has
};

struct CopiedRun {
    Span here, there;
    std::uint32_t characters = 0;  ///< letters and digits, punctuation left out
};

/// What a report has word for word from an earlier one, of its own unit or another.
struct Copied {
    std::size_t report = 0, source = 0;
    bool same_unit = false;
    std::uint32_t characters = 0;
    Decimal share;                ///< per cent of the report's characters, one decimal
    std::vector<CopiedRun> runs;  ///< the longest, in order of length
};

/// A shortcoming that comes back.
struct Recurring {
    std::vector<Place> places;  ///< by year
    int score = 0;              ///< the least likeness between neighbours, per cent
};

/// A statement put to the test with the reports of two years. The spans of `finding` stay empty.
struct YearlyFinding {
    Finding finding;
    std::vector<Place> places;  ///< of the change, of this year's amount, of last year's
};

struct Comparison {
    std::vector<ReportingUnit> units;
    std::vector<Series> series;
    std::vector<PlanKept> plans;
    std::vector<Copied> copied;
    std::vector<Recurring> shortcomings;
    std::vector<YearlyFinding> findings;  ///< told changes against last year's amounts
    std::vector<Finding> remarks;         ///< different units, years disordered or missing, jumps; spans stay empty
};

struct CompareOptions {
    bool all = false;  ///< findings that hold too
    Language language = Language::zh;
    int least_plan_score = 35;     ///< below it a plan counts as not taken up
    int least_likeness = 45;       ///< of shortcomings
    int least_share = 5;           ///< per cent; copies of less are left out
    std::size_t longest_runs = 3;  ///< runs kept for each copy
    const Rules* rules = nullptr;  ///< vocabulary; null means `Rules::builtin()`
};

/// Lays the reports side by side. Time grows with their number, not with its square, as long as they are not all alike.
Comparison compare_reports(std::span<const Report* const> reports, const CompareOptions& options = {});

}  // namespace reportx
