// check_changes: 由138个精简为25个，减少113个; 2023年受理76件，2024年受理177件，同比增长133%; 98.6%，较上年的97.9%上升0.7个百分点. The two ends stand before
// the change, as its from and to, or as an amount of an earlier year and one of this. Further changes may stand between.
#include <algorithm>

#include "check/change.h"
#include "check/checks.h"
#include "check/codes.h"
#include "text/fold.h"

namespace reportx::check {
namespace {

constexpr Index furthest = 4;  // amounts that the ends may stand before the change

struct Ends {
    const Told* before = nullptr;
    const Told* after = nullptr;
};

/// Told as what this year is compared with.
bool is_base(const Bench& bench, const Told& told) {
    const auto label = bench.units(told.label);
    if (told.quantity->change == Change::from || bench.words.in("last_year", label) != nullptr) return true;
    const bool compared = bench.words.opening("compared", label) != nullptr;
    if (compared || !bench.report.metadata.year) return compared;
    const std::string year = std::to_string(*bench.report.metadata.year - 1) + "年";
    return label.find(folded(year)) != label.npos;
}

/// The two amounts before the change at `index`, other changes passed over.
Ends ends_of(const Bench& bench, Index index) {
    const Told& change = bench.told[index];
    const Told* levels[2] = {};
    int found = 0;
    for (Index i = index; i-- > 0 && index - i <= furthest && found < 2;) {
        const Told& told = bench.told[i];
        if (told.sentence != change.sentence) break;
        if (told_change(bench.report, bench.words, told)) continue;
        if (!is_level(told)) return {};
        levels[found++] = &told;
    }
    if (found < 2) return {};
    const Told &first = *levels[1], &second = *levels[0];
    const bool in_bracket =
        second.depth == first.depth + 1 && second.bracket == first.quantity->span.end;  // 341件（上年为297件）
    if (first.measure != second.measure || first.quantity->kind != second.quantity->kind) return {};
    if (first.depth != second.depth && !in_bracket) return {};
    const bool first_base = is_base(bench, first), second_base = is_base(bench, second);
    if (first_base == second_base) return {};
    return first_base ? Ends{&first, &second} : Ends{&second, &first};
}

/// Whether the change speaks of what the ends count.
bool is_of(const Bench& bench, const Told& change, const Ends& ends) {
    const std::u16string noun = own_noun(bench.report, bench.words, change);
    return noun.size() < 2 || words_of(bench.report, *ends.before).find(noun) != noun.npos ||
           words_of(bench.report, *ends.after).find(noun) != noun.npos;
}

void check_one(Bench& bench, const ToldChange& change) {
    const Ends ends = ends_of(bench, change.told->index);
    if (ends.before == nullptr || !is_of(bench, *change.told, ends)) return;
    const auto judged = judge_change(change, {&bench.report, ends.before}, {&bench.report, ends.after});
    if (!judged) return;
    Statement statement{change_against_ends, judged->verdict, judged->expression};
    statement.left = judged->due;
    statement.right = *change.told->quantity->value;
    statement.tolerance = judged->tolerance;
    statement.spans = {change.told->quantity->span, ends.before->quantity->span, ends.after->quantity->span};
    statement.fields = {{"subject", shown_subject(bench.report, *ends.after)},
                        {"reading", worded(bench.words, bench.options.language, judged->reading, {})},
                        {"left", judged->due_shown},
                        {"right", shown(bench, *change.told)}};
    bench.state(std::move(statement));
}

}  // namespace

void check_changes(Bench& bench) {
    for (const Told& told : bench.told) {
        if (const auto change = told_change(bench.report, bench.words, told)) check_one(bench, *change);
    }
}

}  // namespace reportx::check
