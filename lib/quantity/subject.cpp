// set_subjects: for each amount, in order: the words behind it, the stretch before it in its clause, the amount told just before, the
// clause before. Amounts bound by 分别 share out the nouns before it one by one.
#include "quantity/subject.h"

#include <algorithm>
#include <string_view>

#include "outline/year.h"
#include "quantity/change.h"
#include "quantity/noun_behind.h"
#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::uint32_t longest_clause = 120;
constexpr std::uint32_t shortest_sum_noun = 3;  // 等问题, 等工作 sum up nothing
constexpr std::uint32_t longest_examples = 12;  // a shorter list of examples stays with its noun

bool is_person_unit(const Reading& reading, std::string_view unit) {
    const Phrase* phrase = reading.lexicon.exact(folded(unit), Term::whole_unit);
    return phrase != nullptr && phrase->value == "person";
}

const Phrase* phrase_at(const Reading& reading, std::uint32_t at, std::uint32_t end, Term term) {
    const Phrase* phrase = reading.lexicon.longest_at(reading.units.substr(0, end), at, term);
    return phrase;
}

/// The longest word of time, agent, adverb or joining word that opens `span` and is no part of the subject.
const Phrase* opening_phrase(const Reading& reading, Span span) {
    const Phrase* longest = nullptr;
    for (const Term term : {Term::time_word, Term::part_mark, Term::opening_word, Term::adverb, Term::agent}) {
        const Phrase* phrase = phrase_at(reading, span.begin, span.end, term);
        if (phrase != nullptr && (longest == nullptr || phrase->units.size() > longest->units.size())) longest = phrase;
    }
    if (longest == nullptr || phrase_at(reading, span.begin, span.end, Term::adverb_exception) != nullptr)
        return nullptr;
    const auto behind = span.begin + static_cast<std::uint32_t>(longest->units.size());
    if (behind > span.end) return nullptr;
    const auto follows = [&](Term term) {
        return behind < span.end && phrase_at(reading, behind, span.end, term) != nullptr;
    };
    if (longest->term == Term::agent) {
        if (follows(Term::agent_noun))
            return nullptr;  // 区政府网站 and 行政机关负责人 begin with an agent and are more than one
        const bool acts = (follows(Term::predicate) && !follows(Term::noun_with_verb)) || follows(Term::adverb) ||
                          follows(Term::time_word);
        if (longest->value == "person" && (behind == span.end || !acts)) return nullptr;  // 公职律师11名, 群众满意率
    }
    if (longest->term == Term::adverb && longest->value != "cut" && follows(Term::noun_with_verb))
        return nullptr;  // 按期办结率
    return longest;
}

/// Cuts time, agents, adverbs and joining words from the start of `span`.
Span without_opening_words(const Reading& reading, Span span) {
    for (bool moved = true; moved && !span.empty();) {
        moved = false;
        if (const auto year = read_year(reading.units, span.begin); year && year->end <= span.end) {
            span.begin = year->end;
            moved = true;
        }
        const Phrase* phrase = opening_phrase(reading, span);
        if (phrase != nullptr) {
            span.begin += static_cast<std::uint32_t>(phrase->units.size());
            moved = true;
        }
        while (!span.empty() && (joins_list(reading.units[span.begin]) || reading.units[span.begin] == blank ||
                                 reading.units[span.begin] == u'的' || is_closing(reading.units[span.begin]))) {
            ++span.begin;
            moved = true;
        }
    }
    return span;
}

/// Cuts everything up to the last adverb such as 共, 累计: what stands before it is who and where.
Span behind_last_adverb(const Reading& reading, Span span) {
    std::uint32_t begin = span.begin;
    for (std::uint32_t at = span.begin; at < span.end;) {
        if (const auto behind = behind_bracket(reading.units, at, span.end); behind != at) {
            at = behind;
            continue;
        }
        if (const Phrase* exception = phrase_at(reading, at, span.end, Term::adverb_exception)) {
            at += static_cast<std::uint32_t>(exception->units.size());
            continue;
        }
        const Phrase* adverb = phrase_at(reading, at, span.end, Term::adverb);
        if (adverb != nullptr) {
            at += static_cast<std::uint32_t>(adverb->units.size());
            if (at < span.end && adverb->value == "cut") begin = at;
            continue;
        }
        ++at;
    }
    return {begin, span.end};
}

/// Whether the name of who acts ends right before `end`, time and adverbs aside: 各主管部门全年|查处.
bool ends_as_agent(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
    for (const Term term : {Term::time_word, Term::adverb, Term::time_word}) {
        const Phrase* phrase = reading.lexicon.longest_before(reading.units.substr(0, end), end, term);
        if (phrase != nullptr && end - static_cast<std::uint32_t>(phrase->units.size()) > begin) {
            end -= static_cast<std::uint32_t>(phrase->units.size());
        }
    }
    const Phrase* tail = reading.lexicon.longest_before(reading.units.substr(0, end), end, Term::agent_tail);
    return tail != nullptr && end - static_cast<std::uint32_t>(tail->units.size()) >= begin;
}

/// The predicates in `span` behind its first unit, in order; those that are part of a noun, in quotes or in brackets do not count.
std::vector<Span> predicates_in(const Reading& reading, Span span) {
    std::vector<Span> predicates;
    for (std::uint32_t at = span.begin; at < span.end;) {
        if (const auto behind = behind_bracket(reading.units, at, span.end); behind != at) {
            at = behind;
            continue;
        }
        if (const Phrase* noun = phrase_at(reading, at, span.end, Term::noun_with_verb)) {
            at += static_cast<std::uint32_t>(noun->units.size());
            continue;
        }
        const Phrase* predicate = phrase_at(reading, at, span.end, Term::predicate);
        if (predicate == nullptr) {
            ++at;
            continue;
        }
        const auto behind = at + static_cast<std::uint32_t>(predicate->units.size());
        if (at > span.begin) predicates.push_back({at, behind});
        at = behind;
    }
    return predicates;
}

/// Cuts a preposition phrase (向社会…, 在7大领域…) or an agent (各级调解组织…) before the verb that counts.
Span behind_agent(const Reading& reading, Span span) {
    const bool preposition = phrase_at(reading, span.begin, span.end, Term::preposition) != nullptr &&
                             phrase_at(reading, span.begin, span.end, Term::noun_with_verb) == nullptr;
    const auto predicates = predicates_in(reading, span);
    if (preposition) {
        for (const Span predicate : predicates) {
            if (predicate.end + 1 < span.end) return {predicate.begin, span.end};  // the first verb with an object
        }
        if (!predicates.empty()) span.begin = predicates.back().begin;
        return span;
    }
    for (const Span predicate : predicates) {
        if (ends_as_agent(reading, span.begin, predicate.begin)) return {predicate.begin, span.end};
    }
    return span;
}

/// 组织危化品泄漏、有限空间作业等应急演练: behind a long list of examples the noun that sums them up is what counts.
Span behind_examples(const Reading& reading, Span span) {
    for (std::uint32_t at = span.end; at > span.begin + longest_examples; --at) {
        if (reading.units[at - 1] != u'等' || span.end - at < shortest_sum_noun) continue;
        const Phrase* unit = phrase_at(reading, at - 1, span.end, Term::adverb_exception);
        if (unit == nullptr) return {at, span.end};
    }
    return span;
}

/// Where the clause that holds `at` starts: behind the last stop that no bracket encloses, not before `floor`.
std::uint32_t clause_start(std::u16string_view text, std::uint32_t at, std::uint32_t floor) {
    floor = std::max(floor, at > longest_clause ? at - longest_clause : 0);
    int depth = 0;
    for (std::uint32_t i = at; i > floor; --i) {
        const char16_t c = text[i - 1];
        if (is_closing(c)) ++depth;
        if (is_opening(c)) {
            if (depth == 0) return c == u'(' ? i : i - 1;
            --depth;
        }
        if (depth == 0 && ends_clause(c)) return i;
    }
    return floor;
}

class SubjectFinder {
public:
    SubjectFinder(const Reading& reading, std::vector<Amount>& amounts)
        : reading_(reading), text_(reading.units), amounts_(amounts) {}

    void find_all() {
        for (std::size_t i = 0; i < amounts_.size(); ++i) {
            if (i < shared_until_) continue;
            if (share_out(i)) continue;
            amounts_[i].quantity.subject = find(i);
        }
    }

private:
    std::optional<Span> find(std::size_t i) {
        const Amount& amount = amounts_[i];
        if (amount.quantity.kind == QuantityKind::rank) return rank_subject(i);
        if (reading_.lexicon.exact(text_.substr(amount.core.end - std::min(amount.core.end, 2u), 2), Term::unit_noun) !=
                nullptr &&
            text_.substr(amount.core.begin, amount.core.size()).find(u'大') != std::u16string_view::npos) {
            return Span{amount.core.end - 2, amount.core.end};  // 7大领域
        }
        const WordsBehind behind = words_behind(reading_, amount);
        if (!behind.noun.empty() && !amount.quantity.change) return behind.noun;
        const Span before = stretch_before(i);
        const bool bare_verb = !before.empty() && reading_.lexicon.exact(text_.substr(before.begin, before.size()),
                                                                         Term::predicate) != nullptr;
        if (!behind.predicate.empty() && bare_verb && !behind.weak) return behind.predicate;  // 开展5次集体学法
        if (!behind.predicate.empty() && prefers_predicate(amount, behind, before)) return behind.predicate;
        if (!before.empty()) return before;
        if (!behind.noun.empty()) return behind.noun;
        return told_before(i);
    }

    /// 688人参加, 100%出庭应诉, 政府常务会2次举办讲座: the predicate says what is counted, unless a noun stands before the amount.
    bool prefers_predicate(const Amount& amount, const WordsBehind& behind, Span before) const {
        if (before.empty()) return true;
        if (amount.quantity.kind == QuantityKind::percent)
            return !behind.weak && ends_as_agent(reading_, before.begin, before.end);
        if (is_person_unit(reading_, amount.quantity.unit)) return false;
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
        return {clause_start(text_, end, floor_of(i)), end};
    }

    Span stretch_before(std::size_t i) const {
        Span span = clause_before(i);
        span.end = before_change_words(reading_, span.begin, span.end);
        span.end = before_comparison(span);
        span = without_opening_words(reading_, span);
        if (span.empty()) return span;
        span = without_opening_words(reading_, behind_last_adverb(reading_, span));
        if (span.empty()) return span;
        const auto kind = amounts_[i].quantity.kind;
        const bool rate =
            (kind == QuantityKind::percent || kind == QuantityKind::points) &&
            reading_.lexicon.longest_before(text_.substr(0, span.end), span.end, Term::rate_noun) != nullptr;
        const bool preposition = phrase_at(reading_, span.begin, span.end, Term::preposition) != nullptr;
        if (!rate || preposition) span = behind_agent(reading_, span);
        if (!rate) span = behind_examples(reading_, span);
        while (!span.empty() && (joins_list(text_[span.end - 1]) || text_[span.end - 1] == blank)) --span.end;
        return span;
    }

    /// 平均时限较法定时限压缩85%: what stands behind 较 is what is compared with.
    std::uint32_t before_comparison(Span span) const {
        for (std::uint32_t at = span.begin; at < span.end; ++at) {
            if (phrase_at(reading_, at, span.end, Term::comparator) != nullptr)
                return before_change_words(reading_, span.begin, at);
        }
        return span.end;
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
        const std::uint32_t begin = clause_start(text_, amounts_[i].quantity.span.begin, floor_of(i));
        if (begin <= amounts_[i].sentence.begin + 1) return std::nullopt;
        const Span previous =
            without_opening_words(reading_, {clause_start(text_, begin - 1, amounts_[i].sentence.begin), begin - 1});
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
        const Span clause{clause_start(text_, end, amounts_[i].sentence.begin), end};
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
        nouns = behind_agent(reading_, without_opening_words(reading_, nouns));
        std::vector<Span> pieces;
        std::uint32_t begin = nouns.begin;
        for (std::uint32_t at = nouns.begin; at <= nouns.end; ++at) {
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
    std::vector<Amount>& amounts_;
    std::size_t shared_until_ = 0;
};

}  // namespace

void set_subjects(const Reading& reading, std::vector<Amount>& amounts) { SubjectFinder(reading, amounts).find_all(); }

}  // namespace reportx
