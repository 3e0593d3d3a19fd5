// set_changes: the word right before an amount decides (增长15%, 提升至2分, 由138个); a list of amounts shares it (分别下降51.21%、31.11%);
// a `from` needs a `to` behind it in the same sentence.
#include "quantity/change.h"

#include <algorithm>
#include <array>
#include <bit>

#include "quantity/near.h"
#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::uint32_t clause_reach = 40;

/// Which of `linking_terms` may end at a place, a bit for each.
using LinkingWords = unsigned;

LinkingWords linking_words_before(const Reading& reading, std::uint32_t end) {
    LinkingWords words = 0;
    for (unsigned i = 0; i < std::size(linking_terms); ++i)
        words |= LinkingWords{reading.hits.may_end(end, TermBits(linking_terms[i]))} << i;
    return words;
}

struct Before {
    const Phrase* phrase;
    std::uint32_t begin;
};

std::optional<Before> phrase_before(const Reading& reading, std::uint32_t end, Term term, std::uint32_t begin = 0) {
    end = before_blanks(reading.units, end);
    const Phrase* phrase = end <= begin ? nullptr : reading.longest_before(end, term, begin);
    if (phrase == nullptr) return std::nullopt;
    return Before{phrase, end - phrase->size()};
}

/// Whether only list signs stand between two amounts: 14.7%和29.6%.
bool lists_on(const Reading& reading, const Amount& first, const Amount& second) {
    const auto between = reading.units_of({first.quantity.span.end, second.quantity.span.begin});
    if (between.size() != 1) return false;
    const auto behind = second.quantity.span.end;
    const bool bare = behind >= reading.text.size() || ends_phrase(reading.units[behind]);
    return joins_list(between[0]) || (between[0] == u',' && bare);
}

/// What stands before `amount` in its clause; it begins nowhere before that of the amount before.
Span clause_of(const Reading& reading, const Amount& amount) {
    const auto stops = [](char16_t c) { return is_sign(c, sign_clause_end | sign_digit) | (c == u'('); };
    const std::uint32_t end = amount.quantity.span.begin;
    const std::uint32_t floor = std::max(amount.sentence.begin, end - std::min(end, clause_reach));
    std::uint32_t begin = end;
    while (begin > floor && !stops(reading.units[begin - 1])) --begin;
    return {begin, end};
}

bool to_mark_in_clause(const Reading& reading, const Amount& amount) {
    const Span clause = clause_of(reading, amount);
    for (std::uint32_t at = clause.begin; at < clause.end; ++at) {
        const Phrase* mark = reading.longest_at(at, Term::to_mark);
        if (mark != nullptr && mark->units.size() >= 2) return true;
    }
    return false;
}

/// The verbs of change that may open a clause, asked about one amount after the other.
class OpeningVerbs {
public:
    explicit OpeningVerbs(const Reading& reading) {
        for (std::size_t i = 0; i < next_.size(); ++i) next_[i] = reading.hits.starting_in(terms[i], {0, 0}).first;
        go_to(0);
    }

    /// False where none that a later question may be about begins before `end`, as before most amounts.
    bool may_begin_before(std::uint32_t end) const {
        return (next_[0]->span.begin < end) | (next_[1]->span.begin < end);
    }

    /// Whether any begins in `clause`, which must not begin before that of the question before.
    bool begin_in(Span clause) {
        go_to(clause.begin);
        return may_begin_before(clause.end);
    }

private:
    static constexpr std::array terms{Term::increase, Term::decrease};

    /// Passes over the other words of change, too; the last one of a list stands beyond the text and has no phrase.
    void go_to(std::uint32_t place) {
        for (const Hit*& hit : next_)
            while (hit->phrase != nullptr && (hit->span.begin < place || hit->phrase->value != "opens")) ++hit;
    }

    std::array<const Hit*, terms.size()> next_;
};

/// 减少重复入企310余次, 净增规模以上企业14家: the verb of change opens the clause, its object stands between.
std::optional<Change> opening_verb(const Reading& reading, OpeningVerbs& verbs, const Amount& amount) {
    const Span clause = clause_of(reading, amount);
    if (!verbs.begin_in(clause) || amount.quantity.kind == QuantityKind::rank) return std::nullopt;
    const auto words_end = before_change_words(reading, clause.begin, clause.end);
    if (reading.longest_before(words_end, Term::rate_noun) != nullptr) {
        return std::nullopt;  // 平均压缩度达50%以上: a level, named after a change
    }
    for (std::uint32_t at = clause.begin; at < clause.end; ++at) {
        if (const Phrase* noun = reading.longest_at(at, Term::noun_with_verb)) {  // 增加值
            at += noun->size() - 1;
            continue;
        }
        for (const Term term : {Term::increase, Term::decrease}) {
            const Phrase* verb = reading.longest_at(at, term);
            if (verb != nullptr && verb->value == "opens")
                return term == Term::increase ? Change::increase : Change::decrease;
        }
    }
    return std::nullopt;
}

/// `end` is where the words before the amount end, not a blank.
std::optional<Change> change_of(const Reading& reading, OpeningVerbs& verbs, const Amount& amount, std::uint32_t end) {
    constexpr TermBits deciding(
        {Term::change_filler, Term::to_mark, Term::from_mark, Term::end_mark, Term::increase, Term::decrease});
    const bool rank = amount.quantity.kind == QuantityKind::rank;
    const bool told = amount.linked && reading.hits.may_end(end, deciding);
    std::uint32_t words_end = end;
    if (told) {
        if (const Phrase* filler = reading.longest_before(end, Term::change_filler)) end -= filler->size();  // 了, 了约
        words_end = before_blanks(reading.units, end);
        if (reading.longest_before(words_end, Term::to_mark) != nullptr) return Change::to;
        if (reading.longest_before(words_end, Term::from_mark) != nullptr) return Change::from;
    }
    if (rank) return std::nullopt;
    if (end > 0 && reading.units[end - 1] == u'的' && to_mark_in_clause(reading, amount))
        return Change::to;  // 压缩至法定时限的17%
    if (told) {
        if (reading.longest_before(words_end, Term::end_mark) != nullptr)
            return std::nullopt;  // decided with its start
        const Phrase* up = reading.longest_before(words_end, Term::increase);
        const Phrase* down = reading.longest_before(words_end, Term::decrease);
        const Phrase* longer = up != nullptr && (down == nullptr || up->size() >= down->size()) ? up : down;
        if (longer != nullptr) {
            if (longer->value == "none") return std::nullopt;  // 新增
            return longer->term == Term::increase ? Change::increase : Change::decrease;
        }
    }
    if (!verbs.may_begin_before(amount.quantity.span.begin)) return std::nullopt;
    return opening_verb(reading, verbs, amount);
}

/// Whether the sign that ends before `end` only ends a longer word: 均 of 平均, 可 of 许可, 计 of 审计.
bool ends_longer_word(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
    return std::ranges::any_of(std::array{Term::adverb_exception, Term::noun_with_verb, Term::predicate},
                               [&](Term term) {
                                   const auto word = phrase_before(reading, end, term, begin);
                                   return word && end - word->begin > 1;
                               });
}

/// The change of amount `i`.
void set_change(const Reading& reading, OpeningVerbs& verbs, List<Amount>& amounts, std::size_t i) {
    auto& change = amounts[i].quantity.change;
    change = change_of(reading, verbs, amounts[i], before_blanks(reading.units, amounts[i].quantity.span.begin));
    const bool follows = i > 0 && amounts[i - 1].quantity.change && lists_on(reading, amounts[i - 1], amounts[i]) &&
                         amounts[i - 1].quantity.unit == amounts[i].quantity.unit;
    if (!change && follows) change = amounts[i - 1].quantity.change;
    // 由138个精简为25个: the end of a change may be told with 为 or 成.
    if (change || !amounts[i].linked) return;
    const auto mark = phrase_before(reading, amounts[i].quantity.span.begin, Term::end_mark);
    if (!mark) return;
    const bool near = i > 0 && amounts[i].sentence.begin == amounts[i - 1].sentence.begin;
    if (near && amounts[i - 1].quantity.change == Change::from) change = Change::to;
    if (mark->phrase->value != "merge") return;
    change = Change::to;
    // 5支执法队伍归并为1支: the start stands in the same clause without 由.
    const bool same_clause = near && clause_of(reading, amounts[i]).begin <= amounts[i - 1].quantity.span.end;
    if (same_clause && !amounts[i - 1].quantity.change && amounts[i - 1].quantity.unit == amounts[i].quantity.unit)
        amounts[i - 1].quantity.change = Change::from;
}

}  // namespace

std::uint32_t before_change_words(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
    const auto behind_words = [&](std::uint32_t at) {
        at = before_blanks(reading.units, at, begin);
        return at;
    };
    for (bool moved = true; moved && end > begin;) {
        moved = false;
        end = behind_words(end);
        std::uint32_t at = end;
        LinkingWords here = linking_words_before(reading, at);
        for (LinkingWords words = here; words != 0 && at > begin;) {
            const int number = std::countr_zero(words);
            words &= words - 1;
            const Phrase* found = reading.longest_before(at, linking_terms[number], begin);
            if (found == nullptr || (found->size() == 1 && ends_longer_word(reading, begin, end))) continue;
            end = at - found->size();
            at = behind_words(end);
            here = linking_words_before(reading, at);
            words = here & ~((LinkingWords{2} << number) - 1);
            moved = true;
        }
        if (here == 0) return at;
    }
    return end;
}

void set_changes(const Reading& reading, List<Amount>& amounts) {
    OpeningVerbs verbs(reading);
    bool after_change = false, any_from = false;
    for (std::size_t i = 0, count = amounts.size(); i < count; ++i) {
        const Amount& amount = amounts[i];
        const bool told = amount.linked | after_change;
        if (!(told | verbs.may_begin_before(amount.quantity.span.begin))) continue;  // as is so of most
        if (told) {
            set_change(reading, verbs, amounts, i);
        } else {
            amount.quantity.change = opening_verb(reading, verbs, amount);
        }
        after_change = amount.quantity.change.has_value();
        any_from |= amount.quantity.change == Change::from;
    }
    if (!any_from) return;
    // 从 and 由 that no end follows say where something comes from, not what it was before.
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        auto& change = amounts[i].quantity.change;
        if (change != Change::from) continue;
        const bool ended = i + 1 < amounts.size() && amounts[i + 1].quantity.change == Change::to &&
                           amounts[i + 1].sentence.begin == amounts[i].sentence.begin;
        if (!ended) change = std::nullopt;
    }
}

}  // namespace reportx
