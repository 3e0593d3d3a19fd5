// check_excess: a count told as 其中, in a parenthesis, or as the outcome of the count right before it may not exceed that one. Outcomes
// that take in cases of the year before (办结) give `unclear`.
#include "check/checks.h"
#include "check/codes.h"
#include "text/fold.h"

namespace reportx::check {
namespace {

constexpr std::uint32_t shortest_object = 6;

/// A larger count of the unit earlier in the sentence may be what 其中 refers to.
bool larger_before(const Bench& bench, const Told& part) {
    for (Index i = part.index; i-- > floor_of(part.index) && bench.told[i].sentence == part.sentence;) {
        const Told& told = bench.told[i];
        if (told.measure == part.measure && told.counts && compare(told.interval.high, part.interval.low) >= 0)
            return true;
    }
    return false;
}

bool marked_as_part(const Bench& bench, const Told& whole, const Told& part) {
    const Span between{whole.quantity->span.end, part.quantity->span.begin};
    if (bench.units(between).find_first_of(u"。;\n)") != std::u16string_view::npos) return false;
    const bool bracket = part.depth == whole.depth + 1 && part.bracket == whole.quantity->span.end;
    if (bracket || part.depth != whole.depth) return bracket;
    return bench.words.in("part", bench.units(between)) != nullptr ||
           bench.words.ending("part_end", bench.units(whole.tail)) != nullptr;  // 42家单位中，46家
}

/// 收到建议15份，采纳并回复18份: an outcome without an object of its own, right behind what came in.
bool bare_outcome(const Bench& bench, const Told& whole, const Told& part) {
    const auto label = bench.units(whole.label);
    return part.label.size() <= shortest_object &&
           (bench.words.in("received", label) != nullptr || bench.words.in("presented", label) != nullptr);
}

}  // namespace

void check_excess(Bench& bench) {
    for (std::size_t i = 1; i < bench.told.size(); ++i) {
        const Told &whole = bench.told[i - 1], &part = bench.told[i];
        if (!whole.counts || !part.counts || part.sentence != whole.sentence || part.measure != whole.measure) continue;
        if (whole.interval.unbounded || compare(part.interval.low, whole.interval.high) <= 0) continue;
        if (bench.words.in("other_total", bench.units(part.label)) != nullptr) continue;
        const bool told_part = marked_as_part(bench, whole, part);
        const CheckWord* outcome = bench.words.in("outcome", bench.units(part.label));
        const bool bound = outcome != nullptr && part.depth == whole.depth && same_segment(whole, part) &&
                           (share_words(bench.report, whole, part) || bare_outcome(bench, whole, part)) &&
                           bench.words.in("outcome", bench.units(whole.label)) == nullptr;
        const bool due = bench.words.opening("actual", bench.units(part.label)) != nullptr &&
                         part.depth == whole.depth &&
                         share_words(bench.report, whole, part);  // 应出庭136件，实际出庭157件
        if (!told_part && !bound && !due) continue;
        if (larger_before(bench, part)) continue;
        Statement statement{exceeds_whole};
        if (!told_part && !due && outcome->value == "carried") statement.verdict = Verdict::unclear;
        statement.left = *whole.quantity->value;
        statement.right = *part.quantity->value;
        statement.tolerance = Decimal::of(0);
        statement.expression = shown(bench, part) + " > " + shown(bench, whole);
        statement.spans = {part.quantity->span, whole.quantity->span};
        statement.fields = {{"subject", shown_subject(bench.report, part)},
                            {"right", shown(bench, part)},
                            {"left", shown(bench, whole)}};
        bench.state(std::move(statement));
    }
}

}  // namespace reportx::check
