// check_parts: breakdowns. A parenthesis of like-named parts behind an amount (9297项(主责事项6061项、配合事项…)) claims to be all of it; a
// list behind 其中 only not to exceed it, unless 其他 closes it; outcomes of a clean-up with what is kept are all of it; 合计 claims to sum up
// what stands before. Parts are alike, and so do not overlap, when their names end alike (…类, …事项) or are outcomes of one kind; where
// they do not, any of them may be left out.
#include <algorithm>

#include "check/checks.h"
#include "check/codes.h"
#include "text/fold.h"

namespace reportx::check {
namespace {

constexpr std::size_t most_parts = 12;    // of a breakdown told in one sentence
constexpr std::size_t most_choices = 10;  // among so many parts a choice that fits is looked for
constexpr std::size_t suffix = 2;
constexpr std::int64_t likely = 15,
                       nearly_all = 5;  // per cent by which a breakdown may miss its whole and still be meant as one
constexpr std::string_view outcome_kinds[] = {"cleanup", "decision", "rating"};

struct Breakdown {
    const Told* whole;
    std::vector<const Told*> parts;
    bool alike = false;   ///< parts cannot overlap
    bool all = false;     ///< the text claims that these are all
    bool listed = false;  ///< in a bracket of their own, without 其中
};

std::u16string part_name(const Bench& bench, const Told& part) {
    std::u16string named(bench.units(part.label));
    while (const CheckWord* link = bench.words.ending("link", named)) named.resize(named.size() - link->units.size());
    return named.empty() ? std::u16string(bench.units(part.tail)) : named;
}

bool end_alike(const Bench& bench, const std::vector<const Told*>& parts) {
    const std::u16string first = part_name(bench, *parts.front());
    const bool by_class = bench.words.ending("class_end", first) != nullptr;
    const std::size_t length = by_class ? 1 : suffix;
    if (first.size() <= length || !is_han(first.back())) return false;
    return std::ranges::all_of(parts, [&](const Told* part) {
        const std::u16string named = part_name(bench, *part);
        return named.size() > length && named.ends_with(first.substr(first.size() - length)) &&
               bench.words.in("crosscut", named) == nullptr;
    });
}

/// Whether all are outcomes of one kind (维持、撤销、驳回), which exclude each other.
bool all_outcomes(const Bench& bench, const std::vector<const Told*>& parts) {
    return std::ranges::any_of(outcome_kinds, [&](std::string_view kind) {
        return std::ranges::all_of(
            parts, [&](const Told* part) { return bench.words.in(kind, part_name(bench, *part)) != nullptr; });
    });
}

bool is_rest(const Bench& bench, const Told& part) {
    return bench.words.in("rest", bench.units(part.label)) != nullptr;
}

bool may_be_part(const Bench& bench, const Told& part, const Told& whole) {
    return part.counts && part.quantity->unit == whole.quantity->unit &&
           bench.words.in("other_total", bench.units(part.label)) == nullptr;
}

/// The parenthesis right behind the whole.
Breakdown in_bracket(const Bench& bench, const Told& whole) {
    Breakdown found{&whole, {}};
    for (std::size_t k = whole.index + 1u; k < bench.told.size(); ++k) {
        const Told& part = bench.told[k];
        if (part.sentence != whole.sentence || part.depth <= whole.depth || found.parts.size() > most_parts) break;
        if (part.bracket != whole.quantity->span.end || !may_be_part(bench, part, whole)) continue;
        if (part.quantity->part_of && *part.quantity->part_of != whole.index) continue;
        found.parts.push_back(&part);
    }
    if (found.parts.empty()) return found;
    const Span before{whole.quantity->span.end, found.parts.front()->quantity->span.begin};
    found.all = found.listed = bench.words.in("part", bench.units(before)) == nullptr;
    if (is_rest(bench, *found.parts.back())) found.alike = found.all = true;
    return found;
}

/// The run of amounts from `first` on that go on in one list.
std::vector<const Told*> run_from(const Bench& bench, const Told& whole, std::size_t first) {
    std::vector<const Told*> run;
    for (std::size_t k = first; k < bench.told.size(); ++k) {
        const Told& part = bench.told[k];
        if (!part.sentence.overlaps(whole.sentence) || !same_segment(part, whole) || part.depth < whole.depth) break;
        if (part.depth > whole.depth) continue;
        if (run.size() > most_parts) break;
        if (!may_be_part(bench, part, whole)) break;
        if (k > first &&
            bench.words.in("part", bench.units({bench.told[k - 1].quantity->span.end, part.quantity->span.begin})))
            break;
        run.push_back(&part);
    }
    return run;
}

/// The list that 其中 opens behind the whole. Only its members of like name belong to it for sure.
Breakdown behind_mark(const Bench& bench, const Told& whole) {
    Breakdown found{&whole, {}};
    const std::size_t first = whole.index + 1u;
    if (first >= bench.told.size()) return found;
    const Span before{whole.quantity->span.end, bench.told[first].quantity->span.begin};
    if (bench.told[first].sentence != whole.sentence || bench.words.in("part", bench.units(before)) == nullptr)
        return found;
    const auto run = run_from(bench, whole, first);
    if (const auto rest = std::ranges::find_if(run, [&](const Told* part) { return is_rest(bench, *part); });
        rest != run.end()) {
        return {&whole, {run.begin(), rest + 1}, true, true, false};  // 其他34件 closes the list
    }
    for (const Told* part : run) {
        found.parts.push_back(part);
        if (found.parts.size() > 1 && !end_alike(bench, found.parts) && !all_outcomes(bench, found.parts)) {
            found.parts.pop_back();
            break;
        }
    }
    return found;
}

/// Outcomes of one kind told right behind the whole; of a clean-up those with what is kept are all.
Breakdown outcomes_behind(const Bench& bench, const Told& whole) {
    for (const std::string_view kind : outcome_kinds) {
        Breakdown found{&whole, {}};
        if (bench.words.in(kind, bench.units(whole.label)) != nullptr) continue;  // an outcome itself
        bool kept = false;
        for (const Told* part : run_from(bench, whole, whole.index + 1u)) {
            const CheckWord* word = bench.words.in(kind, part_name(bench, *part));
            if (word == nullptr) break;
            kept = kept || word->value == "kept";
            found.parts.push_back(part);
        }
        if (found.parts.size() < 2) continue;
        const Span before{whole.segment.begin, found.parts.front()->quantity->span.begin};
        if (kind == "cleanup" && bench.words.in("cleanup_whole", bench.units(before)) == nullptr &&
            !(kept && found.parts.size() > 2))
            continue;
        return found;
    }
    return {&whole, {}};
}

/// Amounts that a last one, told as 合计, sums up: all of its sentence before it.
Breakdown summed_up(const Bench& bench, const Told& whole) {
    Breakdown found{&whole, {}};
    const CheckWord* word = bench.words.in("sum", bench.units(whole.label));
    if (word == nullptr) return found;
    for (Index k = whole.index; k-- > floor_of(whole.index) && bench.told[k].sentence == whole.sentence;) {
        if (!may_be_part(bench, bench.told[k], whole) || bench.told[k].depth != whole.depth) return {&whole, {}};
        found.parts.insert(found.parts.begin(), &bench.told[k]);
    }
    found.all = found.alike = word->value == "all";
    return found;
}

/// What the parser took for a breakdown.
Breakdown told_parts(const Bench& bench, const Told& whole) {
    Breakdown found{&whole, {}};
    for (std::size_t k = whole.index > most_parts ? whole.index - most_parts : 0;
         k < bench.told.size() && k <= whole.index + most_parts; ++k) {
        if (bench.told[k].quantity->part_of == whole.index && may_be_part(bench, bench.told[k], whole))
            found.parts.push_back(&bench.told[k]);
    }
    return found;
}

std::optional<Interval> total(const std::vector<const Told*>& parts) {
    std::optional<Interval> all = Interval{{}, {}, false, Decimal::of(1)};
    for (const Told* part : parts) all = all ? sum(*all, part->interval) : all;
    return all;
}

/// The largest choice of two or more parts that makes up the whole.
std::vector<const Told*> fitting_parts(const Breakdown& claim) {
    std::vector<const Told*> best;
    const std::size_t count = std::min(claim.parts.size(), most_choices);
    for (unsigned mask = 1; mask < 1u << count; ++mask) {
        std::vector<const Told*> chosen;
        for (std::size_t k = 0; k < count; ++k) {
            if (mask >> k & 1) chosen.push_back(claim.parts[k]);
        }
        if (chosen.size() <= best.size() || chosen.size() < 2) continue;
        const auto made = total(chosen);
        if (made && meet(*made, claim.whole->interval)) best = std::move(chosen);
    }
    return best;
}

bool state_sum(Bench& bench, const Breakdown& claim, Verdict verdict) {
    Decimal made;
    Statement statement{parts_against_whole, verdict};
    statement.spans = {claim.whole->quantity->span};
    for (const Told* part : claim.parts) {
        const auto next = add(made, *part->quantity->value);
        if (!next) return false;
        made = *next;
        statement.expression += (statement.expression.empty() ? "" : " + ") + shown(bench, *part);
        statement.spans.push_back(part->quantity->span);
    }
    statement.expression += " = " + made.to_string();
    statement.left = made;
    statement.right = *claim.whole->quantity->value;
    statement.tolerance = Decimal::of(0);
    statement.fields = {{"subject", shown_subject(bench.report, *claim.whole)},
                        {"left", made.to_string()},
                        {"right", shown(bench, *claim.whole)}};
    bench.state(std::move(statement));
    return true;
}

/// Whether the breakdown said something; then no weaker one of the same whole is asked.
bool judge(Bench& bench, Breakdown claim) {
    if (claim.parts.size() < 2 || claim.parts.size() > most_parts) return false;
    const auto made = total(claim.parts);
    if (!made) return false;
    if (meet(*made, claim.whole->interval)) return state_sum(bench, claim, Verdict::match);
    const bool outcomes = all_outcomes(bench, claim.parts);
    const bool kept = std::ranges::any_of(claim.parts, [&](const Told* part) {
        const CheckWord* word = bench.words.in("cleanup", part_name(bench, *part));
        return word != nullptr && word->value == "kept";
    });
    claim.all = claim.all || (outcomes && kept);
    claim.alike = claim.alike || outcomes || end_alike(bench, claim.parts);
    if (!claim.alike) {
        const bool meant = is_near(made->low, claim.whole->interval.low, likely) &&
                           (claim.listed || compare(made->low, claim.whole->interval.high) > 0);
        const auto fitting = fitting_parts(claim);
        if (fitting.empty()) return meant && state_sum(bench, claim, Verdict::unclear);
        claim.parts = fitting;
        return state_sum(bench, claim, Verdict::match);
    }
    const auto twice_whole = add(claim.whole->interval.high, claim.whole->interval.high);
    const auto twice_made = add(made->low, made->low);
    if (compare(made->low, claim.whole->interval.high) > 0) {
        const auto limit = twice_whole ? add(*twice_whole, claim.whole->interval.high) : twice_whole;
        const bool far_above =
            limit && twice_made && compare(*twice_made, *limit) > 0;  // more than half again: kinds that overlap
        return state_sum(bench, claim, far_above ? Verdict::unclear : Verdict::mismatch);
    }
    if (claim.all) return state_sum(bench, claim, Verdict::mismatch);
    return claim.parts.size() > 2 && is_near(made->high, claim.whole->interval.high, nearly_all) &&
           state_sum(bench, claim, Verdict::unclear);
}

}  // namespace

void check_parts(Bench& bench) {
    for (const Told& whole : bench.told) {
        if (!whole.counts || whole.interval.unbounded) continue;
        judge(bench, in_bracket(bench, whole)) || judge(bench, behind_mark(bench, whole)) ||
            judge(bench, outcomes_behind(bench, whole)) || judge(bench, summed_up(bench, whole)) ||
            judge(bench, told_parts(bench, whole));
    }
}

}  // namespace reportx::check
