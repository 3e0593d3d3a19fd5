// set_subjects: for each amount, in order: the words behind it, the stretch before it in its clause, the amount told just before, the
// clause before. Amounts bound by 分别 share out the nouns before it one by one.
#include "quantity/subject.h"

#include <algorithm>
#include <string_view>

#include "quantity/change.h"
#include "quantity/hit_cursor.h"
#include "quantity/near.h"
#include "quantity/noun_behind.h"
#include "quantity/words_before.h"
#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

bool is_person_unit(const Reading& reading, const Amount& amount) {
    const Phrase* phrase = reading.exact(amount.unit, Term::whole_unit);
    return phrase != nullptr && phrase->value == "person";
}

class SubjectFinder {
public:
    SubjectFinder(const Reading& reading, List<Amount>& amounts)
        : reading_(reading),
          text_(reading.units),
          amounts_(amounts),
          each_marks_(reading, Term::each_mark),
          comparators_(reading, Term::comparator) {}

    void find_all() {
        for (std::size_t i = 0, count = amounts_.size(); i < count; ++i) {
            if (i < shared_until_) continue;
            if (share_out(i)) continue;
            set(i);
        }
    }

private:
    /// Sets the subject of amount `i` in its place: an optional put together elsewhere is slow to copy.
    void set(std::size_t i) {
        const Amount& amount = amounts_[i];
        if (amount.quantity.kind == QuantityKind::rank) {
            amount.quantity.subject = rank_subject(i);
        } else if (ends_with_big_noun(amount)) {
            amount.quantity.subject = last_two(amount.core);
        } else if (ends_its_phrase(amount)) {
            set_from_before(i);
        } else {
            set_from_both_sides(i);
        }
    }

    void set_from_before(std::size_t i) {
        auto& subject = amounts_[i].quantity.subject;
        if (const Span before = stretch_before(i); !before.empty()) {
            subject = before;
        } else {
            subject = told_before(i);
        }
    }

    void set_from_both_sides(std::size_t i) {
        const Amount& amount = amounts_[i];
        auto& subject = amount.quantity.subject;
        const WordsBehind behind = words_behind(reading_, amount);
        if (!behind.noun.empty() && !amount.quantity.change) {
            subject = behind.noun;
            return;
        }
        const Span before = stretch_before(i);
        if (!behind.predicate.empty() && prefers_predicate(amount, behind, before)) {
            subject = behind.predicate;
        } else if (!before.empty()) {
            subject = before;
        } else if (!behind.noun.empty()) {
            subject = behind.noun;
        } else {
            subject = told_before(i);
        }
    }

    static Span last_two(Span core) { return {core.end - std::min(core.end, 2u), core.end}; }

    /// 7大领域: the noun behind 大, in a unit's place.
    bool ends_with_big_noun(const Amount& amount) const {
        return amount.unit.begin != 0 && text_[amount.unit.begin - 1] == u'大' &&
               reading_.exact(last_two(amount.core), Term::unit_noun) != nullptr;
    }

    /// Whether nothing follows that `words_behind` could find, as is so of most amounts.
    bool ends_its_phrase(const Amount& amount) const {
        if ((amount.behind & near_phrase_end) == 0) return false;
        return is_stop(amount.behind) || text_[amount.quantity.span.end] != blank;
    }

    /// 688人参加, 100%出庭应诉, 政府常务会2次举办讲座: the predicate says what is counted, unless a noun stands before the amount.
    bool prefers_predicate(const Amount& amount, const WordsBehind& behind, Span before) const {
        if (before.empty()) return true;
        if (!behind.weak && reading_.exact(before, Term::predicate) != nullptr) return true;  // 开展5次集体学法
        if (amount.quantity.kind == QuantityKind::percent)
            return !behind.weak && ends_as_agent(reading_, before.begin, before.end);
        if (is_person_unit(reading_, amount)) return false;
        return ends_as_agent(reading_, before.begin, before.end);
    }

    /// The floor of the clause of amount `i`: behind the amount before it and the noun that that one counts.
    std::uint32_t floor_of(std::size_t i) const {
        if (i == 0) return amounts_[i].sentence.begin;
        const Amount& previous = amounts_[i - 1];
        std::uint32_t floor = std::max(amounts_[i].sentence.begin, previous.quantity.span.end);
        if (previous.quantity.subject && previous.quantity.subject->begin >= previous.quantity.span.end &&
            previous.quantity.subject->end <= amounts_[i].quantity.span.begin) {
            floor = std::max(floor, previous.quantity.subject->end);
        }
        return floor;
    }

    Span clause_before(std::size_t i) const {
        const std::uint32_t end = amounts_[i].quantity.span.begin;
        return {clause_start(reading_, end, floor_of(i)), end};
    }

    Span stretch_before(std::size_t i) {
        Span span = clause_before(i);
        if (amounts_[i].linked) span.end = before_change_words(reading_, span.begin, span.end);
        while (!span.empty() && text_[span.end - 1] == blank) --span.end;
        span.end = before_comparison(span);
        const auto kind = amounts_[i].quantity.kind;
        return counted_words(reading_, span, kind == QuantityKind::percent || kind == QuantityKind::points);
    }

    /// 平均时限较法定时限压缩85%: what stands behind 较 is what is compared with.
    std::uint32_t before_comparison(Span span) {
        const Hit* comparator = comparators_.first_in(span);
        return comparator != nullptr ? before_change_words(reading_, span.begin, comparator->span.begin) : span.end;
    }

    /// Nothing in its own clause: the amount told just before in the sentence, else the clause before.
    std::optional<Span> told_before(std::size_t i) const {
        if (i > 0 && amounts_[i - 1].sentence.begin == amounts_[i].sentence.begin && amounts_[i - 1].quantity.subject) {
            std::size_t k = i - 1;
            // A parenthesis that has closed tells details; go on with what it hangs on.
            while (k > 0 && amounts_[k].quantity.part_of && *amounts_[k].quantity.part_of < k && closes_between(k, i)) {
                k = *amounts_[k].quantity.part_of;
            }
            return amounts_[k].quantity.subject;
        }
        const std::uint32_t begin = clause_start(reading_, amounts_[i].quantity.span.begin, floor_of(i));
        if (begin <= amounts_[i].sentence.begin + 1) return std::nullopt;
        const Span previous =
            without_opening_words(reading_, {clause_start(reading_, begin - 1, amounts_[i].sentence.begin), begin - 1});
        if (previous.empty() || previous.size() > 30) return std::nullopt;
        return previous;
    }

    bool closes_between(std::size_t k, std::size_t i) const {
        return text_
                   .substr(amounts_[k].quantity.span.end,
                           amounts_[i].quantity.span.begin - amounts_[k].quantity.span.end)
                   .find(u')') != std::u16string_view::npos;
    }

    /// 我区居国家高新区综合评价第49位; …9.24万户，居全市第一; 在全省考核中列第6位.
    std::optional<Span> rank_subject(std::size_t i) const {
        const std::uint32_t end = amounts_[i].quantity.span.begin;
        const Span clause{clause_start(reading_, end, amounts_[i].sentence.begin), end};
        const Hit* mark = nullptr;
        for (const Hit& hit : reading_.hits.starting_in(Term::rank_mark, clause)) {
            if (mark == nullptr || hit.phrase->value == "verb") mark = &hit;
            if (hit.phrase->value == "verb") break;
        }
        const Span before =
            without_opening_words(reading_, {clause.begin, mark != nullptr ? mark->span.begin : clause.end});
        const auto in = text_.substr(before.begin, before.size()).find(u'在');
        if (in != std::u16string_view::npos && !before.empty() && text_[before.end - 1] == u'中') {  // 在…中
            return Span{before.begin + static_cast<std::uint32_t>(in) + 1, before.end - 1};
        }
        const Span named{before.begin, before_change_words(reading_, before.begin, before.end)};
        if (!named.empty() && before.begin == without_opening_words(reading_, clause).begin) return named;
        if (mark != nullptr) {
            const Span between = without_opening_words(reading_, {mark->span.end, clause.end});
            if (between.size() > 6) return between;
        }
        return told_before(i);
    }

    /// 接待游客、旅游收入分别增长14.7%和29.6%: nouns and amounts pair off in order. Returns whether amount `i` opens such a list.
    bool share_out(std::size_t i) {
        if (!each_marks_.any_from({amounts_[i].sentence.begin, amounts_[i].quantity.span.begin})) return false;
        if (!reading_.hits.any_in(Term::each_mark, {floor_of(i), amounts_[i].quantity.span.begin})) return false;
        const Span clause = clause_before(i);
        const Hit* mark = reading_.hits.first_in(Term::each_mark, clause);
        if (mark == nullptr) return false;
        // 分别学法5次、11次: a verb of its own behind 分别 tells what is counted.
        if (before_change_words(reading_, mark->span.end, amounts_[i].quantity.span.begin) > mark->span.end)
            return false;
        std::size_t count = 1;
        while (i + count < amounts_.size() && lists_on(amounts_[i + count - 1], amounts_[i + count])) ++count;
        if (count < 2) return false;
        Span nouns{clause.begin, before_change_words(reading_, clause.begin, mark->span.begin)};
        nouns.end = before_comparison(nouns);
        nouns = without_opening_words(reading_, nouns);
        nouns = behind_agent(reading_, nouns);
        List<Span> pieces(reading_.memory);
        std::uint32_t begin = nouns.begin;
        for (std::uint32_t at = nouns.begin; at <= nouns.end; ++at) {
            if (const Phrase* word = reading_.longest_at(at, Term::adverb_exception, nouns.end)) {  // 及时率
                at += word->size() - 1;
                continue;
            }
            if (at < nouns.end && !joins_list(text_[at])) continue;
            if (at > begin) pieces.push_back({begin, at});
            begin = at + 1;
        }
        if (pieces.size() != count) return false;
        for (std::size_t k = 0; k < count; ++k) amounts_[i + k].quantity.subject = pieces[k];
        shared_until_ = i + count;
        return true;
    }

    bool lists_on(const Amount& first, const Amount& second) const {
        const auto between =
            text_.substr(first.quantity.span.end, second.quantity.span.begin - first.quantity.span.end);
        return between.size() == 1 && (joins_list(between[0]) || between[0] == u',');
    }

    const Reading& reading_;
    std::u16string_view text_;
    List<Amount>& amounts_;
    HitCursor each_marks_, comparators_;
    std::size_t shared_until_ = 0;
};

}  // namespace

void set_subjects(const Reading& reading, List<Amount>& amounts) { SubjectFinder(reading, amounts).find_all(); }

}  // namespace reportx
