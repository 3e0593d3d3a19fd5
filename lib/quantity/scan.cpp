// scan_amounts: one pass from left to right. At each place where a number may start it is read, asked whether it is an amount at all,
// and given its unit and qualifiers; what was read is never looked at again, so the pass is linear.
#include <algorithm>

#include <fmt/format.h>

#include "quantity/amount.h"
#include "quantity/change.h"
#include "quantity/codes.h"
#include "quantity/measure.h"
#include "quantity/near.h"
#include "quantity/not_counted.h"
#include "quantity/number.h"
#include "quantity/sentences.h"
#include "text/fold.h"

namespace reportx {
namespace {

constexpr std::uint32_t rank_reach = 24;
constexpr std::uint32_t units_an_amount = 32;  // few reports have more amounts than one in so many signs

/// Makes a quantity in the place where a list keeps it. A list that is given nothing, or the first members alone, fills all of it with
/// zeros before.
struct InPlace {
    operator Quantity() const {
        Quantity quantity;
        return quantity;
    }
};

class Scanner {
public:
    Scanner(const Reading& reading, Span body, ScanRemarks remarks, std::vector<Quantity>& quantities)
        : reading_(reading),
          text_(reading.units),
          body_(body),
          remarks_(remarks),
          sentences_(reading, body),
          quantities_(quantities),
          amounts_(reading.memory) {
        quantities_.reserve(body.size() / units_an_amount);
        amounts_.reserve(body.size() / units_an_amount);
    }

    List<Amount> scan() {
        const auto starts = find_number_starts(reading_);
        const auto next = [&](std::uint32_t at) { return next_bit(starts.data(), at, body_.end); };
        for (std::uint32_t at = next(body_.begin); at < body_.end;) at = next(read_at(at));
        return std::move(amounts_);
    }

private:
    /// Whether `number`, which `begin` opens with 第 or 前, is told as a place in rankings: 第49位, 居全市第一, 前三名.
    bool is_ranked(const Number& number, std::uint32_t begin) {
        const Span sentence = sentences_.around(number.span.begin);
        const Span reach{std::max(sentence.begin, begin > rank_reach ? begin - rank_reach : 0), begin};
        return reading_.hits.any_in(Term::rank_mark, reach);
    }

    /// Reads what starts at `at`; returns where to go on.
    std::uint32_t read_at(std::uint32_t at) {
        const unsigned before = near_before(text_, at);
        if (const auto end = read_plain(at, before); end != at) return end;
        const bool counts_places = (before & (near_ordinal | near_front)) != 0;
        if (!counts_places && is_numeral_alone(text_, at)) {
            if (const auto rule = refused_alone(reading_, at)) return refuse({at, at + 1}, *rule);
        }
        const auto number = read_any_number(text_, at);
        if (!number) return at + 1;
        const auto measure = read_measure(reading_, *number);
        if (counts_places) {
            if (before & near_ordinal) return read_rank(*number, measure, at - 1);
            if (is_ranked(*number, at)) {
                if (const auto end = read_leading_rank(*number, measure, at - 1); end > at) return end;
            }
        }
        if (const auto rule = refused(reading_, *number, measure, before)) return refuse(number->span, *rule);
        const bool may_be_range =
            measure ? measure->may_go_on || number->high : (near_behind(text_, number->span.end) & near_range) != 0;
        if (may_be_range) {
            if (const auto end = read_range(*number, measure); end > at) return end;
        }
        if (!measure) return read_bare(*number);
        add(*number, *measure);
        return measure->end;
    }

    /// Reads a short number and a unit with nothing near them that says more, as most amounts are, or refuses what is part of a date;
    /// returns where to go on, or `at` where something else stands.
    std::uint32_t read_plain(std::uint32_t at, unsigned before) {
        constexpr unsigned not_before = near_letter | near_glue | near_point | near_ordinal | near_front;
        constexpr unsigned not_behind = near_letter | near_glue | near_point | near_calendar | near_on_digits |
                                        near_range | near_big | near_phrase_end;
        const FewDigits few = few_digits(text_, at);
        if (few.count == 0) return at;
        ShortNumber number{at + few.count, {few.value, 0}};
        if ((near_behind(text_, number.end) & (near_point | near_numeral)) != 0) number = with_decimals(text_, number);
        const std::uint32_t end = number.end;
        const TermBits words = reading_.hits.terms_before(at);  // early, since nothing waits for it here
        if (((before & not_before) | (near_behind(text_, end) & not_behind)) != 0) {
            const bool is_date = (before & not_before) == 0 && ends_date(unit_at(text_, end)) && !number.multiplied;
            return is_date ? refuse({at, end}, calendar_rule) : at;
        }
        if (number.decimals && reading_.hits.may_stand(end, TermBits(Term::version_unit))) return at;
        const Phrase* const unit = unit_phrase(reading_, end, NumberForm::arabic);
        if (unit == nullptr) return at;
        const Span unit_span{end, end + unit->size()};
        const unsigned behind = near_behind(text_, unit_span.end);
        if (may_go_on_behind(reading_, unit_span.end, behind)) return at;
        Quantity& quantity = add({at, unit_span.end}, unit_span, Qualifier::exact, words, behind, false);
        quantity.value.emplace(number.value.coefficient, number.value.scale);  // its halves were just written
        set_unit(quantity, printed_unit(reading_, unit_span), kind_of_unit(*unit), unit->id);
        return unit_span.end;
    }

    Quantity& new_quantity() {
        if (quantities_.size() == quantities_.capacity()) make_room();
        return quantities_.emplace_back(InPlace{});
    }

    /// The amounts refer to their quantities, which move.
    void make_room() {
        const std::size_t before = quantities_.size() - amounts_.size();
        quantities_.reserve(2 * quantities_.size() + units_an_amount);
        List<Amount> amounts(reading_.memory);
        amounts.reserve(2 * amounts_.size() + units_an_amount);
        for (const Amount& amount : amounts_)
            amounts.push_back({amount, quantities_[before + amounts.size()], amount.behind, amount.linked});
        amounts_.swap(amounts);
    }

    /// Notes for `explain` why a number is no amount; returns where to go on.
    std::uint32_t refuse(Span number, RuleId rule) {
        remarks_.refused.push_back({number, rule});
        return number.end;
    }

    std::uint32_t read_rank(const Number& number, const std::optional<Measure>& measure, std::uint32_t begin) {
        const bool ranked =
            measure && is_ranked(number, begin) && reading_.exact(measure->unit_span, Term::rank_unit) != nullptr;
        if (measure && (measure->kind == QuantityKind::rank || ranked)) {
            add_rank(number, {begin, measure->end}, &*measure, measure->rule);
            return measure->end;
        }
        if (!measure && ends_phrase(unit_at(text_, number.span.end)) && is_ranked(number, begin)) {
            add_rank(number, {begin, number.span.end}, nullptr, "rank-without-unit");
        }
        return number.span.end;
    }

    /// 位居全省前三, 前十名: within the first N.
    std::uint32_t read_leading_rank(const Number& number, const std::optional<Measure>& measure, std::uint32_t begin) {
        const bool with_unit = measure && (measure->kind == QuantityKind::rank ||
                                           reading_.exact(measure->unit_span, Term::rank_unit) != nullptr);
        if (!with_unit && (measure || !ends_phrase(unit_at(text_, number.span.end)))) return begin;
        const auto end = with_unit ? measure->end : number.span.end;
        add_rank(number, {begin, end}, with_unit ? &*measure : nullptr, "leading-rank");
        return end;
    }

    void add_rank(const Number& number, Span span, const Measure* measure, RuleId rule) {
        Quantity& quantity = new_quantity();
        quantity.span = span;
        quantity.value = number.value;
        quantity.kind = QuantityKind::rank;
        quantity.rule = rule;
        if (measure != nullptr) quantity.unit = measure->unit;
        const Span unit = measure != nullptr ? measure->unit_span : Span{};
        put({span, unit, sentences_.around(number.span.begin)}, quantity, near_behind(text_, span.end),
            is_linked(span.begin));
    }

    /// `Amount::linked` of one that begins at `begin`.
    bool is_linked(std::uint32_t begin) const {
        begin = before_blanks(text_, begin);
        return is_linked(begin, reading_.hits.terms_before(begin));
    }

    /// Likewise where `words` may end and no blank stands.
    bool is_linked(std::uint32_t begin, TermBits words) const {
        return words.may_share(linking_terms) | (begin > 0 && text_[begin - 1] == u'的');
    }

    /// 3—5件, 4至5名, 5万元至10万元, 25%—30%. Returns `first.span.begin` when no range starts here.
    std::uint32_t read_range(const Number& first, const std::optional<Measure>& first_measure) {
        const auto none = first.span.begin;
        if (first.high && first_measure) {  // 三四个
            add(first, *first_measure);
            quantities_.back().low = first.value;
            quantities_.back().high = first.high;
            quantities_.back().value = std::nullopt;
            return first_measure->end;
        }
        std::uint32_t at = first_measure ? first_measure->end : first.span.end;
        if ((near_behind(text_, at) & near_range) == 0) return none;
        const char16_t sign = text_[at];
        const bool word = sign == u'至' || sign == u'到';
        if (word && reading_.longest_before(none, Term::from_mark) != nullptr) return none;
        while (unit_at(text_, at) == sign) ++at;
        if (!may_start_number(unit_at(text_, at))) return none;
        const auto second = read_any_number(text_, at);
        if (!second) return none;
        const auto measure = read_measure(reading_, *second);
        if (!measure)
            return second->span.end > at && !first_measure ? second->span.end : none;  // 2023-2025, 1-11月: a period
        if (refused(reading_, *second, measure, near_before(text_, at))) return second->span.end;
        if (first_measure && first_measure->unit != measure->unit) return none;
        if (!first.value || !second->value) return none;
        Number whole = *second;
        whole.span.begin = first.span.begin;
        add(whole, *measure);
        Quantity& quantity = quantities_.back();
        auto low = first.value;
        if (!first_measure && second->multiplied && !first.multiplied)
            low = scaled_like(*first.value, *second);  // 3至5万元
        quantity.low = low;
        quantity.high = second->value;
        quantity.value = std::nullopt;
        return measure->end;
    }

    /// The lower end of 3至5万元 shares the 万 of the upper one.
    std::optional<Decimal> scaled_like(const Decimal& low, const Number& high) const {
        for (auto at = high.span.begin; at < high.span.end; ++at) {
            if (text_[at] == u'万') return low.times_power_of_ten(4);
            if (text_[at] == u'亿') return low.times_power_of_ten(8);
        }
        return low;
    }

    /// A number without unit counts when a noun for a number stands before it: 实名注册人数量121146.
    std::uint32_t read_bare(const Number& number) {
        if (number.form != NumberForm::arabic || !ends_phrase(unit_at(text_, number.span.end)))
            return refuse(number.span, "no-unit");
        if (number.multiplied) {  // 实名用户突破4900万
            add(number, Measure{number.span.end, "", QuantityKind::count, "number-with-myriads"});
            return number.span.end;
        }
        std::uint32_t end = number.span.begin;
        if (const auto qualifiers = qualified(reading_, {Qualifier::exact, end, end}); qualifiers.begin < end)
            end = qualifiers.begin;
        if (const Phrase* link = reading_.longest_before(end, Term::subject_end)) {
            end -= link->size();
        }
        const Phrase* noun = reading_.longest_before(end, Term::bare_noun);
        if (noun == nullptr) return refuse(number.span, "no-unit");
        add(number, Measure{number.span.end, "", noun->value == "percent" ? QuantityKind::percent : QuantityKind::count,
                            noun->id});
        return number.span.end;
    }

    void add(const Number& number, const Measure& measure) {
        Quantity& quantity =
            add({number.span.begin, measure.end}, measure.unit_span,
                number.and_more ? Qualifier::more_than : Qualifier::exact,
                reading_.hits.terms_before(number.span.begin), near_behind(text_, measure.end), measure.may_go_on);
        quantity.value = number.value;
        set_unit(quantity, measure.unit, measure.kind, measure.rule);
        if (!number.value || number.repeating) {
            remarks_.diagnostics.push_back({quantity::unread_number, Severity::warning, quantity.span,
                                            number.repeating
                                                ? "no decimal equals this fraction; its value is cut at 17 decimals"
                                                : "the number has more than 18 digits; it has no value here"});
        }
    }

    /// Adds an amount with the qualifiers around it, or with `qualifier` that its number tells; value and unit are left to set.
    /// `words` may end before `core`, `behind` stands behind it.
    Quantity& add(Span core, Span unit, Qualifier qualifier, TermBits words, unsigned behind, bool may_go_on) {
        Span span = core;
        bool linked = false;
        if (may_go_on | words.may_share(TermBits(Term::before)) | (core.begin > 0 && text_[core.begin - 1] == blank)) {
            const QualifierFound found = qualified(reading_, {qualifier, core.begin, core.end});
            span = {found.begin, found.end};
            qualifier = found.qualifier;
            behind = near_behind(text_, span.end);
            linked = is_linked(span.begin);
        } else {
            linked = is_linked(core.begin, words);
        }
        Quantity& quantity = new_quantity();
        quantity.span = span;
        quantity.qualifier = qualifier;
        const Span sentence = sentences_.around(core.begin);
        put({core, unit, {sentence.begin, std::max(sentence.end, span.end)}}, quantity, behind, linked);
        return quantity;
    }

    void put(const AmountPlace& place, Quantity& quantity, unsigned behind, bool linked) {
        amounts_.push_back({place, quantity, static_cast<std::uint16_t>(behind), linked});
    }

    static void set_unit(Quantity& quantity, std::string_view unit, QuantityKind kind, RuleId rule) {
        constexpr std::size_t han_size = 3;  // most units are one character
        if (unit.size() == han_size) {
            quantity.unit.append(unit.data(), han_size);
        } else {
            quantity.unit.append(unit);
        }
        quantity.kind = kind == QuantityKind::rank ? QuantityKind::count : kind;  // 专家6位: ranks have 第
        quantity.rule = rule;
    }

    const Reading& reading_;
    std::u16string_view text_;
    Span body_;
    ScanRemarks remarks_;
    Sentences sentences_;
    std::vector<Quantity>& quantities_;
    List<Amount> amounts_;
};

}  // namespace

List<Amount> scan_amounts(const Reading& reading, Span body, ScanRemarks remarks, std::vector<Quantity>& quantities) {
    return Scanner(reading, body, remarks, quantities).scan();
}

}  // namespace reportx
