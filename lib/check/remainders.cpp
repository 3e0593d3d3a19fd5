// check_remainders: counts in a row, a whole, what is done, what is left (2934条，完成整改2867条，67条正在整改). The last says so: 其余, or
// 正在 with a word of the one before. Of a longer row only a sum that fits is stated.
#include <algorithm>

#include "check/checks.h"
#include "check/codes.h"

namespace reportx::check {
namespace {

constexpr std::size_t longest_row = 12;
constexpr std::int64_t likely = 20, near = 10;  // per cent of the whole, for rows that may have another one
constexpr std::string_view whole_words[] = {"received", "presented",
                                            "sum"};  // what the whole of a longer row is told with

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

/// The word that makes `left` what is left of something: one of the table, or 未 before a word of what is done (审结201件，未审结27件).
const CheckWord* left_word(const Bench& bench, const Told& done, const std::u16string& left) {
    if (const CheckWord* word = bench.words.in("remainder", left)) return word;
    const auto label = bench.units(done.label);
    for (const CheckWord& no : bench.words.all("negation")) {
        for (std::size_t i = 0; i + 1 < label.size(); ++i) {
            if (left.find(no.units + std::u16string(label.substr(i, 2))) != left.npos) return &no;
        }
    }
    return nullptr;
}

/// How many counts before `left` are of its unit, sentence and depth, one after another.
std::size_t row_before(const Bench& bench, std::size_t left) {
    std::size_t length = 0;
    const Told& last = bench.told[left];
    while (length < std::min<std::size_t>(left, longest_row)) {
        const Told& told = bench.told[left - length - 1];
        if (told.sentence != last.sentence || !told.counts || told.depth != last.depth || told.measure != last.measure)
            break;
        ++length;
    }
    return length;
}

struct Claim {
    const Told* whole;
    std::vector<const Told*> pieces;  ///< what is done, in one count or several, and what is left
};

std::optional<Interval> made_of(const Claim& claim) {
    std::optional<Interval> made = claim.pieces.front()->interval;
    for (std::size_t k = 1; k < claim.pieces.size() && made; ++k) made = sum(*made, claim.pieces[k]->interval);
    return made;
}

Claim claim_of(const Bench& bench, std::size_t whole, std::size_t left) {
    Claim claim{&bench.told[whole], {}};
    for (std::size_t k = whole + 1; k <= left; ++k) claim.pieces.push_back(&bench.told[k]);
    return claim;
}

void state_claim(Bench& bench, const Claim& claim, Verdict verdict) {
    Statement statement{remainder_against_whole, verdict};
    Decimal total;
    statement.spans = {claim.whole->quantity->span};
    for (const Told* piece : claim.pieces) {
        total = add(total, *piece->quantity->value).value_or(total);
        statement.expression += (statement.expression.empty() ? "" : " + ") + shown(bench, *piece);
        statement.spans.push_back(piece->quantity->span);
    }
    const std::string left = shown_like(bench.report, total, *claim.whole);
    statement.expression += " = " + left;
    statement.left = total;
    statement.right = *claim.whole->quantity->value;
    statement.tolerance = Decimal::of(0);
    statement.fields = {
        {"subject", shown_subject(bench.report, *claim.whole)}, {"left", left}, {"right", shown(bench, *claim.whole)}};
    bench.state(std::move(statement));
}

void check_one(Bench& bench, std::size_t left) {
    const std::size_t row = row_before(bench, left);
    if (row < 2) return;
    const std::u16string clause = clause_of(bench, bench.told[left]);
    const CheckWord* word = left_word(bench, bench.told[left - 1], clause);
    if (word == nullptr) return;
    for (std::size_t back = 2; back <= row; ++back) {
        const Claim claim = claim_of(bench, left - back, left);
        const auto made = made_of(claim);
        if (made && meet(*made, claim.whole->interval)) return state_claim(bench, claim, Verdict::match);
    }
    std::size_t back = row;  // the largest of the row is its whole
    for (std::size_t k = row; k >= 2; --k) {
        if (compare(bench.told[left - k].interval.low, bench.told[left - back].interval.low) > 0) back = k;
    }
    const Claim claim = claim_of(bench, left - back, left);
    const auto made = made_of(claim);
    for (const Told* piece : claim.pieces) {
        if (!made || compare(piece->interval.low, claim.whole->interval.high) > 0) return;
    }
    const bool above = compare(made->low, claim.whole->interval.high) > 0;
    const auto whole_label = bench.units(claim.whole->label);
    const bool is_whole = std::ranges::any_of(
        whole_words, [&](std::string_view use) { return bench.words.in(use, whole_label) != nullptr; });
    if (row > 2 && !is_whole) return;
    const bool all_told =
        word->value == "all" || (back == 2 && (above || takes_up(bench, *claim.pieces.front(), clause)));
    if (all_told && (row == 2 || is_near(made->low, claim.whole->interval.low, likely)))
        return state_claim(bench, claim, Verdict::mismatch);
    if (is_near(made->low, claim.whole->interval.low, near))
        state_claim(bench, claim, Verdict::unclear);  // else outcomes may be left out
}

}  // namespace

void check_remainders(Bench& bench) {
    for (std::size_t left = 2; left < bench.told.size(); ++left) {
        if (bench.told[left].counts) check_one(bench, left);
    }
}

}  // namespace reportx::check
