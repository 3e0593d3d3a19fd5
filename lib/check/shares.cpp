// check_shares: 占比75% right behind two counts, or behind one that is told as a part, speaks of these two. A share of something named in
// between (占全市85%) has a whole of its own and is left alone.
#include <algorithm>

#include "check/checks.h"
#include "check/codes.h"
#include "check/rate.h"

namespace reportx::check {
namespace {

const Told* whole_of(const Bench& bench, const Told& part) {
    if (part.quantity->part_of) return &bench.told[*part.quantity->part_of];
    for (Index i = part.index; i-- > floor_of(part.index) && bench.told[i].sentence == part.sentence;) {
        const Told& told = bench.told[i];
        if (told.counts && told.quantity->unit == part.quantity->unit && told.depth <= part.depth) return &told;
    }
    return nullptr;
}

}  // namespace

void check_shares(Bench& bench) {
    for (const Told& share : bench.told) {
        const Quantity& quantity = *share.quantity;
        if (quantity.kind != QuantityKind::percent || !quantity.value || quantity.change || share.index == 0) continue;
        const Told& part = bench.told[share.index - 1];
        if (part.sentence != share.sentence || !part.counts || !same_segment(part, share)) continue;
        if (bench.words.ending("share", bench.units(share.label)) == nullptr ||
            share.label.begin < part.quantity->span.end)
            continue;
        if (bench.words.ending("share", bench.units(share.label))->units.size() < share.label.size()) continue;
        const Told* whole = whole_of(bench, part);
        if (whole == nullptr || !whole->counts || whole->quantity->unit != part.quantity->unit) continue;
        if (compare(part.interval.low, whole->interval.high) > 0) continue;
        const bool told_part = part.quantity->part_of.has_value();
        const bool related = told_part || (whole->index + 1 == part.index && share_words(bench.report, part, *whole));
        const bool next =
            whole->index + 1 == part.index;  // unrelated words, but nothing else that it could be a share of
        judge_rate(bench, {share_against_counts, &share, &part, whole, shown_subject(bench.report, part), related,
                           next && !related});
    }
}

}  // namespace reportx::check
