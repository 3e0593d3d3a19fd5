// set_parts: a parenthesis right behind an amount holds its parts; 其中 opens a list of parts that may not exceed their whole; and a run
// of amounts of one unit that adds up exactly to another of the sentence is its breakdown.
#include "quantity/part.h"

#include <algorithm>
#include <array>

#include "quantity/hit_cursor.h"
#include "quantity/number.h"
#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::size_t sum_reach = 2;     // a breakdown starts right behind its whole, or behind one amount more
constexpr std::size_t longest_sum = 12;  // a breakdown told in one sentence has fewer pieces
constexpr std::size_t most_in_sentence =
    40;  // beyond it a sentence is a table: sums are chance, and a whole is not so far back

/// The kinds that have parts, a bit each.
constexpr unsigned kinds_with_parts = [] {
    unsigned kinds = 0;
    for (const auto kind :
         {QuantityKind::count, QuantityKind::money, QuantityKind::other, QuantityKind::duration, QuantityKind::area})
        kinds |= 1u << static_cast<unsigned>(kind);
    return kinds;
}();

bool can_be_whole(const Quantity& q) {
    return (kinds_with_parts >> static_cast<unsigned>(q.kind) & 1) != 0 && q.value && q.change != Change::from;
}

bool can_be_part(const Quantity& q) { return can_be_whole(q) && !q.change; }

/// Whether `part` may be a part of `whole`, which may have some.
bool fits_in(const Quantity& part, const Quantity& whole) {
    return (part.kind == QuantityKind::money) == (whole.kind == QuantityKind::money) && can_be_part(part);
}

bool fits(const Quantity& part, const Quantity& whole) { return can_be_whole(whole) && fits_in(part, whole); }

/// Sets the parts in the parenthesis that opens right behind amount `i`.
void set_bracketed(const Reading& reading, List<Amount>& amounts, std::size_t i) {
    const auto at = amounts[i].quantity.span.end;
    const Span bracket{at, behind_bracket(reading.marks, at, reading.text.size())};
    if (bracket.empty() || !can_be_whole(amounts[i].quantity)) return;
    std::optional<Index> inner;  // (建议书26份，其中当场纠正19份): a list of parts may hold one of its own
    for (std::size_t k = i + 1; k < amounts.size() && bracket.contains(amounts[k].quantity.span); ++k) {
        if (!fits(amounts[k].quantity, amounts[i].quantity)) continue;
        const Span before{k > i + 1 ? amounts[k - 1].quantity.span.end : bracket.begin, amounts[k].quantity.span.begin};
        const bool marked = reading.hits.any_in(Term::part_mark, before) && k > i + 1;
        if (marked && fits(amounts[k].quantity, amounts[k - 1].quantity) &&
            compare(*amounts[k].quantity.value, *amounts[k - 1].quantity.value) <= 0) {
            inner = static_cast<Index>(k - 1);
        }
        amounts[k].quantity.part_of = marked && inner ? *inner : static_cast<Index>(i);
    }
}

/// The whole that 其中 before amount `i` refers to: the nearest amount before that may hold it, of the same unit if there is one. Amounts in
/// a parenthesis that has closed are not it.
std::optional<Index> whole_before(const List<Amount>& amounts, std::size_t i, std::uint32_t sentence) {
    std::optional<Index> any;
    const std::size_t floor = i > most_in_sentence ? i - most_in_sentence : 0;
    for (std::size_t k = i; k-- > floor && amounts[k].sentence.begin == sentence;) {
        const Quantity& whole = amounts[k].quantity;
        if (!fits(amounts[i].quantity, whole) || whole.part_of) continue;
        const bool holds = compare(*amounts[i].quantity.value, *whole.value) <= 0;
        if (!holds) continue;
        if (whole.unit == amounts[i].quantity.unit) return static_cast<Index>(k);
        if (!any) any = static_cast<Index>(k);
    }
    return any;
}

/// Whether what stands between two amounts ends a list of parts.
bool closes_list(const Reading& reading, Span between) {
    return reading.units_of(between).find(u';') != std::u16string_view::npos ||
           reading.hits.any_in(Term::part_end, between);
}

/// Sets the parts that 其中 opens in one sentence, the amounts from `begin` to `end`.
void set_marked(const Reading& reading, List<Amount>& amounts, std::size_t begin, std::size_t end) {
    const auto sentence = amounts[begin].sentence.begin;
    std::optional<Index> whole;
    Decimal sum;
    bool mixed_units = false;
    for (std::size_t i = begin; i < end; ++i) {
        const Span before{i > begin ? amounts[i - 1].quantity.span.end : sentence, amounts[i].quantity.span.begin};
        if (amounts[i].quantity.part_of || !can_be_part(amounts[i].quantity)) continue;
        const Hit* mark = reading.hits.first_in(Term::part_mark, before);
        if (mark != nullptr) {
            whole = whole_before(amounts, i, sentence);
            sum = Decimal{};
        } else if (whole && closes_list(reading, before)) {
            whole.reset();
        }
        if (!whole) continue;
        const Quantity& whole_quantity = amounts[*whole].quantity;
        const auto next = add(sum, *amounts[i].quantity.value);
        const bool same_unit = amounts[i].quantity.unit == whole_quantity.unit || mixed_units;
        if (mark != nullptr)
            mixed_units = amounts[i].quantity.unit != whole_quantity.unit;  // 34次，其中法律15部、条例14件
        if (mark == nullptr && (!same_unit || !next || compare(*next, *whole_quantity.value) > 0)) {
            whole.reset();
            continue;
        }
        if (next) sum = *next;
        amounts[i].quantity.part_of = whole;
    }
}

/// 共凝练10件, 合计: an amount that may sum up what stands before it.
bool told_as_sum(const Reading& reading, const List<Amount>& amounts, std::size_t w) {
    const std::uint32_t from =
        w > 0 ? std::max(amounts[w - 1].quantity.span.end, amounts[w].sentence.begin) : amounts[w].sentence.begin;
    return reading.hits.any_in(Term::sum_mark, {from, amounts[w].quantity.span.begin});
}

/// Whether `part` may be a piece of the sum `whole`, which may have parts.
bool is_piece(const Quantity& part, const Quantity& whole) {
    return part.unit == whole.unit && fits_in(part, whole) && !part.part_of;
}

/// Whether three amounts of a sentence may have one unit: a sum and two pieces, as few sentences have. Units are told apart by few bits, so
/// that it is one step for each amount.
class SharedUnit {
public:
    void add(const Reading& reading, Span unit) {
        const std::uint64_t bit = std::uint64_t{1} << ((reading.units[unit.begin] + unit.size()) % 64);
        thrice_ |= twice_ & bit;
        twice_ |= once_ & bit;
        once_ |= bit;
    }

    bool may_be() const { return thrice_ != 0; }

private:
    std::uint64_t once_ = 0, twice_ = 0, thrice_ = 0;  // the units of so many amounts
};

/// Breakdowns without a sign: consecutive amounts of one unit that add up to another of the sentence, before or behind them. `summed` tells
/// whether any of the sentence, three at least, may be told as a sum.
void set_sums(const Reading& reading, List<Amount>& amounts, std::size_t begin, std::size_t end, bool summed) {
    if (end - begin > most_in_sentence) return;
    const std::size_t last = end - 2;  // a sum has two pieces at least
    for (std::size_t w = begin; w < (summed ? end : last); ++w) {
        const Quantity& whole = amounts[w].quantity;
        if (!can_be_whole(whole) || whole.part_of) continue;
        const std::size_t last_first = std::min(last, w + sum_reach);
        std::size_t first = summed && told_as_sum(reading, amounts, w) ? begin : w + 1;
        for (; first <= last_first; ++first) {
            if (first == w || !is_piece(amounts[first].quantity, whole)) continue;
            if (compare(*whole.value, Decimal::of(3)) < 0) break;
            std::array<std::size_t, longest_sum> run;
            std::size_t pieces = 0;
            Decimal sum;
            for (std::size_t k = first; k < end && pieces < longest_sum; ++k) {
                const Quantity& part = amounts[k].quantity;
                if (k == w) break;
                if (!is_piece(part, whole)) continue;
                const auto next = add(sum, *part.value);
                if (!next || compare(*next, *whole.value) > 0) break;
                sum = *next;
                run[pieces++] = k;
                if (pieces >= 2 && sum == *whole.value) {
                    for (std::size_t p = 0; p < pieces; ++p) amounts[run[p]].quantity.part_of = static_cast<Index>(w);
                    break;
                }
            }
            if (pieces > 0 && amounts[run[0]].quantity.part_of == static_cast<Index>(w)) break;
        }
    }
}

}  // namespace

void set_parts(const Reading& reading, List<Amount>& amounts) {
    HitCursor part_marks(reading, Term::part_mark), sum_marks(reading, Term::sum_mark);
    const std::size_t count = amounts.size();
    for (std::size_t begin = 0, end = 0; begin < count; begin = end) {
        const auto sentence = amounts[begin].sentence.begin;
        SharedUnit unit;
        for (end = begin; end < count && amounts[end].sentence.begin == sentence; ++end) {
            const Amount& amount = amounts[end];
            unit.add(reading, amount.unit);
            if ((amount.behind & near_opening) != 0) set_bracketed(reading, amounts, end);
        }
        const Span words{sentence, amounts[end - 1].quantity.span.begin};
        if (part_marks.any_from(words)) set_marked(reading, amounts, begin, end);
        if (unit.may_be()) set_sums(reading, amounts, begin, end, sum_marks.any_from(words));
    }
}

}  // namespace reportx
