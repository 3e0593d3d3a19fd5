// check_parts: a breakdown against its whole. Parts that cannot overlap (named alike, outcomes of one kind) may never exceed it, and make it up
// where the text claims that they are all; of others any may be left out or overlap, so that only a sum near the whole is worth a word.
#include "check/breakdown.h"
#include "check/checks.h"
#include "check/codes.h"
#include "check/part_names.h"
#include "check/sums.h"

namespace reportx::check {
namespace {

// Per cent of the whole by which a breakdown may miss it and still be meant as one.
constexpr std::int64_t likely = 15, close = 10;
constexpr std::int64_t far_above = 150;  // per cent of the whole: kinds that overlap after all

struct Sum {
    Decimal value;
    std::string shown;
};

/// Adds the spans of the amounts to `spans`; nothing past 18 digits.
std::optional<Sum> added_up(const Bench& bench, const std::vector<const Told*>& amounts, std::vector<Span>& spans) {
    Sum made;
    for (const Told* amount : amounts) {
        const auto next = add(made.value, *amount->quantity->value);
        if (!next) return std::nullopt;
        made.value = *next;
        made.shown += (made.shown.empty() ? "" : " + ") + shown(bench, *amount);
        spans.push_back(amount->quantity->span);
    }
    return made;
}

/// `joint`: the whole, with what is told together with it.
bool state_sum(Bench& bench, const Breakdown& claim, Verdict verdict, const std::vector<const Told*>& joint) {
    Statement statement{parts_against_whole, verdict};
    const auto whole = added_up(bench, joint, statement.spans);
    const auto parts = added_up(bench, claim.parts, statement.spans);
    if (!whole || !parts) return false;
    const Decimal made = parts->value;
    const std::string left = shown_like(bench.report, made, *claim.whole);
    statement.expression = parts->shown + " = " + (joint.size() > 1 ? whole->shown : left);
    statement.left = made;
    statement.right = whole->value;
    statement.tolerance = Decimal::of(0);
    const char* const reading =
        compare(made, *claim.whole->quantity->value) > 0 ? "reading.overlap" : "reading.left_out";
    statement.fields = {{"subject", shown_subject(bench.report, *claim.whole)},
                        {"reading", worded(bench.words, bench.options.language, reading, {})},
                        {"left", left},
                        {"right", shown(bench, *claim.whole)}};
    bench.state(std::move(statement));
    return true;
}

bool state_sum(Bench& bench, const Breakdown& claim, Verdict verdict) {
    return state_sum(bench, claim, verdict, {claim.whole});
}

bool is_above(const Breakdown& claim, const Interval& made) {
    return compare(made.low, claim.whole->interval.high) > 0;
}

bool is_far_above(const Breakdown& claim, const Interval& made) {
    return is_above(claim, made) && !is_near(made.low, claim.whole->interval.high, far_above - 100);
}

/// Per cent of the whole by which so many parts behind 其中 may fall short of it and still be meant as all: the more, the likelier.
std::int64_t short_of_all(const Breakdown& claim) {
    const bool behind = claim.parts.front()->index > claim.whole->index;
    return claim.parts.size() > 3 ? 10 : claim.parts.size() > 2 ? 5 : behind ? 2 : 0;
}

/// Parts that cannot overlap.
bool judge_alike(Bench& bench, const Breakdown& claim, const Interval& made) {
    if (is_above(claim, made))
        return state_sum(bench, claim, is_far_above(claim, made) ? Verdict::unclear : Verdict::mismatch);
    const bool near = is_near(made.high, claim.whole->interval.low, claim.all ? likely : short_of_all(claim));
    if (claim.all) return (near || claim.alike) && state_sum(bench, claim, Verdict::mismatch);
    return near && state_sum(bench, claim, Verdict::unclear);
}

/// Parts of which any may be left out, or be counted in others.
bool judge_loose(Bench& bench, Breakdown claim, const Interval& made) {
    if (auto fitting = fitting_parts(claim); !fitting.empty()) {
        claim.parts = std::move(fitting);
        return state_sum(bench, claim, Verdict::match);
    }
    const bool above = is_above(claim, made);
    const auto near = [&](std::int64_t percent) {
        return is_near(above ? made.low : made.high, claim.whole->interval.low, percent);
    };
    if (above && claim.listed && claim.parts.size() > 2 && near(close) && !has_crosscut(bench, claim.parts))
        return state_sum(bench, claim, Verdict::mismatch);
    const bool meant = near(above || claim.listed ? likely : short_of_all(claim));
    return meant && state_sum(bench, claim, Verdict::unclear);
}

/// Whether the breakdown said something; then no weaker one of the same whole is asked.
bool judge(Bench& bench, Breakdown claim) {
    if (!two_of_weight(claim.parts) || claim.parts.size() > most_parts) return false;
    const auto made = total(claim.parts);
    if (!made) return false;
    if (meet(*made, claim.whole->interval)) return state_sum(bench, claim, Verdict::match);
    if (const auto joint = joint_whole(bench, claim, *made); joint.size() > 1)
        return state_sum(bench, claim, Verdict::match, joint);
    const bool outcomes = all_outcomes(bench, claim.parts);
    const bool complete = outcomes && has_keystone(bench, claim.parts);
    claim.all = claim.all || complete;
    claim.alike = claim.alike || complete;
    if (claim.alike || outcomes || named_alike(bench, claim.parts)) return judge_alike(bench, claim, *made);
    return judge_loose(bench, std::move(claim), *made);
}

/// Where the parser saw parts without a sign for it, only what fits is told, unless they stand right behind the whole.
bool judge_told(Bench& bench, const Breakdown& claim) {
    if (claim.parts.empty()) return false;
    const auto made = total(claim.parts);
    const bool fits = made && meet(*made, claim.whole->interval);
    return (fits || claim.parts.front()->index == claim.whole->index + 1) && judge(bench, claim);
}

}  // namespace

void check_parts(Bench& bench) {
    for (const Told& whole : bench.told) {
        if (!whole.counts || whole.interval.unbounded) continue;
        judge(bench, listed_behind(bench, whole)) || judge(bench, behind_mark(bench, whole)) ||
            judge(bench, outcomes_behind(bench, whole)) || judge(bench, closed_by_rest(bench, whole)) ||
            judge(bench, summed_up(bench, whole)) || judge_told(bench, told_parts(bench, whole));
    }
}

}  // namespace reportx::check
