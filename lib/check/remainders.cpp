// check_remainders: three counts in a row, a whole, what is done, what is left (2934条，完成整改2867条，67条正在整改). The last says so:
// 其余, or 正在 with a word of the second.
#include <algorithm>

#include "check/checks.h"
#include "check/codes.h"

namespace reportx::check {
namespace {

std::u16string clause_of(const Bench& bench, const Told& told) {
    return std::u16string(bench.units(told.label)) + u" " + std::u16string(bench.units(told.tail));
}

/// Whether the clause of what is left takes up a word of what is done.
bool takes_up(const Bench& bench, const Told& done, const std::u16string& left) {
    const auto label = bench.units(done.label);
    for (std::size_t i = 0; i + 1 < label.size(); ++i) {
        if (left.find(label.substr(i, 2)) != left.npos) return true;
    }
    return false;
}

bool in_a_row(const Told& a, const Told& b, const Told& c) {
    return a.sentence == b.sentence && b.sentence == c.sentence && a.counts && b.counts && c.counts && a.depth == b.depth &&
           b.quantity->unit == a.quantity->unit && c.quantity->unit == a.quantity->unit;
}

}  // namespace

void check_remainders(Bench& bench) {
    for (std::size_t i = 2; i < bench.told.size(); ++i) {
        const Told &whole = bench.told[i - 2], &done = bench.told[i - 1], &left = bench.told[i];
        if (!in_a_row(whole, done, left) || compare(done.interval.low, whole.interval.high) > 0) continue;
        const std::u16string clause = clause_of(bench, left);
        const CheckWord* word = bench.words.in("remainder", clause);
        if (word == nullptr) continue;
        const bool certain = word->value == "all" || takes_up(bench, done, clause);
        const auto made = sum(done.interval, left.interval);
        const auto total = add(*done.quantity->value, *left.quantity->value);
        if (!made || !total) continue;
        Statement statement{remainder_against_whole};
        if (meet(*made, whole.interval)) {
            statement.verdict = Verdict::match;
        } else if (!certain) {
            continue;  // some outcomes may be left out
        }
        statement.left = total;
        statement.right = *whole.quantity->value;
        statement.tolerance = Decimal::of(0);
        statement.expression = shown(bench, done) + " + " + shown(bench, left) + " = " + total->to_string();
        statement.spans = {whole.quantity->span, done.quantity->span, left.quantity->span};
        statement.fields = {{"subject", shown_subject(bench.report, whole)}, {"left", total->to_string()}, {"right", shown(bench, whole)}};
        bench.state(std::move(statement));
    }
}

}  // namespace reportx::check
