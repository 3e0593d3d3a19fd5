// The steps of comparing, each one function that fills its part of the comparison. `compare_reports` calls them in this order.
#pragma once

#include "check/words.h"
#include "reportx/compare.h"

namespace reportx::check {

struct Comparing {
    std::span<const Report* const> reports;
    const CompareOptions& options;
    const CheckWords words;
    const Rules::Tables& tables;
    std::vector<std::size_t> unit_of;  ///< of each report, in `Comparison::units`
    Comparison result{};

    /// In Chinese; empty where the rules have none.
    std::string indicator_name(std::string_view id) const;
};

void group_units(Comparing& comparing);
void lay_series(Comparing& comparing);
void check_yearly_changes(Comparing& comparing);
void follow_plans(Comparing& comparing);
void follow_shortcomings(Comparing& comparing);
void find_copies(Comparing& comparing);

/// Calls `take(earlier, later)` for the reports of two years of one unit that follow each other.
template <class Take>
void each_pair_of_years(const Comparing& comparing, Take take) {
    for (const ReportingUnit& unit : comparing.result.units) {
        for (std::size_t k = 1; k < unit.reports.size(); ++k) {
            const auto &before = comparing.reports[unit.reports[k - 1]]->metadata.year,
                       &after = comparing.reports[unit.reports[k]]->metadata.year;
            if (before && after && *after == *before + 1) take(unit.reports[k - 1], unit.reports[k]);
        }
    }
}

}  // namespace reportx::check
