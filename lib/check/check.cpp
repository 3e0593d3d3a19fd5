// check_report: every check in turn over one bench; the findings in order of place.
#include "reportx/check.h"

#include <algorithm>

#include "check/checks.h"
#include "rules/tables.h"

namespace reportx {

std::vector<Finding> check_report(const Report& report, const CheckOptions& options) {
    const Rules& rules = options.rules != nullptr ? *options.rules : Rules::builtin();
    check::Bench bench(report, options, rules.tables());
    for (const auto run : {check::check_rates, check::check_shares, check::check_share_sums, check::check_remainders,
                           check::check_parts, check::check_excess, check::check_changes, check::check_repeats,
                           check::check_zeros, check::check_ties, check::check_contents, check::check_years,
                           check::check_numbering, check::check_brackets, check::check_damage}) {
        run(bench);
    }
    auto findings = bench.take();
    std::ranges::stable_sort(findings, {},
                             [](const Finding& it) { return it.spans.empty() ? 0u : it.spans.front().begin; });
    return findings;
}

}  // namespace reportx
