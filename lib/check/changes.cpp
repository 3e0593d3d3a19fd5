// check_changes: 由138个精简为25个，减少113个; 2023年受理76件，2024年受理177件，同比增长133%; 由85%提升至90%，提高5个百分点. The two
// ends stand right before the change, as its from and to or as amounts of the year before and of this one.
#include <algorithm>

#include "check/checks.h"
#include "check/codes.h"
#include "text/fold.h"

namespace reportx::check {
namespace {

struct Ends {
    const Told* before = nullptr;
    const Told* after = nullptr;
};

bool of_last_year(const Bench& bench, const Told& told) {
    if (bench.words.in("last_year", bench.units(told.label)) != nullptr) return true;
    if (!bench.report.metadata.year) return false;
    const std::string year = std::to_string(*bench.report.metadata.year - 1);
    return bench.units(told.label).find(std::u16string(year.begin(), year.end()) + u"年") != std::u16string_view::npos;
}

bool usable(const Told& told) { return told.quantity->value && !told.interval.unbounded; }

/// The ends of the change at `index`: told as from and to, or one of them as last year's.
Ends ends_of(const Bench& bench, std::size_t index) {
    const Told &change = bench.told[index], &first = bench.told[index - 2], &second = bench.told[index - 1];
    if (first.sentence != change.sentence || second.sentence != change.sentence || !usable(first) || !usable(second))
        return {};
    if (first.quantity->unit != second.quantity->unit || first.quantity->kind != second.quantity->kind) return {};
    if (first.quantity->change == Change::from && second.quantity->change == Change::to) return {&first, &second};
    if (!first.counts || !second.counts || first.depth != second.depth) return {};
    const bool first_last = of_last_year(bench, first), second_last = of_last_year(bench, second);
    if (first_last == second_last) return {};
    return first_last ? Ends{&first, &second} : Ends{&second, &first};
}

struct Claim {
    const Told* change;
    Ends ends;
};

std::optional<Interval> signed_gap(const Claim& claim) {
    const bool up = claim.change->quantity->change == Change::increase;
    const Interval before = rounded_only(claim.ends.before->interval, *claim.ends.before->quantity);
    const Interval after = rounded_only(claim.ends.after->interval, *claim.ends.after->quantity);
    return up ? difference(after, before) : difference(before, after);
}

void judge(Bench& bench, const Claim& claim) {
    const auto gap = signed_gap(claim);
    const bool up = claim.change->quantity->change == Change::increase;
    const Told &from = *claim.ends.before, &to = *claim.ends.after;
    const auto exact_gap = up ? subtract(*to.quantity->value, *from.quantity->value)
                              : subtract(*from.quantity->value, *to.quantity->value);
    if (!gap || !exact_gap) return;
    const QuantityKind kind = claim.change->quantity->kind;
    const bool ends_are_rates = from.quantity->kind == QuantityKind::percent;
    Statement statement{change_against_ends};
    const Decimal step = claim.change->interval.step;
    const Interval stated = rounded_only(claim.change->interval, *claim.change->quantity);
    if (kind == QuantityKind::percent) {
        statement.left = percentage(*exact_gap, *from.quantity->value, step);
        if (!statement.left) return;
        const bool fits = ratio_fits(*gap, from.interval, claim.change->interval);
        if (fits) statement.verdict = Verdict::match;
        // 提高5% of a rate is often said for 5 percentage points
        if (!fits && ends_are_rates && meet(*gap, stated)) statement.verdict = Verdict::unclear;
        statement.expression = "(" + shown(bench, to) + " − " + shown(bench, from) + ") ÷ " + shown(bench, from);
        if (!up)
            statement.expression = "(" + shown(bench, from) + " − " + shown(bench, to) + ") ÷ " + shown(bench, from);
        statement.expression += " = " + shown(*statement.left, step) + "%";
    } else {
        const bool points = kind == QuantityKind::points && ends_are_rates;
        if (!points && claim.change->quantity->unit != from.quantity->unit) return;
        statement.left = exact_gap;
        if (meet(*gap, stated)) statement.verdict = Verdict::match;
        statement.expression =
            (up ? shown(bench, to) + " − " + shown(bench, from) : shown(bench, from) + " − " + shown(bench, to)) +
            " = " + exact_gap->to_string();
    }
    statement.right = *claim.change->quantity->value;
    statement.tolerance = kind == QuantityKind::percent ? step : Decimal::of(0);
    statement.spans = {claim.change->quantity->span, from.quantity->span, to.quantity->span};
    const std::string unit = kind == QuantityKind::percent ? "%" : claim.change->quantity->unit;
    statement.fields = {{"subject", shown_subject(bench.report, to)},
                        {"left", shown(*statement.left, step) + unit},
                        {"right", shown(bench, *claim.change)}};
    bench.state(std::move(statement));
}

}  // namespace

void check_changes(Bench& bench) {
    for (std::size_t i = 2; i < bench.told.size(); ++i) {
        const Quantity& quantity = *bench.told[i].quantity;
        const bool changes = quantity.change == Change::increase || quantity.change == Change::decrease;
        if (!changes || !quantity.value) continue;
        const Ends ends = ends_of(bench, i);
        if (ends.before != nullptr) judge(bench, {&bench.told[i], ends});
    }
}

}  // namespace reportx::check
