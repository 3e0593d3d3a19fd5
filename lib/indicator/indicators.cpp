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

#include "indicator/scope.h"
#include "indicator/surroundings.h"
#include "outline/year.h"
#include "rules/found_walk.h"
#include "text/fold.h"

namespace reportx {
namespace {

constexpr std::uint32_t foreign_reach = 24;
constexpr std::uint32_t opening_reach = 8;
constexpr std::size_t usual_words = 64;       // of rules, near an amount
constexpr std::size_t told_apart_reach = 12;  // kinds told apart stand close together
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

/// Whether `unit` is in a list of rows, of each of which all are compared.
bool has_unit(std::span<const UnitKey> rows, UnitKey unit) {
    for (; !rows.empty(); rows = rows.subspan(unit_row)) {
        bool found = false;
        for (std::size_t i = 0; i < unit_row; ++i) found |= rows[i] == unit;
        if (found) return true;
    }
    return false;
}

class IndicatorFinder {
public:
    IndicatorFinder(const Reading& reading, const Rules::Tables& tables, std::optional<int> year, Report& report)
        : reading_(reading),
          tables_(tables),
          year_(year),
          report_(report),
          surroundings_(reading, report),
          words_near_(reading.hits, Channel::rule_words),
          words_around_(reading.hits, Channel::rule_words),
          asking_(usual_words, reading.memory),
          asked_for_(tables.indicator_rules.size(), reading.memory) {}

    void find_all() {
        for (std::size_t i = 0; i < report_.quantities.size(); ++i) find(i);
        const auto told = static_cast<std::ptrdiff_t>(report_.indicators.size());
        find_zeros();  // both in order of place
        std::ranges::inplace_merge(report_.indicators, report_.indicators.begin() + told, {},
                                   [](const Indicator& i) { return i.span.begin; });
        set_told_apart();
        drop_repeats();
    }

private:
    using Kind = GroupBits RuleWord::*;  // of groups

    /// Where the rules look.
    struct Place {
        std::size_t amount;  // in `Report::quantities`
        Span clause, subject;
    };

    /// What the rules ask about an amount, beside the words around it.
    struct Facts {
        QuantityKind kind;
        UnitKey unit;
        bool changes;
        unsigned against_all;   // objections to any rule
        unsigned against_most;  // to those that do not count parts
    };

    void find(std::size_t i) {
        const Quantity& quantity = report_.quantities[i];
        if (!quantity.value) return;
        const Span clause = surroundings_.clause_of(i);
        const Span subject = quantity.subject.value_or(clause);
        const auto asking = look_near(clause, subject);
        if (asking.empty()) return;
        const Facts facts = facts_of(i);
        const IndicatorRule* best = nullptr;
        const std::size_t first_candidate = report_.candidates.size();
        std::size_t fitting = 0;
        for (const RuleWord* const word : asking) {
            for (const std::uint16_t number : word->rules) {
                if (asked_for_[number] == i + 1) continue;
                asked_for_[number] = i + 1;
                const IndicatorRule& rule = tables_.indicator_rules[number];
                const Objection objection = objection_to(rule, facts, {i, clause, subject});
                report_.candidates.push_back({static_cast<Index>(i), rule.id, verdicts[objection]});
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
        add(*best, i, clause);
    }

    Facts facts_of(std::size_t i) const {
        const Quantity& quantity = report_.quantities[i];
        const bool is_target = report_.sections[quantity.section].role == Role::plan;
        return {quantity.kind, unit_of(quantity),
                quantity.change == Change::increase || quantity.change == Change::decrease,
                when(quantity.change == Change::from, before_change) | when(is_target, target),
                when(is_marked_part(i), part_of_total)};
    }

    /// 场 of 场（次）, folded: what stands in brackets makes no other unit.
    static UnitKey unit_of(const Quantity& quantity) {
        const std::string_view unit = quantity.unit;
        std::array<char16_t, sizeof(UnitKey) / sizeof(char16_t) + 1> signs;
        std::size_t count = 0;
        for (std::size_t at = 0; at < unit.size() && count < signs.size(); ++count) {
            signs[count] = fold(next_code_point(unit, at));
            if (signs[count] == u'(') break;
        }
        return unit_key({signs.data(), count});
    }

    /// Takes the words near an amount, and gives those that are the first of rules.
    std::span<const RuleWord* const> look_near(Span clause, Span subject) {
        const RuleWord* const words = tables_.words.data();
        std::size_t asking = 0, room = asking_.size();
        GroupBits groups;
        const auto take = [&](const Trie::Entry& entry) {
            const RuleWord& word = words[entry.number];
            groups.add(word.near);
            if (asking == room) asking_.resize(room = 2 * room);
            asking_[asking] = &word;
            asking += word.rules.empty() ? 0 : 1;
        };
        words_near_.each_within(clause, take);
        if (!clause.contains(subject)) words_near_.each_within(subject, take);
        near_ = groups;
        return {asking_.data(), asking};
    }

    /// The groups in the part of the sentence between semicolons, and in the subject, which nearly always stands in it.
    const GroupBits& segment_context(const Place& place) {
        const Span segment = surroundings_.segment_of(place.amount);
        const std::array stretches{segment, segment.contains(place.subject) ? Span{} : place.subject};
        if (segment_of_ != stretches) segment_ = groups_in(segment_of_ = stretches, &RuleWord::context);
        return segment_;
    }

    /// The groups in the sentence, the item's title and the section's heading.
    const GroupBits& wide_groups(std::size_t amount, Kind kind) {
        const Quantity& quantity = report_.quantities[amount];
        std::optional<Span> title;
        if (quantity.item_list) title = report_.items(*quantity.item_list)[quantity.item].title;
        const auto heading = report_.sections[quantity.section].heading;
        const std::array stretches{surroundings_.sentence_of(amount), title.value_or(Span{}), heading.value_or(Span{})};
        if (wide_of_ != stretches || wide_kind_ != kind) wide_ = groups_in(wide_of_ = stretches, wide_kind_ = kind);
        return wide_;
    }

    GroupBits groups_in(std::span<const Span> stretches, Kind kind) {
        GroupBits groups;
        for (const Span stretch : stretches) {
            if (stretch.empty()) continue;
            words_around_.each_within(stretch,
                                      [&](const Trie::Entry& word) { groups.add(tables_.words[word.number].*kind); });
        }
        return groups;
    }

    /// Whether each of `groups`, which are of that kind, is `found`, or is a wide one and stands anywhere around.
    bool holds(std::span<const WordGroup> groups, Kind kind, const GroupBits& found, std::size_t amount) {
        return std::ranges::all_of(groups, [&](const WordGroup& group) {
            return found.has(group.number) || (group.wide && wide_groups(amount, kind).has(group.number));
        });
    }

    /// Why the amount does not mean what the rule says.
    Objection objection_to(const IndicatorRule& rule, const Facts& facts, const Place& place) {
        const unsigned at_hand = when(facts.kind != tables_.indicators[rule.indicator].kind, other_kind) |
                                 when(rule.change & !facts.changes, no_change) |
                                 when(!rule.change & facts.changes, is_change) |
                                 when(!rule.units.empty() & !has_unit(rule.units, facts.unit), other_unit) |
                                 facts.against_all | (rule.part ? 0 : facts.against_most) |
                                 when(!holds(rule.words, &RuleWord::near, near_, place.amount), words_missing);
        if (at_hand != 0) return first_of(at_hand);
        if (!rule.context.empty() && !holds(rule.context, &RuleWord::context, segment_context(place), place.amount))
            return context_missing;
        if (near_.has(rule.against)) return word_against;
        if (!rule.foreign && is_foreign(place)) return other_body;
        return none;
    }

    static Objection first_of(unsigned objections) { return static_cast<Objection>(std::countr_zero(objections)); }

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
    bool is_foreign(const Place& place) {
        const Span clause = place.clause;
        const std::uint32_t floor = clause.begin > foreign_reach ? clause.begin - foreign_reach : 0;
        const auto agents = reading_.hits.starting_in(Term::foreign_agent, {floor, clause.end});
        if (agents.empty()) return false;  // as nearly always
        const std::uint32_t opening = surroundings_.segment_of(place.amount).begin;
        return std::ranges::any_of(agents, [&](const Hit& agent) {
            const std::uint32_t begin = agent.span.begin;
            return begin < clause.begin ? opening <= begin && begin <= opening + opening_reach
                                        : agent.span.end <= clause.end;
        });
    }

    void add(const IndicatorRule& rule, std::size_t i, Span clause) {
        const Quantity& quantity = report_.quantities[i];
        Indicator& indicator = report_.indicators.emplace_back();
        indicator.id = tables_.indicators[rule.indicator].id;
        indicator.value = *quantity.value;
        indicator.unit = quantity.unit;
        indicator.qualifier = quantity.qualifier;
        indicator.quantity = static_cast<Index>(i);
        indicator.span = quantity.span;
        indicator.scope = scope_of(reading_, report_, i, clause, surroundings_);
        if (indicator.scope && is_part_of_meaning(rule, *indicator.scope)) indicator.scope.reset();
        indicator.year = year_of(clause, quantity.span);
        indicator.rule = rule.id;
    }

    /// Words that the rule asks for say what the indicator is (涉企检查 of the change in checks on firms), not a limit to it.
    bool is_part_of_meaning(const IndicatorRule& rule, Span scope) {
        if (rule.context.empty()) return false;
        bool is_part = false;
        words_near_.each_within(scope, [&](const Trie::Entry& entry) {
            const RuleWord& word = tables_.words[entry.number];
            if (word.units.size() != scope.size()) return;
            for (const WordGroup& group : rule.context) is_part |= word.context.has(group.number);
        });
        return is_part;
    }

    std::optional<int> year_of(Span clause, Span amount) const {
        if (year_ && reading_.hits.any_in(Term::last_year, clause)) return *year_ - 1;
        for (std::uint32_t at = reading_.marks.next(clause.begin, clause.end, Marked::number); at < clause.end;
             at = reading_.marks.next(at + 1, clause.end, Marked::number)) {
            if (amount.contains(at)) at = amount.end - 1;  // it holds no year
            if (!is_digit(reading_.units[at])) continue;
            if (const auto year = read_year(reading_.units, at)) return year->year;
        }
        return year_;
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
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (!found[i].quantity) continue;
            const std::size_t last = std::min(found.size() - 1, i + told_apart_reach);
            for (std::size_t k = i + 1; k <= last; ++k) {
                if (found[i].id.data() != found[k].id.data()) continue;  // views of rows; few are of one
                if (found[i].year != found[k].year || !found[k].quantity ||
                    !in_one_sentence(found[i].span, found[k].span))
                    continue;
                for (const std::size_t n : {i, k}) {
                    if (!found[n].scope) found[n].scope = report_.quantities[*found[n].quantity].subject;
                }
            }
        }
    }

    /// An amount repeated word for word counts once, where it is first told.
    void drop_repeats() {
        auto& found = report_.indicators;
        const std::size_t last_slot = std::bit_ceil(2 * found.size() + 1) - 1;
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
    std::optional<int> year_;
    Report& report_;
    SurroundingsFinder surroundings_;
    FoundWalk words_near_, words_around_;  // those near amounts come in order of place, but for those around them
    GroupBits near_, segment_,
        wide_;  // of the amount in hand; the last two of the stretches that they were last asked for
    std::array<Span, 2> segment_of_{};
    std::array<Span, 3> wide_of_{};
    Kind wide_kind_ = nullptr;
    List<const RuleWord*> asking_;
    List<std::size_t> asked_for_;  // by rule: one more than the last amount it was asked about
};

}  // namespace

void find_indicators(const Reading& reading, const Rules::Tables& tables, std::optional<int> year, Report& report) {
    IndicatorFinder(reading, tables, year, report).find_all();
}

}  // namespace reportx
