// check_ties: what two indicators of one year and scope say of each other. Rows of checks.tsv tell which ones are tied.
#include <algorithm>

#include "check/checks.h"
#include "check/codes.h"

namespace reportx::check {
namespace {

/// The only indicator of that id for the whole unit and the report's year, or null.
const Indicator* single(const Bench& bench, std::string_view id) {
    const Indicator* found = nullptr;
    for (const Indicator& indicator : bench.report.indicators) {
        if (indicator.id != id || indicator.scope || indicator.year != bench.report.metadata.year ||
            !indicator.quantity)
            continue;
        if (found != nullptr) return nullptr;  // told twice: another check's matter
        found = &indicator;
    }
    return found;
}

std::string narrow(const std::u16string& ascii) { return {ascii.begin(), ascii.end()}; }

/// What was carried over from the year before, wherever it is told of the same unit.
Decimal carried_over(const Bench& bench, const std::string& unit) {
    Decimal most;
    for (const Told& told : bench.told) {
        if (told.quantity->unit != unit || !told.quantity->value ||
            bench.words.in("carried", bench.units(told.label)) == nullptr)
            continue;
        if (compare(*told.quantity->value, most) > 0) most = *told.quantity->value;
    }
    return most;
}

void check_tie(Bench& bench, const CheckWord& tie) {
    const Indicator *small = single(bench, narrow(tie.units)), *large = single(bench, tie.value);
    if (small == nullptr || large == nullptr || small->unit != large->unit) return;
    const Told &less = bench.told[*small->quantity], &more = bench.told[*large->quantity];
    const auto limit = add(more.interval.high, carried_over(bench, large->unit));
    if (more.interval.unbounded || !limit || compare(less.interval.low, *limit) <= 0) return;
    Statement statement{indicators_at_odds,
                        Verdict::unclear};  // cases carried over, another scope that the words do not show
    statement.left = more.quantity->value;
    statement.right = less.quantity->value;
    statement.tolerance = Decimal::of(0);
    statement.expression = shown(bench, less) + " > " + shown(bench, more);
    statement.spans = {less.quantity->span, more.quantity->span};
    statement.fields = {{"subject", shown_subject(bench.report, less)},
                        {"right", shown(bench, less)},
                        {"whole", shown_subject(bench.report, more)},
                        {"left", shown(bench, more)}};
    bench.state(std::move(statement));
}

}  // namespace

void check_ties(Bench& bench) {
    for (const CheckWord& tie : bench.words.all("not_more")) check_tie(bench, tie);
}

}  // namespace reportx::check
