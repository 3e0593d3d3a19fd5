// Choices are tried one by one: of ten parts there are a thousand.
#include "check/sums.h"

#include <algorithm>

namespace reportx::check {
namespace {

constexpr std::size_t most_choices = 10;  // among so many parts a choice that fits is looked for
constexpr std::size_t most_joint = 4;     // amounts that are broken down together

}  // namespace

bool two_of_weight(const std::vector<const Told*>& parts) {
    return std::ranges::count_if(parts, [](const Told* part) { return part->quantity->value->coefficient != 0; }) > 1;
}

std::optional<Interval> total(const std::vector<const Told*>& parts) {
    std::optional<Interval> all = Interval{{}, {}, false, Decimal::of(1)};
    for (const Told* part : parts) all = all ? sum(*all, part->interval) : all;
    return all;
}

std::vector<const Told*> joint_whole(const Bench& bench, const Breakdown& claim, const Interval& made) {
    std::vector<const Told*> joint{claim.whole};
    if (claim.parts.front()->index < claim.whole->index) return joint;
    std::optional<Interval> together = claim.whole->interval;
    while (joint.size() < most_joint && joint.front()->index > 0) {
        const Told& before = bench.told[joint.front()->index - 1];
        if (!same_segment(before, *claim.whole) || !may_be_part(bench, before, *claim.whole)) break;
        together = sum(*together, before.interval);
        if (!together) break;
        joint.insert(joint.begin(), &before);
        if (meet(*together, made)) return joint;
    }
    return {claim.whole};
}

std::vector<const Told*> fitting_parts(const Breakdown& claim) {
    std::vector<const Told*> best;
    const std::size_t count = std::min(claim.parts.size(), most_choices);
    for (unsigned mask = 1; mask < 1u << count; ++mask) {
        std::vector<const Told*> chosen;
        for (std::size_t k = 0; k < count; ++k) {
            if (mask >> k & 1) chosen.push_back(claim.parts[k]);
        }
        if (chosen.size() <= best.size() || !two_of_weight(chosen)) continue;
        const auto made = total(chosen);
        if (made && meet(*made, claim.whole->interval)) best = std::move(chosen);
    }
    return best;
}

}  // namespace reportx::check
