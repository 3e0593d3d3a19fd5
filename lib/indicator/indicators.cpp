// find_indicators: the first words of the rules that stand near an amount say which rules to ask about it; the rest of each rule is then
// checked in the amount's surroundings. Zeros told in words come from phrases of their own.
#include "indicator/indicators.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <utility>

#include "indicator/scope.h"
#include "indicator/surroundings.h"
#include "outline/year.h"
#include "rules/found_walk.h"
#include "text/fold.h"

namespace reportx {
namespace {

constexpr std::uint32_t foreign_reach = 24;
constexpr std::uint32_t opening_reach = 8;
constexpr std::size_t usual_words = 64;       // near an amount
constexpr std::size_t told_apart_reach = 12;  // kinds told apart stand close together
constexpr std::size_t slots_for_each = 8;     // of the table of repeats: few stand in the way of others
constexpr Index free_slot = std::numeric_limits<Index>::max();

/// What can be said against a rule, the first that applies being the verdict.
enum Objection : unsigned {
    other_kind,
    no_change,
    is_change,
    before_change,
    other_unit,
    part_of_total,
    target,
    words_missing,
    context_missing,
    word_against,
    other_body,
    none,
};
constexpr std::string_view verdicts[] = {
    "another kind of amount", "no change",
    "a change, not a level",  "what it was before a change",
    "another unit",           "a part of a told total",
    "a target, not a result", "words missing",
    "context missing",        "a word against it",
    "another body's figure",  "taken",
};

/// A flag of an objection, which is set without a branch: which rules an amount meets, and how they fail, follows no pattern.
constexpr unsigned when(bool applies, Objection objection) { return unsigned{applies} << objection; }

class IndicatorFinder {
public:
    IndicatorFinder(const Reading& reading, const Rules::Tables& tables, std::optional<int> year, Report& report)
        : reading_(reading),
          tables_(tables),
          entries_(reading.hits.swept().entries.data()),
          year_(year),
          report_(report),
          surroundings_(reading, report),
          words_near_(reading.hits, Channel::rule_words),
          words_in_segments_(words_near_),
          words_around_(words_near_),
          near_kind_{&RuleWord::near, tables.words.near_groups.data()},
          context_kind_{&RuleWord::context, tables.words.context_groups.data()},
          clauses_(report.quantities.size(), reading.memory),
          asking_(usual_words, reading.memory),
          asked_for_(tables.indicator_rules.size(), reading.memory),
          rows_(reading.memory) {}

    void find_all() {
        for (Index i = 0; i < report_.quantities.size(); ++i) clauses_[i] = surroundings_.clause_of(i);
        for (Index i = 0; i < report_.quantities.size(); ++i) find(i);
        const auto told = static_cast<std::ptrdiff_t>(report_.indicators.size());
        find_zeros();  // both in order of place
        std::ranges::inplace_merge(report_.indicators, report_.indicators.begin() + told, {},
                                   [](const Indicator& i) { return i.span.begin; });
        set_told_apart();
        drop_repeats();
    }

private:
    /// Of groups: the column that tells a word's row, and the rows.
    struct Kind {
        std::uint16_t RuleWord::*row;
        const GroupBits* rows;
        friend bool operator==(const Kind&, const Kind&) = default;
    };

    /// An amount and what the rules ask about it.
    struct Near {
        Index amount;  ///< in `Report::quantities`
        Span subject;
        GroupBits groups;            ///< of the words near it
        const std::uint64_t* units;  ///< the row of its unit
        QuantityKind kind;
        std::array<std::array<std::uint16_t, 2>, 2> objections;  ///< to rules by `part` and `change`
    };

    void find(Index i) {
        const Quantity& quantity = report_.quantities[i];
        if (!quantity.value) return;
        const Span clause = clauses_[i];
        Near near;
        near.amount = i;
        near.subject = quantity.subject.value_or(clause);
        const auto asking = take_words(clause, near);
        if (asking.empty()) return;
        look_at_facts(near);
        const std::size_t first_candidate = report_.candidates.size();
        const IndicatorRule* best = nullptr;
        std::size_t fitting = 0;
        for (const Index word : asking) {
            for (const Index number : tables_.words.rules_of(word)) {
                if (std::exchange(asked_for_[number], i + 1) == i + 1) continue;  // few are asked twice
                const IndicatorRule& rule = tables_.indicator_rules[number];
                const Objection objection = objection_to(rule, number, near);
                report_.candidates.push_back({i, rule.id, verdicts[objection]});
                if (objection != none) continue;
                ++fitting;
                if (best == nullptr || rule.priority > best->priority) best = &rule;
            }
        }
        if (best == nullptr) return;
        for (std::size_t k = first_candidate; k < report_.candidates.size() && fitting > 1; ++k) {
            auto& candidate = report_.candidates[k];
            if (candidate.verdict == verdicts[none] && candidate.rule != best->id)
                candidate.verdict = "another rule has priority";
        }
        add(*best, i);
    }

    /// Takes the groups of the words in clause and subject, and gives those words that rules are asked by.
    std::span<const Index> take_words(Span clause, Near& near) {
        const RuleWord* const words = tables_.words.words.data();
        const GroupBits* const rows = tables_.words.near_groups.data();
        const std::size_t most = clause.size() + near.subject.size();
        if (most > asking_.size()) asking_.resize(2 * most);
        GroupBits groups;
        groups.set(group_of_all);
        Index* next = asking_.data();
        const auto take = [&](const Found& found, std::uint32_t end) {
            const Index word = longest_word(found, end).number;
            groups.add(rows[words[word].near]);
            *next = word;
            next += words[word].rule_count != 0;
        };
        words_near_.each_place(clause, [&](const Found& found) { take(found, clause.end); });
        if (!clause.contains(near.subject))
            words_around_.each_place(near.subject, [&](const Found& found) { take(found, near.subject.end); });
        near.groups = groups;
        return {asking_.data(), next};
    }

    /// The longest word that stands at a place and ends at `end` or before, or none, which has no size.
    const Trie::Entry& longest_word(const Found& found, std::uint32_t end) const {
        const Trie::Entry* entry = &entries_[found.first_entry];
        while (entry->size > end - found.at) entry = &entries_[entry->next];
        return *entry;
    }

    void look_at_facts(Near& near) const {
        const Quantity& quantity = report_.quantities[near.amount];
        const bool is_target = report_.sections[quantity.section].role == Role::plan;
        const bool changes = quantity.change == Change::increase || quantity.change == Change::decrease;
        const unsigned to_parts = when(quantity.change == Change::from, before_change) | when(is_target, target);
        const unsigned to_others = to_parts | when(is_marked_part(near.amount), part_of_total);
        const auto both = [&](unsigned to_some, bool change) {
            return static_cast<std::uint16_t>(to_some |
                                              (change ? when(!changes, no_change) : when(changes, is_change)));
        };
        near.kind = quantity.kind;
        near.units = tables_.units.row_of(unit_of(quantity.unit));
        near.objections = {
            {{both(to_others, false), both(to_others, true)}, {both(to_parts, false), both(to_parts, true)}}};
    }

    /// Why the amount does not mean what the rule says.
    Objection objection_to(const IndicatorRule& rule, std::size_t number, const Near& near) {
        const Objection at_hand = objection_at_hand(rule, number, near);
        return at_hand != none ? at_hand : objection_around(rule, near);
    }

    /// What the amount itself and the words near it say against a rule.
    static Objection objection_at_hand(const IndicatorRule& rule, std::size_t number, const Near& near) {
        const unsigned met = when(near.kind == rule.kind, other_kind) |
                             when(UnitTable::allows(near.units, number), other_unit) |
                             when(near.groups.has(rule.second), words_missing);
        const unsigned asked = when(true, other_kind) | when(true, other_unit) | when(true, words_missing);
        const unsigned objections = near.objections[rule.part][rule.change] | (met ^ asked) | when(true, none);
        return static_cast<Objection>(std::countr_zero(objections));
    }

    /// What the words around it do.
    Objection objection_around(const IndicatorRule& rule, const Near& near) {
        if (rule.words.any && !holds(rule.words, near_kind_, near.groups, near)) return words_missing;
        if (rule.context.any && !holds(rule.context, context_kind_, segment_context(near), near))
            return context_missing;
        if (near.groups.has(rule.against)) return word_against;
        if (!rule.foreign && is_foreign(near.amount)) return other_body;
        return none;
    }

    /// 场 of 场（次）, folded: what stands in brackets makes no other unit.
    static UnitKey unit_of(std::string_view unit) {
        UnitKey key = 0;
        for (std::size_t at = 0; at < unit.size();) {
            const char16_t sign = fold(next_code_point(unit, at));
            if (sign == u'(') break;
            if (!add_sign(key, sign)) return 0;
        }
        return key;
    }

    /// The groups in the part of the sentence between semicolons, and in the subject, which nearly always stands in it.
    const GroupBits& segment_context(const Near& near) {
        const Span segment = surroundings_.segment_of(near.amount);
        const std::array stretches{segment, segment.contains(near.subject) ? Span{} : near.subject};
        if (segment_of_ != stretches) segment_ = groups_in(segment_of_ = stretches, context_kind_, words_in_segments_);
        return segment_;
    }

    /// The groups in the sentence, the item's title and the section's heading.
    const GroupBits& wide_groups(std::size_t amount, Kind kind) {
        const Quantity& quantity = report_.quantities[amount];
        std::optional<Span> title;
        if (quantity.item_list) title = report_.items(*quantity.item_list)[quantity.item].title;
        const auto heading = report_.sections[quantity.section].heading;
        const std::array stretches{surroundings_.sentence_of(amount), title.value_or(Span{}), heading.value_or(Span{})};
        if (wide_of_ != stretches || wide_kind_ != kind)
            wide_ = groups_in(wide_of_ = stretches, wide_kind_ = kind, words_around_);
        return wide_;
    }

    /// The groups of that kind in `stretches`, the first of which `walk` is to take.
    GroupBits groups_in(std::span<const Span> stretches, Kind kind, FoundWalk& walk) {
        GroupBits groups;
        const auto take = [&](Span stretch, FoundWalk& words) {
            words.each_place(stretch, [&](const Found& found) {
                groups.add(kind.rows[tables_.words.words[longest_word(found, stretch.end).number].*kind.row]);
            });
        };
        take(stretches.front(), walk);
        for (const Span stretch : stretches.subspan(1)) {
            if (!stretch.empty()) take(stretch, words_around_);
        }
        return groups;
    }

    /// Whether each of the groups, which are of that kind, is `found`, or is a wide one and stands anywhere around.
    bool holds(const GroupsNeeded& needed, Kind kind, const GroupBits& found, const Near& near) {
        const GroupBits missing = needed.all.without(found);
        if (missing.empty()) return true;
        return missing.without(needed.wide).empty() && missing.without(wide_groups(near.amount, kind)).empty();
    }

    /// Whether the text marks the amount as a part (其中, a bracket). One that merely adds up with others to a total keeps its meaning.
    bool is_marked_part(std::size_t i) const {
        const Quantity& quantity = report_.quantities[i];
        if (!quantity.part_of) return false;
        const Quantity& whole = report_.quantities[*quantity.part_of];
        if (whole.span.end > quantity.span.begin) return false;
        const Span between{whole.span.end, quantity.span.begin};
        return reading_.hits.any_in(Term::part_mark, between) ||
               reading_.units_of(between).find(u'(') != std::u16string_view::npos;
    }

    /// Whether a court or procuratorate acts in the clause, or opened the part of the sentence shortly before it.
    bool is_foreign(std::size_t amount) {
        const Span clause = clauses_[amount];
        const std::uint32_t floor = clause.begin > foreign_reach ? clause.begin - foreign_reach : 0;
        const auto agents = reading_.hits.starting_in(Term::foreign_agent, {floor, clause.end});
        if (agents.empty()) return false;  // as nearly always
        const std::uint32_t opening = surroundings_.segment_of(amount).begin;
        return std::ranges::any_of(agents, [&](const Hit& agent) {
            const std::uint32_t begin = agent.span.begin;
            return begin < clause.begin ? opening <= begin && begin <= opening + opening_reach
                                        : agent.span.end <= clause.end;
        });
    }

    void add(const IndicatorRule& rule, std::size_t i) {
        const Span clause = clauses_[i];
        const Quantity& quantity = report_.quantities[i];
        Indicator& indicator = report_.indicators.emplace_back();
        indicator.id = tables_.indicators[rule.indicator].id;
        indicator.value = *quantity.value;
        indicator.unit = quantity.unit;
        indicator.qualifier = quantity.qualifier;
        indicator.quantity = static_cast<Index>(i);
        indicator.span = quantity.span;
        const Span scope = scope_of(reading_, report_, i, clauses_);
        if (!scope.empty() && !is_part_of_meaning(rule, scope)) indicator.scope = scope;
        set_year(clause, indicator);
        indicator.rule = rule.id;
        rows_.push_back(rule.indicator);
    }

    /// Words that the rule asks for say what the indicator is (涉企检查 of the change in checks on firms), not a limit to it.
    bool is_part_of_meaning(const IndicatorRule& rule, Span scope) {
        if (!rule.context.any) return false;
        bool is_part = false;
        words_around_.each_place(scope, [&](const Found& found) {
            const Trie::Entry& word = longest_word(found, scope.end);
            const GroupBits& own = tables_.words.context_groups[tables_.words.words[word.number].own_context];
            is_part |= word.size == scope.size() && own.shares(rule.context.all);
        });
        return is_part;
    }

    /// The year that the clause names, beside the amount, which holds none; else the one reported on.
    void set_year(Span clause, Indicator& indicator) const {
        indicator.year = year_;
        const Span amount = indicator.span;
        if (year_ && reading_.hits.any_in(Term::last_year, clause)) {
            indicator.year = *year_ - 1;
        } else if (!set_first_year({clause.begin, std::min(clause.end, amount.begin)}, indicator)) {
            set_first_year({amount.end, clause.end}, indicator);
        }
    }

    bool set_first_year(Span span, Indicator& indicator) const {
        for (std::uint32_t at = span.begin; (at = reading_.marks.next(at, span.end, Marked::number)) < span.end; ++at) {
            if (!is_digit(reading_.units[at])) continue;
            if (const auto year = read_year(reading_.units, at)) {
                indicator.year = year->year;
                return true;
            }
        }
        return false;
    }

    void find_zeros() {
        const std::size_t told = report_.indicators.size();  // in order of place, as the zeros are
        std::size_t next = 0;
        for (const Hit& hit : reading_.hits.starting_in(Term::zero_phrase, {0, reading_.text.size()})) {
            const auto row = std::ranges::find(tables_.indicators, hit.phrase->value, &IndicatorRow::id);
            if (row == tables_.indicators.end()) continue;
            const auto section = std::ranges::upper_bound(report_.sections, hit.span.begin, {},
                                                          [](const Section& s) { return s.span.begin; });
            if (section == report_.sections.begin() || std::prev(section)->role == Role::plan) continue;
            while (next < told && report_.indicators[next].span.end <= hit.span.begin) ++next;
            if (next < told && report_.indicators[next].span.overlaps(hit.span)) continue;
            Indicator indicator;
            indicator.id = row->id;
            indicator.span = hit.span;
            indicator.year = year_;
            indicator.rule = hit.phrase->id;
            report_.indicators.push_back(std::move(indicator));
        }
    }

    /// Several kinds told apart in one sentence (建议书6份、意见书38份) each carry their own words as scope.
    void set_told_apart() {
        auto& found = report_.indicators;
        const auto ends = [](char16_t c) { return c == u'。' || c == u'\n'; };
        const auto in_one_sentence = [&](Span first, Span second) {
            return first.end <= second.begin &&
                   reading_.marks.first(first.end, second.begin, ends, Marked::sentence) == second.begin;
        };
        constexpr std::size_t nothing = std::numeric_limits<std::size_t>::max();
        List<std::size_t> last_of(tables_.indicators.size(), nothing, reading_.memory),
            before(found.size(), nothing, reading_.memory);
        for (std::size_t i = 0, told = 0; i < found.size(); ++i) {
            if (!found[i].quantity) continue;
            before[i] = std::exchange(last_of[rows_[told++]], i);
            for (std::size_t k = before[i]; k != nothing && i - k <= told_apart_reach; k = before[k]) {
                if (found[i].year != found[k].year || !in_one_sentence(found[k].span, found[i].span)) continue;
                for (const std::size_t n : {i, k}) {
                    if (!found[n].scope) found[n].scope = report_.quantities[*found[n].quantity].subject;
                }
            }
        }
    }

    /// An amount repeated word for word counts once, where it is first told.
    void drop_repeats() {
        auto& found = report_.indicators;
        const std::size_t last_slot = std::bit_ceil(slots_for_each * found.size() + 1) - 1;
        List<Index> slots(last_slot + 1, free_slot, reading_.memory);  // places of those that stay, by hash
        std::size_t kept = 0;
        for (Indicator& indicator : found) {
            std::size_t slot = hash_of_meaning(indicator) & last_slot;
            while (slots[slot] != free_slot && !repeats(indicator, found[slots[slot]])) slot = (slot + 1) & last_slot;
            if (slots[slot] != free_slot) continue;
            slots[slot] = static_cast<Index>(kept);
            if (&found[kept] != &indicator) found[kept] = std::move(indicator);
            ++kept;
        }
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(kept), found.end());
    }

    std::size_t hash_of_meaning(const Indicator& it) const {
        std::size_t hash = it.scope ? std::hash<std::u16string_view>()(reading_.units_of(*it.scope)) : 0;
        for (const std::size_t part :
             {static_cast<std::size_t>(it.value.coefficient), static_cast<std::size_t>(it.value.scale),
              static_cast<std::size_t>(it.year.value_or(0)), it.id.size()})
            hash = (hash ^ part) * 0x9E3779B97F4A7C15u;
        return hash >> 32;
    }

    bool repeats(const Indicator& it, const Indicator& other) const {
        const auto words = [&](const Indicator& x) {
            return x.scope ? reading_.text.slice(*x.scope) : std::string_view();
        };
        return it.value.coefficient == other.value.coefficient && it.value.scale == other.value.scale &&
               it.year.value_or(0) == other.year.value_or(0) && it.id == other.id && words(it) == words(other);
    }

    const Reading& reading_;
    const Rules::Tables& tables_;
    const Trie::Entry* entries_;
    std::optional<int> year_;
    Report& report_;
    SurroundingsFinder surroundings_;
    FoundWalk words_near_, words_in_segments_;
    FoundWalk words_around_;    // those that do not come in order of place
    GroupBits segment_, wide_;  // of the stretches that they were last asked for
    std::array<Span, 2> segment_of_{};
    std::array<Span, 3> wide_of_{};
    Kind near_kind_, context_kind_, wide_kind_{};
    List<Span> clauses_;     // by amount
    List<Index> asking_;     // the words near the amount in hand that rules are asked by
    List<Index> asked_for_;  // by rule: one more than the last amount it was asked about
    List<Index> rows_;       // of the indicators that amounts mean
};

}  // namespace

void find_indicators(const Reading& reading, const Rules::Tables& tables, std::optional<int> year, Report& report) {
    IndicatorFinder(reading, tables, year, report).find_all();
}

}  // namespace reportx
