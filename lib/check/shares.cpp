// check_shares: 占比75% right behind two counts, or behind one that is told as a part, speaks of these two; so does 占总数的40%. Where the whole is
// named (占审结案件的28%, 占全部案件5520件的42%) it is the count of that name. A share of something that is not counted (占全市的85%) is left alone.
#include <algorithm>

#include "check/checks.h"
#include "check/codes.h"
#include "check/part_names.h"
#include "check/rate.h"
#include "text/fold.h"

namespace reportx::check {
namespace {

struct Pair {
    const Told* part = nullptr;
    const Told* whole = nullptr;
    bool certain = false;
    bool other_base = false;
};

struct Whole {
    const Told* told = nullptr;
    bool sure = false;  ///< told as the whole of the part, or of one named alike
};

Whole whole_before(const Bench& bench, const Told& part) {
    if (part.quantity->part_of) return {&bench.told[*part.quantity->part_of], true};
    for (Index i = part.index; i-- > floor_of(part.index) && bench.told[i].sentence == part.sentence;) {
        const Told& told = bench.told[i];
        if (!told.counts || told.measure != part.measure || told.depth > part.depth) continue;
        if (told.quantity->part_of) return {&bench.told[*told.quantity->part_of], named_alike(bench, {&told, &part})};
        return {&told, i + 1 == part.index && share_words(bench.report, part, told)};
    }
    return {};
}

/// The count before `part` whose words hold two signs in a row of `named`.
const Told* count_named(const Bench& bench, const Told& part, std::u16string_view named) {
    for (Index i = part.index; i-- > floor_of(part.index) && bench.told[i].sentence == part.sentence;) {
        const Told& told = bench.told[i];
        if (!told.counts || told.measure != part.measure) continue;
        const std::u16string words = words_of(bench.report, told);
        for (std::size_t k = 0; k + 1 < named.size(); ++k) {
            const auto pair = named.substr(k, 2);
            if (words.find(pair) != words.npos && bench.words.in("object", pair) == nullptr) return &told;
        }
    }
    return nullptr;
}

/// 占比75%, 占总数的75%: of the count before the part.
Pair plain_share(const Bench& bench, const Told& part) {
    const Whole whole = whole_before(bench, part);
    if (whole.told == nullptr) return {};
    const bool next =
        whole.told->index + 1 == part.index;  // unrelated words, but nothing else that it could be a share of
    return {&part, whole.told, whole.sure, next && !whole.sure};
}

/// What the share speaks of.
Pair pair_of(const Bench& bench, const Told& share) {
    const Told& before = bench.told[share.index - 1];
    if (before.sentence != share.sentence || !before.counts || !same_segment(before, share)) return {};
    const auto label = bench.units(share.label),
               between = bench.units({before.quantity->span.end, share.quantity->span.begin});
    const CheckWord* of_counted = bench.words.in("share_of", bench.units(before.label));  // 占全部案件5520件的42%
    if (of_counted != nullptr && bench.words.exact("share_link", bench.slice(share.label)) != nullptr &&
        share.index > 1) {
        const Told& part = bench.told[share.index - 2];
        const bool told_together = part.counts && same_segment(part, before) && part.measure == before.measure;
        return told_together ? Pair{&part, &before, true, false} : Pair{};
    }
    if (label.empty() || between.find_first_of(u"。\n") != between.npos) return {};
    const CheckWord* plain = bench.words.ending("share", label);
    if (plain != nullptr && plain->units.size() == label.size()) return plain_share(bench, before);
    const CheckWord* opens = bench.words.in("share_of", label);
    if (opens == nullptr || !label.starts_with(opens->units)) return {};
    const auto named = label.substr(opens->units.size());
    const Told* whole = count_named(bench, before, named);
    if (whole == nullptr && bench.words.in("share_total", named) != nullptr) return plain_share(bench, before);
    const bool next = whole != nullptr && whole->index + 1 == before.index;
    return {&before, whole, next, !next};
}

}  // namespace

void check_shares(Bench& bench) {
    for (const Told& share : bench.told) {
        const Quantity& quantity = *share.quantity;
        if (quantity.kind != QuantityKind::percent || !quantity.value || quantity.change || share.index == 0) continue;
        const Pair pair = pair_of(bench, share);
        if (pair.part == nullptr || pair.whole == nullptr || !pair.whole->counts) continue;
        if (pair.whole->measure != pair.part->measure) continue;
        if (compare(pair.part->interval.low, pair.whole->interval.high) > 0) continue;
        judge_rate(bench, {share_against_counts, &share, pair.part, pair.whole, shown_subject(bench.report, *pair.part),
                           pair.certain, pair.other_base});
    }
}

}  // namespace reportx::check
