// check_contents: which of the contents that the regulation asks for the report has: in a part of its own, within another part, without
// heading, or not at all. What else is to be reported (其他需要报告的情况) may be nothing, so its absence is told only with what holds.
#include <algorithm>

#include "check/checks.h"
#include "check/codes.h"

namespace reportx::check {
namespace {

constexpr int first_year_in_force = 2019;  // the regulation is of April 2019

struct Required {
    Role role;
    std::string_view id;  ///< of its name in checks.tsv
};
constexpr Required required[] = {{Role::measures, "content.measures"},
                                 {Role::shortcomings, "content.shortcomings"},
                                 {Role::leadership, "content.leadership"},
                                 {Role::plan, "content.plan"}};

enum class State { present, merged, unmarked, absent };

struct Found {
    State state = State::absent;
    Span place{};
};

Found look_for(const Bench& bench, Role role) {
    const auto& sections = bench.report.sections;
    Found found;
    const auto better = [&](State state, Span place) {
        if (state < found.state) found = {state, place};
    };
    for (const Section& section : sections) {
        if (section.role != role) continue;
        const bool inside_other =
            section.parent && sections[*section.parent].role != role && sections[*section.parent].heading.has_value();
        if (section.heading && (!inside_other || section.marker)) better(State::present, *section.heading);
        const Span opening{section.span.begin, std::min(section.span.end, section.span.begin + 20)};
        if (!section.heading) better(inside_other ? State::merged : State::unmarked, bench.report.text.trim(opening));
    }
    const auto* items = role == Role::plan           ? &bench.report.plans
                        : role == Role::shortcomings ? &bench.report.shortcomings
                                                     : nullptr;
    if (items != nullptr && !items->empty() && sections[items->front().section].role != role)
        better(State::merged, items->front().span);
    if (role != Role::leadership) return found;
    for (const CheckWord& word : bench.words.all("leadership_mention")) {
        const auto at = bench.report.text.folded().find(word.units);
        if (at == std::u16string_view::npos) continue;
        const auto begin = static_cast<std::uint32_t>(at);
        better(State::merged, {begin, begin + static_cast<std::uint32_t>(word.units.size())});
    }
    return found;
}

void state_content(Bench& bench, Statement statement, std::string_view id) {
    const CheckRow* row = bench.words.row(id);
    if (row != nullptr)
        statement.fields = {{"content", std::string(bench.options.language == Language::zh ? row->text : row->value)}};
    bench.state(std::move(statement));
}

void check_required(Bench& bench, const Required& content) {
    const Found found = look_for(bench, content.role);
    Statement statement{content_absent};
    if (found.state == State::present) statement.verdict = Verdict::match;
    if (found.state == State::merged) statement.code = content_merged, statement.verdict = Verdict::unclear;
    if (found.state == State::unmarked) statement.code = content_unmarked, statement.verdict = Verdict::unclear;
    if (found.state != State::absent) statement.spans = {found.place};
    state_content(bench, std::move(statement), content.id);
}

/// 其他需要报告的情况: a part of its own or none, either of which holds.
void check_other(Bench& bench) {
    Statement statement{content_absent, Verdict::match};
    statement.message = "RX3201.none";
    for (const Section& section : bench.report.sections) {
        if (section.level != 1 || section.role != Role::other || !section.heading) continue;
        if (bench.words.in("other_content", bench.units(*section.heading)) == nullptr) continue;
        statement.message = {};
        statement.spans = {*section.heading};
    }
    state_content(bench, std::move(statement), "content.other");
}

}  // namespace

void check_contents(Bench& bench) {
    if (bench.report.kind != Kind::annual_report) return;
    if (bench.report.metadata.year && *bench.report.metadata.year < first_year_in_force) return;
    for (const Required& content : required) check_required(bench, content);
    check_other(bench);
}

}  // namespace reportx::check
