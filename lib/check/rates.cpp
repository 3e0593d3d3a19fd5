// check_rates: a rate is tied to a count by the two signs before 率 (成功率 and 调解成功1098件); its whole is the count of the same unit
// before that one. Where the words allow another denominator (纠错率 of cases received) a difference is `unclear`.
#include <algorithm>

#include "check/checks.h"
#include "check/codes.h"
#include "check/rate.h"
#include "text/fold.h"

namespace reportx::check {
namespace {

constexpr char16_t rate_sign = u'率';
constexpr std::uint32_t stem_length = 2;
constexpr std::uint32_t longest_name = 14;
constexpr std::uint32_t short_label =
    8;  // 相关单位采纳: an outcome without its object belongs to the count right before it

struct RateName {
    std::u16string stem;
    Span span;  ///< the name with 率
};

/// The names of the rates that the amount tells: 办结率和满意率均为100% has two.
std::vector<RateName> rate_names(const Bench& bench, const Told& rate) {
    std::vector<RateName> names;
    const auto text = bench.report.text.folded();
    const std::uint32_t from = rate.label.begin;
    std::uint32_t begin = from;
    for (std::uint32_t at = from; at < rate.label.end; ++at) {
        if (text[at] != rate_sign) continue;
        const std::uint32_t start = std::max(begin, at > longest_name ? at - longest_name : 0);
        if (at - start >= stem_length)
            names.push_back({std::u16string(text.substr(at - stem_length, stem_length)), {start, at + 1}});
        begin = at + 1;
    }
    return names;
}

bool names_stem(const Bench& bench, const Told& told, const std::u16string& stem) {
    const auto holds = [&](Span span) { return bench.units(span).find(stem) != std::u16string_view::npos; };
    if (bench.units(told.label).find(rate_sign) != std::u16string_view::npos) return false;
    return holds(told.label) || (told.quantity->subject && holds(*told.quantity->subject));
}

const Told* part_of_rate(const Bench& bench, const Told& rate, const std::u16string& stem) {
    for (Index i = rate.index; i-- > floor_of(rate.index) && bench.told[i].sentence == rate.sentence;) {
        const Told& told = bench.told[i];
        if (told.counts && told.depth <= rate.depth && names_stem(bench, told, stem)) return &told;
    }
    return nullptr;
}

const Told* whole_before(const Bench& bench, const Told& part, const std::u16string& stem) {
    for (Index i = part.index; i-- > floor_of(part.index) && bench.told[i].sentence == part.sentence;) {
        const Told& told = bench.told[i];
        if (!told.counts || told.depth > part.depth || told.quantity->unit != part.quantity->unit) continue;
        if (names_stem(bench, told, stem) && !share_words(bench.report, told, part)) continue;
        return &told;
    }
    return nullptr;
}

/// Another count of the sentence that the rate may be of, where the words leave it open and the nearest does not fit.
const Told* other_base(const Bench& bench, const Told& rate, const Told& part) {
    for (Index i = rate.index; i-- > floor_of(rate.index) && bench.told[i].sentence == rate.sentence;) {
        const Told& told = bench.told[i];
        const bool larger = told.counts && &told != &part && compare(part.interval.low, told.interval.high) <= 0;
        if (larger && told.quantity->unit == part.quantity->unit &&
            ratio_fits(part.interval, told.interval, rate.interval))
            return &told;
    }
    return nullptr;
}

/// Whether no other amount stands between, those in brackets aside, and where `rates_pass` rates too.
bool follows(const Bench& bench, const Told& whole, const Told& part, bool rates_pass) {
    for (Index i = whole.index + 1; i < part.index; ++i) {
        const Told& between = bench.told[i];
        if (between.depth <= part.depth && !(rates_pass && between.quantity->kind == QuantityKind::percent))
            return false;
    }
    return true;
}

void check_one(Bench& bench, const Told& rate, const RateName& rate_name) {
    const Told* part = part_of_rate(bench, rate, rate_name.stem);
    const Told* whole = part == nullptr ? nullptr : whole_before(bench, *part, rate_name.stem);
    if (whole == nullptr || compare(part->interval.low, whole->interval.high) > 0) return;
    const bool short_next = part->label.size() <= short_label && follows(bench, *whole, *part, true);
    const bool related =
        share_words(bench.report, *part, *whole) || (short_next && follows(bench, *whole, *part, false));
    const bool near = part->index + 1 == rate.index && same_segment(*whole, rate);
    const CheckWord* narrowing = bench.words.in("narrowing", bench.units(rate_name.span));
    const bool fits = ratio_fits(part->interval, whole->interval, rate.interval);
    if (narrowing != nullptr && narrowing->value.empty() && !fits) return;  // 按期办结率: of those that were due
    const bool received = bench.words.in("received", bench.units(whole->label)) != nullptr;
    const bool open_base = narrowing != nullptr || received || (short_next && !related);
    const Told* other = open_base && !fits ? other_base(bench, rate, *part) : nullptr;
    if (other != nullptr) whole = other;
    judge_rate(bench,
               {rate_against_counts, &rate, part, whole, bench.slice(rate_name.span), related && near, open_base});
}

void check_bound(Bench& bench, const Told& rate, const RateName& rate_name) {
    if (compare(rate.interval.low, Decimal::of(100)) <= 0 || rate.quantity->qualifier != Qualifier::exact) return;
    if (bench.words.in("bounded_rate", bench.units(rate_name.span)) == nullptr) return;
    Statement statement{rate_above_all};
    statement.left = Decimal::of(100);
    statement.right = rate.quantity->value;
    statement.tolerance = Decimal::of(0);
    statement.expression = shown(bench, rate) + " > 100%";
    statement.spans = {rate.quantity->span};
    statement.fields = {{"subject", bench.slice(rate_name.span)}, {"right", shown(bench, rate)}};
    bench.state(std::move(statement));
}

}  // namespace

void check_rates(Bench& bench) {
    for (const Told& rate : bench.told) {
        const Quantity& quantity = *rate.quantity;
        const bool level = !quantity.change || quantity.change == Change::to;
        if (quantity.kind != QuantityKind::percent || !quantity.value || !level) continue;
        if (bench.report.sections[quantity.section].role == Role::plan) continue;
        for (const RateName& rate_name : rate_names(bench, rate)) {
            check_one(bench, rate, rate_name);
            check_bound(bench, rate, rate_name);
        }
    }
}

}  // namespace reportx::check
