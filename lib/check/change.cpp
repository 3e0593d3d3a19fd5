// A change in per cent or in times is of the first end, one in numbers the difference. Of a rate, 提高5% is often said for five percentage
// points; 增长3倍 is often said for what is three times as much: then the difference is `unclear`.
#include "check/change.h"

#include <algorithm>

#include "check/statement.h"
#include "text/fold.h"

namespace reportx::check {
namespace {

std::string printed(const End& end) { return std::string(end.report->text.slice(end.told->quantity->span)); }

/// A rate is taken as rounded: cut-off ends would let any difference of two units of the last digit pass.
Interval interval_at(const End& end) { return rounded_only(end.told->interval, *end.told->quantity); }

struct Gap {
    Interval all;
    Decimal exact;
};

std::optional<Gap> gap_of(const ToldChange& change, const End& before, const End& after) {
    const End &low = change.up ? before : after, &high = change.up ? after : before;
    const auto all = difference(interval_at(high), interval_at(low));
    const auto exact = subtract(*high.told->quantity->value, *low.told->quantity->value);
    if (!all || !exact) return std::nullopt;
    return Gap{*all, *exact};
}

std::string difference_shown(const ToldChange& change, const End& before, const End& after) {
    return printed(change.up ? after : before) + " − " + printed(change.up ? before : after);
}

/// The change as a number of hundredths (per cent) or of wholes (times) of the first end.
ChangeJudgement judge_ratio(const ToldChange& change, const Gap& gap, const End& before, const End& after,
                            Decimal due) {
    const Quantity& quantity = *change.told->quantity;
    const bool times = quantity.kind == QuantityKind::multiple;
    Interval stated = change.told->interval;
    if (times) {  // as per cent
        stated.low = stated.low.times_power_of_ten(2).value_or(stated.low);
        stated.high = stated.high.times_power_of_ten(2).value_or(stated.high);
    }
    ChangeJudgement judgement;
    if (ratio_fits(gap.all, before.told->interval, stated)) {
        judgement.verdict = Verdict::match;
    } else if (times && ratio_fits(after.told->interval, before.told->interval, stated)) {
        judgement.verdict = Verdict::unclear;
        judgement.reading = "reading.times";
    } else if (before.told->quantity->kind == QuantityKind::percent &&
               meet(gap.all, rounded_only(change.told->interval, quantity))) {
        judgement.verdict = Verdict::unclear;
        judgement.reading = "reading.points";
    }
    judgement.due = times ? due.times_power_of_ten(-2).value_or(due) : due;
    judgement.tolerance = change.told->interval.step;
    judgement.due_shown = shown(judgement.due, judgement.tolerance) + (times ? quantity.unit : "%");
    judgement.expression =
        "(" + difference_shown(change, before, after) + ") ÷ " + printed(before) + " = " + judgement.due_shown;
    return judgement;
}

}  // namespace

std::optional<ToldChange> told_change(const Report& report, const CheckWords& words, const Told& told) {
    const Quantity& quantity = *told.quantity;
    if (!quantity.value) return std::nullopt;
    if (quantity.change == Change::increase || quantity.change == Change::decrease)
        return ToldChange{&told, quantity.change == Change::increase, false};
    if (quantity.change) return std::nullopt;
    const CheckWord* word = words.in("change_noun", units_of(report, told.label));
    if (word == nullptr) return std::nullopt;
    return ToldChange{&told, word->value != "down", word->value == "gross"};
}

std::u16string own_noun(const Report& report, const CheckWords& words, const Told& change) {
    std::u16string noun;
    const auto label = units_of(report, change.label);
    for (std::size_t at = 0; at < label.size();) {
        const CheckWord* word = words.opening("change_word", label.substr(at));
        if (word == nullptr && is_han(label[at])) noun += label[at];
        at += word != nullptr ? word->units.size() : 1;
    }
    return noun;
}

bool is_level(const Told& told) {
    const Quantity& quantity = *told.quantity;
    const bool end = quantity.change == Change::from || quantity.change == Change::to;
    const bool rate = quantity.kind == QuantityKind::percent && !quantity.change;
    return quantity.value && !told.interval.unbounded && (end || rate || told.counts);
}

std::optional<ChangeJudgement> judge_change(const ToldChange& change, const End& before, const End& after) {
    const Quantity &quantity = *change.told->quantity, &from = *before.told->quantity;
    const auto gap = gap_of(change, before, after);
    if (!gap) return std::nullopt;
    const bool times = quantity.kind == QuantityKind::multiple;
    if (quantity.kind == QuantityKind::percent || times) {
        Decimal step = change.told->interval.step;
        if (times) step = Decimal::of(1, std::max(0, step.scale - 2));
        const auto due = percentage(gap->exact, *from.value, step);
        if (!due) return std::nullopt;
        return judge_ratio(change, *gap, before, after, *due);
    }
    const bool points = quantity.kind == QuantityKind::points && from.kind == QuantityKind::percent;
    if (!points && change.told->measure != before.told->measure) return std::nullopt;
    ChangeJudgement judgement;
    if (meet(gap->all, rounded_only(change.told->interval, quantity))) judgement.verdict = Verdict::match;
    if (judgement.verdict == Verdict::mismatch && change.gross) {
        judgement.verdict = Verdict::unclear;
        judgement.reading = "reading.gross";
    }
    judgement.due = gap->exact;
    judgement.due_shown =
        shown_like(*after.report, gap->exact, *change.told);  // the change stands beside its later end
    judgement.expression = difference_shown(change, before, after) + " = " + judgement.due_shown;
    judgement.tolerance = Decimal::of(0);
    return judgement;
}

}  // namespace reportx::check
