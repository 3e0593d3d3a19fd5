// follow_plans, follow_shortcomings: items of one year's report looked for in the next one's by the pairs of letters that they share.
#include <algorithm>

#include "check/comparing.h"
#include "check/likeness.h"

namespace reportx::check {
namespace {

std::vector<LetterPairs> pairs_of(const Report& report, const std::vector<Item>& items) {
    std::vector<LetterPairs> all;
    all.reserve(items.size());
    for (const Item& item : items) all.push_back(letter_pairs(report.text, item.span));
    return all;
}

/// Where the best partner stands, and how good it is.
struct Best {
    std::size_t index = 0;
    int score = 0;
};

template <class Score>
Best best_of(const LetterPairs& one, const std::vector<LetterPairs>& others, Score score) {
    Best best;
    for (std::size_t k = 0; k < others.size(); ++k) {
        const int found = score(one, others[k]);
        if (found > best.score) best = {k, found};
    }
    return best;
}

}  // namespace

void follow_plans(Comparing& comparing) {
    each_pair_of_years(comparing, [&](std::size_t before, std::size_t after) {
        const Report &last = *comparing.reports[before], &next = *comparing.reports[after];
        const auto plans = pairs_of(last, last.plans), measures = pairs_of(next, next.measures);
        for (std::size_t k = 0; k < plans.size(); ++k) {
            const Best best = best_of(plans[k], measures, taken_up);
            PlanKept kept{{before, last.plans[k].span}, {}, best.score};
            if (best.score >= comparing.options.least_plan_score)
                kept.measure = Place{after, next.measures[best.index].span};
            comparing.result.plans.push_back(kept);
        }
    });
}

void follow_shortcomings(Comparing& comparing) {
    auto& chains = comparing.result.shortcomings;
    each_pair_of_years(comparing, [&](std::size_t before, std::size_t after) {
        const Report &last = *comparing.reports[before], &next = *comparing.reports[after];
        const auto old_ones = pairs_of(last, last.shortcomings), new_ones = pairs_of(next, next.shortcomings);
        for (std::size_t k = 0; k < new_ones.size(); ++k) {
            const Best best = best_of(new_ones[k], old_ones, likeness);
            if (best.score < comparing.options.least_likeness) continue;
            const Span here = next.shortcomings[k].span, there = last.shortcomings[best.index].span;
            const auto chain = std::ranges::find_if(chains, [&](const Recurring& it) {
                return it.places.back().report == before && it.places.back().span == there;
            });
            if (chain != chains.end()) {
                chain->places.push_back({after, here});
                chain->score = std::min(chain->score, best.score);
            } else {
                chains.push_back({{{before, there}, {after, here}}, best.score});
            }
        }
    });
}

}  // namespace reportx::check
