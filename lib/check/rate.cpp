// Other readings are tried in turn: any two counts of the sentence, the complement, a whole made larger or smaller by what was carried
// over, and the two counts as parts of an untold whole.
#include "check/rate.h"

#include <algorithm>

namespace reportx::check {
namespace {

constexpr std::size_t most_counts = 12;  // beyond it a sentence is a table, and some pair fits by chance

std::vector<const Told*> counts_around(const Bench& bench, const Told& rate) {
    std::vector<const Told*> counts;
    const std::size_t end = std::min<std::size_t>(bench.told.size(), rate.index + most_counts);
    for (std::size_t i = floor_of(rate.index); i < end; ++i) {
        const Told& told = bench.told[i];
        if (told.sentence == rate.sentence && told.quantity->value && told.quantity->kind != QuantityKind::percent) {
            counts.push_back(&told);
        }
    }
    if (counts.size() > most_counts) counts.resize(most_counts);
    return counts;
}

bool fits_otherwise(const Bench& bench, const RateClaim& claim) {
    const Interval& rate = claim.rate->interval;
    const auto fits = [&](const std::optional<Interval>& part, const std::optional<Interval>& whole) {
        return part && whole && ratio_fits(*part, *whole, rate);
    };
    const Interval& n = claim.part->interval;
    const Interval& m = claim.whole->interval;
    if (fits(difference(m, n), m) || fits(n, sum(n, m)) || fits(m, sum(n, m))) return true;
    const auto counts = counts_around(bench, *claim.rate);
    for (const Told* a : counts) {
        if (a->measure != claim.whole->measure) continue;
        const Interval& k = a->interval;
        if (a != claim.part && a != claim.whole &&
            (fits(n, sum(m, k)) || fits(n, difference(m, k)) || fits(sum(n, k), m)))
            return true;
        for (const Told* b : counts) {
            if (a != b && a->measure == b->measure && fits(k, b->interval)) return true;
        }
    }
    return false;
}

}  // namespace

void judge_rate(Bench& bench, const RateClaim& claim) {
    const Decimal& stated = *claim.rate->quantity->value;
    const Decimal& step = claim.rate->interval.step;
    const auto due = percentage(*claim.part->quantity->value, *claim.whole->quantity->value, step);
    if (!due) return;
    Statement statement{claim.code};
    if (ratio_fits(claim.part->interval, claim.whole->interval, claim.rate->interval)) {
        statement.verdict = Verdict::match;
    } else if (!claim.certain && !claim.other_base) {
        return;
    } else if (claim.other_base || fits_otherwise(bench, claim)) {
        statement.verdict = Verdict::unclear;
    }
    statement.left = due;
    statement.right = stated;
    statement.tolerance = step;
    statement.expression =
        shown(bench, *claim.part) + " ÷ " + shown(bench, *claim.whole) + " = " + shown(*due, step) + "%";
    statement.spans = {claim.rate->quantity->span, claim.part->quantity->span, claim.whole->quantity->span};
    statement.fields = {{"subject", claim.name},
                        {"left", shown(*due, step) + "%"},
                        {"right", shown(bench, *claim.rate)},
                        {"part", shown(bench, *claim.part)},
                        {"whole", shown(bench, *claim.whole)}};
    bench.state(std::move(statement));
}

}  // namespace reportx::check
