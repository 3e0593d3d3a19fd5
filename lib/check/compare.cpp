// compare_reports: the steps in order.
#include "reportx/compare.h"

#include <algorithm>

#include "check/comparing.h"
#include "rules/tables.h"

namespace reportx {

std::string check::Comparing::indicator_name(std::string_view id) const {
    const auto row = std::ranges::find(tables.indicators, id, &IndicatorRow::id);
    return row == tables.indicators.end() ? std::string() : std::string(row->name);
}

Comparison compare_reports(std::span<const Report* const> reports, const CompareOptions& options) {
    const Rules& rules = options.rules != nullptr ? *options.rules : Rules::builtin();
    check::Comparing comparing{reports, options, check::CheckWords(rules.tables()), rules.tables(), {}};
    check::group_units(comparing);
    check::lay_series(comparing);
    check::check_yearly_changes(comparing);
    check::follow_plans(comparing);
    check::follow_shortcomings(comparing);
    check::find_copies(comparing);
    return std::move(comparing.result);
}

}  // namespace reportx
