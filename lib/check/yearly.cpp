// check_yearly_changes: 受理516件，同比增长20% against what the report of the year before tells of the same: by the indicator that both amounts mean,
// else by the words before them where either report has these once.
#include <algorithm>

#include "check/change.h"
#include "check/codes.h"
#include "check/comparing.h"
#include "check/wording.h"

namespace reportx::check {
namespace {

constexpr std::size_t shortest_phrase = 4;

/// One report with its amounts.
struct Year {
    std::size_t index;
    const Report& report;
    std::vector<Told> told;
};

Year year_of(const Comparing& comparing, std::size_t index) {
    const Report& report = *comparing.reports[index];
    return {index, report, tell_amounts(report, comparing.words)};
}

/// The amount that a change right behind it speaks of, where it is compared with the year before.
const Told* changed_amount(const Comparing& comparing, const Year& year, const Told& change) {
    if (change.index == 0 || comparing.words.opening("yearly", units_of(year.report, change.label)) == nullptr)
        return nullptr;
    const Told& amount = year.told[change.index - 1];
    const bool together = same_segment(amount, change) && amount.depth <= change.depth && is_level(amount);
    return together && own_noun(year.report, comparing.words, change).size() < 2 ? &amount : nullptr;
}

/// The only amount of the year that means the indicator for the whole unit, or null.
const Told* told_as(const Year& year, std::string_view indicator) {
    const Told* found = nullptr;
    for (const Indicator& it : year.report.indicators) {
        if (it.id != indicator || it.scope || !it.quantity || it.year != year.report.metadata.year) continue;
        if (found != nullptr) return nullptr;
        found = &year.told[*it.quantity];
    }
    return found;
}

/// The only amount of the year with these words and this measure, or null.
const Told* told_with(const Comparing& comparing, const Year& year, const std::u16string& phrase,
                      std::string_view measure) {
    const Told* found = nullptr;
    for (const Told& told : year.told) {
        if (told.measure != measure || !is_level(told) || told.depth > 0) continue;
        if (bare_words(year.report, comparing.words, told.label) != phrase) continue;
        if (found != nullptr && *found->quantity->value != *told.quantity->value) return nullptr;
        found = &told;
    }
    return found;
}

struct LastYears {
    const Told* told = nullptr;
    bool same_words = false;
};

LastYears last_years(const Comparing& comparing, const Year& last, const Year& next, const Told& amount) {
    const std::u16string phrase = bare_words(next.report, comparing.words, amount.label);
    const bool own = phrase.size() >= shortest_phrase && told_with(comparing, next, phrase, amount.measure) != nullptr;
    if (const Told* told = own ? told_with(comparing, last, phrase, amount.measure) : nullptr) return {told, true};
    for (const Indicator& it : next.report.indicators) {
        if (!it.quantity || *it.quantity != amount.index || told_as(next, it.id) != &amount) continue;
        if (const Told* told = told_as(last, it.id); told != nullptr && told->measure == amount.measure)
            return {told, false};
    }
    return {};
}

void state(Comparing& comparing, const Year& last, const Year& next, const ToldChange& change, const Told& amount) {
    const LastYears before = last_years(comparing, last, next, amount);
    if (before.told == nullptr || !is_level(*before.told)) return;
    auto judged = judge_change(change, {&last.report, before.told}, {&next.report, &amount});
    if (!judged) return;
    if (judged->verdict == Verdict::mismatch && !before.same_words) {
        judged->verdict = Verdict::unclear;
        judged->reading = "reading.other_words";
    }
    if (judged->verdict == Verdict::match && !comparing.options.all) return;
    YearlyFinding found;
    Finding& finding = found.finding;
    finding.code = change_against_last_year;
    finding.verdict = judged->verdict;
    finding.severity = judged->verdict == Verdict::mismatch ? Severity::warning : Severity::note;
    finding.expression = judged->expression;
    finding.left = judged->due;
    finding.right = change.told->quantity->value;
    finding.difference = distance(judged->due, *change.told->quantity->value);
    finding.tolerance = judged->tolerance;
    const Language language = comparing.options.language;
    finding.message =
        worded(comparing.words, language, std::string(finding.code) + "." + std::string(name(finding.verdict)),
               {{"subject", shown_subject(next.report, amount)},
                {"left", judged->due_shown},
                {"right", std::string(next.report.text.slice(change.told->quantity->span))},
                {"reading", worded(comparing.words, language, judged->reading, {})},
                {"expression", judged->expression}});
    found.places = {{next.index, change.told->quantity->span},
                    {next.index, amount.quantity->span},
                    {last.index, before.told->quantity->span}};
    comparing.result.findings.push_back(std::move(found));
}

}  // namespace

void check_yearly_changes(Comparing& comparing) {
    each_pair_of_years(comparing, [&](std::size_t before, std::size_t after) {
        const Year last = year_of(comparing, before), next = year_of(comparing, after);
        for (const Told& told : next.told) {
            const auto change = told_change(next.report, comparing.words, told);
            const Told* amount = change ? changed_amount(comparing, next, told) : nullptr;
            if (amount != nullptr) state(comparing, last, next, *change, *amount);
        }
    });
}

}  // namespace reportx::check
