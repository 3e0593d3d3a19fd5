// check_zeros: a zero told in words (零败诉, 无行政复议纠错案件) beside a number of the same told elsewhere.
#include <algorithm>

#include "check/checks.h"
#include "check/codes.h"

namespace reportx::check {
namespace {

constexpr std::size_t most_zeros = 16;  // told in words; each is held against every amount

struct Zero {
    Span span;
    const CheckWord* topic;
};

/// 无 … 纠错 with nothing between but what such phrases are made of.
std::optional<Zero> zero_at(const Bench& bench, std::uint32_t at) {
    const auto text = bench.report.text.folded();
    const CheckWord* sign = bench.words.opening("zero_sign", text.substr(at));
    if (sign == nullptr) return std::nullopt;
    std::size_t end = at + sign->units.size();
    while (true) {
        if (const CheckWord* topic = bench.words.opening("zero_topic", text.substr(end)))
            return Zero{{at, static_cast<std::uint32_t>(end + topic->units.size())}, topic};
        const CheckWord* filler = bench.words.opening("zero_filler", text.substr(end));
        if (filler == nullptr) return std::nullopt;
        end += filler->units.size();
    }
}

/// The indicators that are told as zero in words, and what reads like them.
std::vector<Zero> zeros_of(const Bench& bench) {
    std::vector<Zero> zeros;
    for (const Indicator& zero : bench.report.indicators) {
        if (zero.quantity || zero.scope) continue;
        if (const CheckWord* topic = bench.words.in("zero_topic", bench.units(zero.span)))
            zeros.push_back({zero.span, topic});
    }
    const auto known = [&](Span span) {
        return std::ranges::any_of(bench.report.indicators,
                                   [&](const Indicator& it) { return it.span.overlaps(span); });
    };
    for (std::uint32_t at = 0; at < bench.report.text.size(); ++at) {
        const auto zero = zero_at(bench, at);
        if (!zero) continue;
        if (!known(zero->span)) zeros.push_back(*zero);
        at = zero->span.end - 1;
    }
    if (zeros.size() > most_zeros) zeros.resize(most_zeros);
    return zeros;
}

bool is_about(const Bench& bench, const Told& told, const CheckWord& topic) {
    return words_of(bench.report, told).find(topic.units) != std::u16string::npos;
}

bool may_contradict(const Bench& bench, const Zero& zero, const Told& told) {
    const Quantity& quantity = *told.quantity;
    const bool level = !quantity.change && quantity.value && quantity.value->coefficient > 0;
    return level && is_about(bench, told, *zero.topic) && !zero.span.overlaps(quantity.span) &&
           bench.report.sections[quantity.section].role != Role::plan &&
           bench.words.in("last_year", bench.units(told.label)) == nullptr;
}

void state_zero(Bench& bench, const Zero& zero, const Told& told) {
    Statement statement{zero_beside_amount};
    const bool limited =
        bench.words.in("zero_limit", bench.units({told.segment.begin, told.quantity->span.begin})) != nullptr;
    if (limited || told.depth > 0) statement.verdict = Verdict::unclear;
    statement.left = Decimal::of(0);
    statement.right = told.quantity->value;
    statement.tolerance = Decimal::of(0);
    statement.expression = bench.slice(zero.span) + " ≠ " + shown(bench, told);
    statement.spans = {told.quantity->span, zero.span};
    statement.fields = {{"left", bench.slice(zero.span)},
                        {"subject", shown_subject(bench.report, told)},
                        {"right", shown(bench, told)}};
    bench.state(std::move(statement));
}

}  // namespace

void check_zeros(Bench& bench) {
    for (const Zero& zero : zeros_of(bench)) {
        for (const Told& told : bench.told) {
            if (may_contradict(bench, zero, told)) state_zero(bench, zero, told);
        }
    }
}

}  // namespace reportx::check
