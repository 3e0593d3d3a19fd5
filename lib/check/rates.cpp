// check_rates: a rate is tied to a count by its name (调解成功率 and 调解成功1098件); the whole of that count is the one of its measure before it, or
// behind the rate (化解84件，化解率52%，共收到192件). Where the words allow another denominator (纠错率 of cases received) a difference is `unclear`.
#include <algorithm>

#include "check/checks.h"
#include "check/codes.h"
#include "check/rate.h"
#include "check/rate_name.h"

namespace reportx::check {
namespace {

constexpr std::uint32_t short_label =
    8;  // 相关单位采纳: an outcome without its object belongs to the count right before it

const Told* whole_before(const Bench& bench, const RatePart& part, const RateName& name) {
    for (Index i = part.told->index;
         i-- > floor_of(part.told->index) && bench.told[i].sentence == part.told->sentence;) {
        const Told& told = bench.told[i];
        if (!told.counts || told.depth > part.told->depth || told.measure != part.told->measure) continue;
        const Tie tie = tie_of(bench, told, name);
        if (tie == Tie::close && !share_words(bench.report, told, *part.told)) continue;
        const bool due = bench.words.in("due", bench.units(told.label)) != nullptr;  // 应出庭136件，实际出庭127件
        if (part.tie == Tie::loose && tie == Tie::loose && !due) continue;  // 现场整改61处、限期整改13处
        return &told;
    }
    return nullptr;
}

/// A larger count right behind the rate, told as what came in or as a total.
const Told* whole_behind(const Bench& bench, const Told& part, const Told& rate) {
    if (rate.index + 1u >= bench.told.size()) return nullptr;
    const Told& told = bench.told[rate.index + 1];
    const auto label = bench.units(told.label);
    const bool whole = bench.words.in("received", label) != nullptr || bench.words.in("sum", label) != nullptr;
    const bool larger = compare(told.interval.high, part.interval.low) >= 0;
    return whole && larger && told.counts && told.measure == part.measure && same_segment(told, rate) ? &told : nullptr;
}

/// Another count of the sentence that the rate may be of, where the words leave it open and the nearest does not fit.
const Told* other_base(const Bench& bench, const Told& rate, const Told& part) {
    for (Index i = rate.index; i-- > floor_of(rate.index) && bench.told[i].sentence == rate.sentence;) {
        const Told& told = bench.told[i];
        const bool larger = told.counts && &told != &part && compare(part.interval.low, told.interval.high) <= 0;
        if (larger && told.measure == part.measure && ratio_fits(part.interval, told.interval, rate.interval))
            return &told;
    }
    return nullptr;
}

/// Whether no other amount stands between, those in brackets aside, and where `rates_pass` rates too.
bool follows(const Bench& bench, const Told& whole, const Told& part, bool rates_pass) {
    for (Index i = whole.index + 1; i < part.index; ++i) {
        const Told& between = bench.told[i];
        if (between.depth <= part.depth && !(rates_pass && between.quantity->kind == QuantityKind::percent))
            return false;
    }
    return true;
}

/// Whether whole, part and rate stand next to each other in one of the orders in which they are told.
bool told_in_a_row(const Told& whole, const RatePart& part, const Told& rate) {
    const bool together = whole.index + 1 == part.told->index;
    const bool rate_last = part.told->index + 1 == rate.index && (together || part.tie == Tie::close);
    return (rate_last || (together && rate.index + 1 == whole.index)) && same_segment(whole, rate);
}

/// What the rate may claim of one count, or nothing.
std::optional<RateClaim> claim_of(const Bench& bench, const Told& rate, const RateName& name, const RatePart& part) {
    const Told* whole = whole_before(bench, part, name);
    const bool behind = whole == nullptr;
    if (behind) whole = whole_behind(bench, *part.told, rate);
    if (whole == nullptr || compare(part.told->interval.low, whole->interval.high) > 0) return std::nullopt;
    const bool fits = ratio_fits(part.told->interval, whole->interval, rate.interval);
    const CheckWord* narrowing = bench.words.in("narrowing", name.words);
    const bool own_base = narrowing != nullptr && narrowing->value.empty();  // 按期办结率: of those that were due
    const bool narrowed_alike =
        own_base && bench.units(part.told->label).find(narrowing->units) != std::u16string_view::npos;
    const bool near = told_in_a_row(*whole, part, rate);
    const bool silent = (own_base && !narrowed_alike) || (part.tie == Tie::loose && !near) ||
                        rate.quantity->qualifier == Qualifier::at_most;  // 控制在0.4%以内 is a limit
    if (silent && !fits) return std::nullopt;
    const bool short_next =
        part.told->label.size() <= short_label && !behind && follows(bench, *whole, *part.told, true);
    const bool related =
        share_words(bench.report, *part.told, *whole) || (short_next && follows(bench, *whole, *part.told, false));
    const bool received = bench.words.in("received", bench.units(whole->label)) != nullptr;
    const bool in_a_row = near && whole->index + 1 == part.told->index;  // nothing else that the rate could be of
    const bool open_base = narrowing != nullptr || received || behind || (!related && (short_next || in_a_row));
    if (const Told* other = open_base && !fits ? other_base(bench, rate, *part.told) : nullptr) whole = other;
    return RateClaim{rate_against_counts, &rate, part.told, whole, bench.slice(name.span), related && near, open_base};
}

/// The first claim that holds, else the likeliest.
void check_one(Bench& bench, const Told& rate, const RateName& name) {
    std::optional<RateClaim> likeliest;
    for (const RatePart& part : parts_of_rate(bench, rate, name)) {
        const auto claim = claim_of(bench, rate, name, part);
        if (!claim) continue;
        if (ratio_fits(claim->part->interval, claim->whole->interval, rate.interval)) return judge_rate(bench, *claim);
        if (!likeliest) likeliest = claim;
    }
    if (likeliest) return judge_rate(bench, *likeliest);
    // 1542项，已挂载1542项，完成率100%: no word ties them, so that only what holds is told, unless all of it is claimed.
    if (rate.index < 2) return;
    const Told &whole = bench.told[rate.index - 2], &part = bench.told[rate.index - 1];
    if (!same_segment(whole, rate) || !whole.counts || !part.counts || whole.measure != part.measure) return;
    const bool all_done =
        *rate.quantity->value == Decimal::of(100) && bench.words.opening("done", bench.units(part.label)) != nullptr;
    judge_rate(bench, {rate_against_counts, &rate, &part, &whole, bench.slice(name.span), false, all_done});
}

void check_bound(Bench& bench, const Told& rate, const RateName& name) {
    const Decimal whole = Decimal::of(100);
    if (compare(*rate.quantity->value, whole) <= 0 || rate.quantity->qualifier != Qualifier::exact) return;
    if (bench.words.in("unbounded_rate", name.words) != nullptr) return;
    Statement statement{rate_above_all};
    statement.left = whole;
    statement.right = rate.quantity->value;
    statement.tolerance = Decimal::of(0);
    statement.expression = shown(bench, rate) + " > 100%";
    statement.spans = {rate.quantity->span};
    statement.fields = {{"subject", bench.slice(name.span)}, {"right", shown(bench, rate)}};
    bench.state(std::move(statement));
}

}  // namespace

void check_rates(Bench& bench) {
    for (const Told& rate : bench.told) {
        const Quantity& quantity = *rate.quantity;
        const bool level = !quantity.change || quantity.change == Change::to;
        if (quantity.kind != QuantityKind::percent || !quantity.value || !level) continue;
        if (bench.report.sections[quantity.section].role == Role::plan) continue;
        for (const RateName& name : rate_names(bench, rate)) {
            check_one(bench, rate, name);
            check_bound(bench, rate, name);
        }
    }
}

}  // namespace reportx::check
