// check_repeats: two amounts whose sentences read alike up to the number, years and adverbs aside. Alike from the start of the sentence, or
// in a clause that opens with the period (全年…), with one unit is a mismatch; alike in the clause only, or with another unit (300件次 and
// 95件), is `unclear`.
#include <algorithm>
#include <map>

#include "check/checks.h"
#include "check/codes.h"
#include "text/fold.h"

namespace reportx::check {
namespace {

constexpr std::size_t shortest_phrase = 8;

bool comparable(const Told& told) {
    return told.counts && !told.quantity->part_of && told.depth == 0 && told.quantity->qualifier == Qualifier::exact &&
           told.quantity->change != Change::to && told.quantity->kind != QuantityKind::percent;
}

/// Nothing but the first number of a sentence can be compared from its start.
bool first_in_sentence(const Bench& bench, const Told& told) {
    return told.index == 0 || bench.told[told.index - 1].sentence != told.sentence;
}

bool opens_with_period(const Bench& bench, const Told& told) {
    const CheckWord* word = bench.words.opening("passed_over", bench.units(told.label));
    return word != nullptr && word->value == "period";
}

void state_pair(Bench& bench, const Told& first, const Told& second, Verdict verdict) {
    Statement statement{told_twice, verdict};
    statement.left = *first.quantity->value;
    statement.right = *second.quantity->value;
    statement.tolerance = Decimal::of(0);
    statement.expression = shown(bench, first) + " ≠ " + shown(bench, second);
    statement.spans = {second.quantity->span, first.quantity->span};
    const std::uint32_t at = first.quantity->span.begin;  // a text put together from JSON has no lines
    const std::string where =
        bench.options.whole_text ? ":" + std::to_string(bench.report.text.place(at).line) : "@" + std::to_string(at);
    statement.fields = {{"subject", bench.slice(second.label)},
                        {"left", shown(bench, first)},
                        {"right", shown(bench, second)},
                        {"place", where}};
    bench.state(std::move(statement));
}

}  // namespace

void check_repeats(Bench& bench) {
    std::map<std::u16string, const Told*> by_phrase;
    for (const Told& told : bench.told) {
        if (!comparable(told)) continue;
        const std::u16string phrase = bare_words(bench.report, bench.words, told.label);
        if (phrase.size() < shortest_phrase) continue;
        const auto [known, is_new] = by_phrase.try_emplace(phrase, &told);
        if (is_new) continue;
        const Told& other = *known->second;
        if (other.sentence == told.sentence || *other.quantity->value == *told.quantity->value) continue;
        if (bench.report.sections[other.quantity->section].role != bench.report.sections[told.quantity->section].role)
            continue;
        const bool whole = first_in_sentence(bench, other) && first_in_sentence(bench, told) &&
                           bare_words(bench.report, bench.words, {other.sentence.begin, other.quantity->span.begin}) ==
                               bare_words(bench.report, bench.words, {told.sentence.begin, told.quantity->span.begin});
        const bool dated = opens_with_period(bench, other) && opens_with_period(bench, told);
        const bool same_unit = other.quantity->unit == told.quantity->unit;
        if (!same_unit && !whole) continue;
        state_pair(bench, other, told, (whole || dated) && same_unit ? Verdict::mismatch : Verdict::unclear);
    }
}

}  // namespace reportx::check
