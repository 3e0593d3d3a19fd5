// check_share_sums: 处罚类占52.3%，投诉类占31.4%，其他类占16.3%: the shares of kinds that exclude each other never make more than the whole, and all of it
// where 其他 closes the list. Each may be rounded.
#include <algorithm>

#include "check/checks.h"
#include "check/codes.h"
#include "check/part_names.h"

namespace reportx::check {
namespace {

constexpr std::size_t fewest = 3;

bool is_share(const Bench& bench, const Told& told) {
    const Quantity& quantity = *told.quantity;
    return quantity.kind == QuantityKind::percent && quantity.value && !quantity.change && !told.interval.unbounded &&
           bench.words.ending("share", bench.units(told.label)) != nullptr;
}

/// The shares from `first` on that go on in one list, each with a name of its own.
std::vector<const Told*> list_from(const Bench& bench, std::size_t first) {
    std::vector<const Told*> list;
    for (std::size_t k = first; k < bench.told.size(); ++k) {
        const Told &told = bench.told[k], &opener = bench.told[first];
        if (told.sentence != opener.sentence || told.depth != opener.depth || !is_share(bench, told)) break;
        list.push_back(&told);
    }
    return list;
}

void check_list(Bench& bench, const std::vector<const Told*>& list) {
    const Decimal whole = Decimal::of(100);
    Statement statement{parts_against_whole};
    Decimal made, tolerance;
    for (const Told* share : list) {
        made = add(made, *share->quantity->value).value_or(made);
        tolerance = add(tolerance, share->interval.step).value_or(tolerance);
        statement.expression += (statement.expression.empty() ? "" : " + ") + shown(bench, *share);
        statement.spans.push_back(share->quantity->span);
    }
    const auto gap = distance(made, whole);
    const bool closed = bench.words.in("rest", bench.units(list.back()->label)) != nullptr;
    const bool fits = gap && compare(*gap, tolerance) <= 0;
    const bool above = compare(made, whole) > 0;
    if (!gap || (!fits && !closed && !(above && named_alike(bench, list)))) return;
    if (fits) statement.verdict = Verdict::match;
    statement.expression += " = " + made.to_string() + "%";
    statement.left = made;
    statement.right = whole;
    statement.tolerance = tolerance;
    statement.fields = {
        {"subject", shown_subject(bench.report, *list.front())}, {"left", made.to_string() + "%"}, {"right", "100%"}};
    bench.state(std::move(statement));
}

}  // namespace

void check_share_sums(Bench& bench) {
    for (std::size_t k = 0; k < bench.told.size();) {
        const auto list = list_from(bench, k);
        if (list.size() >= fewest) check_list(bench, list);
        k += std::max<std::size_t>(list.size(), 1);
    }
}

}  // namespace reportx::check
