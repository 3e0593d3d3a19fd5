// find_indicators: the first words of the rules, looked for in the sentences that hold an amount, say which rules to ask about it; the rest
// of each rule is then checked in the amount's surroundings. Zeros told in words come from phrases of their own.
#include "indicator/indicators.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <limits>
#include <span>
#include <string>

#include "indicator/rule_words.h"
#include "indicator/scope.h"
#include "indicator/surroundings.h"
#include "outline/year.h"
#include "text/fold.h"

namespace reportx {
namespace {

constexpr std::uint32_t foreign_reach = 24;
constexpr std::uint32_t opening_reach = 8;
constexpr std::size_t told_apart_reach = 12;  // kinds told apart stand close together
constexpr std::string_view taken = "taken";
constexpr Index free_slot = std::numeric_limits<Index>::max();

/// Which words of the rules stand somewhere: those noted since it was last cleared, which happens for each amount.
class WordSet {
public:
    WordSet(std::size_t words, std::pmr::memory_resource* memory) : noted_(words, memory) {}

    void clear() {
        if (++round_ != 0) return;
        std::ranges::fill(noted_, 0);
        round_ = 1;
    }
    void add(WordNumber word) { noted_[word] = round_; }
    bool has_any(std::span<const WordNumber> words) const {
        return std::ranges::any_of(words, [&](WordNumber word) { return noted_[word] == round_; });
    }

private:
    List<std::uint8_t> noted_;  // by word: the round in which it was noted last
    std::uint8_t round_ = 1;
};

class IndicatorFinder {
public:
    IndicatorFinder(const Reading& reading, const Rules::Tables& tables, std::optional<int> year, Report& report)
        : reading_(reading),
          tables_(tables),
          year_(year),
          report_(report),
          surroundings_(reading, report),
          words_(reading),
          near_(tables.words.size(), reading.memory),
          segment_(tables.words.size(), reading.memory),
          wide_(tables.words.size(), reading.memory),
          asked_(reading.memory),
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
    void find(std::size_t i) {
        const Quantity& quantity = report_.quantities[i];
        if (!quantity.value) return;
        const Span sentence = surroundings_.sentence_of(i);
        if (!may_be_asked(i, sentence)) return;
        const Surroundings around{i, surroundings_.clause_of(i), sentence};
        const Span subject = quantity.subject ? *quantity.subject : around.clause;
        const IndicatorRule* best = nullptr;
        const std::size_t first_candidate = report_.candidates.size();
        ask(i, around, subject);
        if (asked_.empty()) return;
        std::size_t fitting = 0;
        for (const std::uint16_t number : asked_) {
            const IndicatorRule& rule = tables_.indicator_rules[number];
            const auto objection = objection_to(rule, i, around, subject);
            report_.candidates.push_back({static_cast<Index>(i), rule.id, objection.empty() ? taken : objection});
            if (!objection.empty()) continue;
            ++fitting;
            if (best == nullptr || rule.priority > best->priority) best = &rule;
        }
        if (best == nullptr) return;
        for (std::size_t k = first_candidate; k < report_.candidates.size() && fitting > 1; ++k) {
            auto& candidate = report_.candidates[k];
            if (candidate.verdict == taken && candidate.rule != best->id)
                candidate.verdict = "another rule has priority";
        }
        add(*best, i, around);
    }

    /// 场 of 场（次）, folded: what stands in brackets makes no other unit.
    UnitKey unit_of(std::size_t i) {
        if (unit_of_ == i) return unit_;
        unit_of_ = i;
        const std::string_view unit = report_.quantities[i].unit;
        std::array<char16_t, sizeof(UnitKey) / sizeof(char16_t) + 1> signs;
        std::size_t count = 0;
        for (std::size_t at = 0; at < unit.size() && count < signs.size(); ++count) {
            signs[count] = fold(next_code_point(unit, at));
            if (signs[count] == u'(') break;
        }
        return unit_ = unit_key({signs.data(), count});
    }

    /// False where no first word of a rule can stand near amount `i`: none does between the amount before, where the clause begins at
    /// the earliest, and the end of this one and its subject.
    bool may_be_asked(std::size_t i, Span sentence) const {
        const Quantity& quantity = report_.quantities[i];
        const auto asks = [&](WordNumber word) { return !tables_.words[word].rules.empty(); };
        const std::uint32_t before = i > 0 ? report_.quantities[i - 1].span.end : 0;
        Span reach{std::max(sentence.begin, std::min(before, quantity.span.begin)), quantity.span.end};
        if (const auto& subject = quantity.subject) {
            if (subject->begin < reach.begin || subject->end > sentence.end) return true;
            reach.end = std::max(reach.end, subject->end);
        }
        return words_.any_starting_in(reach, asks);
    }

    /// The rules of which a first word stands near amount `i`, each once, and all words that stand there.
    void ask(std::size_t i, const Surroundings& around, Span subject) {
        near_.clear();
        asked_.clear();
        const auto take = [&](WordNumber word) {
            near_.add(word);
            for (const std::uint16_t rule : tables_.words[word].rules) {
                if (asked_for_[rule] == i + 1) continue;
                asked_for_[rule] = i + 1;
                asked_.push_back(rule);
            }
        };
        words_.each_within(around.clause, take);
        if (!around.clause.contains(subject)) words_.each_within(subject, take);
    }

    /// The words of the part of the sentence between semicolons, and of the subject, which nearly always stands in it.
    const WordSet& segment_words(const Surroundings& around, Span subject) {
        const Span segment = surroundings_.segment(around);
        const std::array stretches{segment, segment.contains(subject) ? Span{} : subject};
        if (segment_of_ != stretches) collect(segment_, segment_of_ = stretches);
        return segment_;
    }

    /// The words of the sentence, the item's title and the section's heading.
    const WordSet& wide_words(const Surroundings& around) {
        const Quantity& quantity = report_.quantities[around.amount];
        std::optional<Span> title;
        if (quantity.item_list) title = report_.items(*quantity.item_list)[quantity.item].title;
        const auto heading = report_.sections[quantity.section].heading;
        const std::array stretches{around.sentence, title.value_or(Span{}), heading.value_or(Span{})};
        if (wide_of_ != stretches) collect(wide_, wide_of_ = stretches);
        return wide_;
    }

    void collect(WordSet& words, std::span<const Span> stretches) {
        words.clear();
        for (const Span stretch : stretches) {
            if (!stretch.empty()) words_.each_within(stretch, [&](WordNumber word) { words.add(word); });
        }
    }

    bool holds(std::span<const WordGroup> groups, const WordSet& words, const Surroundings& around) {
        return std::ranges::all_of(groups, [&](const WordGroup& group) {
            return words.has_any(group.alternatives) || (group.wide && wide_words(around).has_any(group.alternatives));
        });
    }

    /// Why amount `i` does not mean what the rule says; empty when it does.
    std::string_view objection_to(const IndicatorRule& rule, std::size_t i, const Surroundings& around, Span subject) {
        const Quantity& quantity = report_.quantities[i];
        const IndicatorRow& row = tables_.indicators[rule.indicator];
        if (quantity.kind != row.kind) return "another kind of amount";
        if (rule.change != (quantity.change == Change::increase || quantity.change == Change::decrease)) {
            return rule.change ? "no change" : "a change, not a level";
        }
        if (quantity.change == Change::from) return "what it was before a change";
        if (!rule.units.empty() && std::ranges::find(rule.units, unit_of(i)) == rule.units.end()) {
            return "another unit";
        }
        if (!rule.part && is_marked_part(i)) return "a part of a told total";
        if (report_.sections[quantity.section].role == Role::plan) return "a target, not a result";
        if (!holds(rule.words.subspan(1), near_, around)) return "words missing";  // by the first group it was asked
        if (!rule.context.empty() && !holds(rule.context, segment_words(around, subject), around))
            return "context missing";
        if (near_.has_any(rule.against)) return "a word against it";
        if (!rule.foreign && is_foreign(around)) return "another body's figure";
        return {};
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
    bool is_foreign(const Surroundings& around) {
        const Span clause = around.clause;
        const std::uint32_t floor = clause.begin > foreign_reach ? clause.begin - foreign_reach : 0;
        const auto agents = reading_.hits.starting_in(Term::foreign_agent, {floor, clause.end});
        if (agents.empty()) return false;  // as nearly always
        const std::uint32_t opening = surroundings_.segment(around).begin;
        return std::ranges::any_of(agents, [&](const Hit& agent) {
            const std::uint32_t begin = agent.span.begin;
            return begin < clause.begin ? opening <= begin && begin <= opening + opening_reach
                                        : agent.span.end <= clause.end;
        });
    }

    void add(const IndicatorRule& rule, std::size_t i, const Surroundings& around) {
        const Quantity& quantity = report_.quantities[i];
        Indicator& indicator = report_.indicators.emplace_back();
        indicator.id = tables_.indicators[rule.indicator].id;
        indicator.value = *quantity.value;
        indicator.unit = quantity.unit;
        indicator.qualifier = quantity.qualifier;
        indicator.quantity = static_cast<Index>(i);
        indicator.span = quantity.span;
        indicator.scope = scope_of(reading_, report_, i, around.clause, surroundings_);
        if (indicator.scope && is_part_of_meaning(rule, *indicator.scope)) indicator.scope.reset();
        indicator.year = year_of(around);
        indicator.rule = rule.id;
    }

    /// Words that the rule asks for say what the indicator is (涉企检查 of the change in checks on firms), not a limit to it.
    bool is_part_of_meaning(const IndicatorRule& rule, Span scope) const {
        const auto units = reading_.units_of(scope);
        return std::ranges::any_of(rule.context, [&](const WordGroup& group) {
            return std::ranges::any_of(group.alternatives,
                                       [&](WordNumber word) { return tables_.words[word].units == units; });
        });
    }

    std::optional<int> year_of(const Surroundings& around) const {
        if (year_ && reading_.hits.any_in(Term::last_year, around.clause)) return *year_ - 1;
        const Span clause = around.clause, amount = report_.quantities[around.amount].span;
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
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (!found[i].quantity) continue;
            const std::size_t last = std::min(found.size() - 1, i + told_apart_reach);
            const std::uint32_t end =
                reading_.marks.first(found[i].span.end, found[last].span.begin, ends, Marked::sentence);
            for (std::size_t k = i + 1; k <= last && found[k].span.begin <= end; ++k) {
                if (found[i].id != found[k].id || found[i].year != found[k].year || !found[k].quantity ||
                    found[k].span.begin < found[i].span.end)
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
    RuleWords words_;
    WordSet near_, segment_,
        wide_;  // of the amount in hand; the last two of the stretches that they were last asked for
    std::array<Span, 2> segment_of_{};
    std::array<Span, 3> wide_of_{};
    UnitKey unit_ = 0;  // of the amount that was last asked for its unit
    std::size_t unit_of_ = std::numeric_limits<std::size_t>::max();
    List<std::uint16_t> asked_;    // the rules that the amount in hand is to be judged by, in order
    List<std::size_t> asked_for_;  // by rule: one more than the last amount it was asked about
};

}  // namespace

void find_indicators(const Reading& reading, const Rules::Tables& tables, std::optional<int> year, Report& report) {
    IndicatorFinder(reading, tables, year, report).find_all();
}

}  // namespace reportx
