// Each form is looked for on its own; which of them says something about a whole is the judge's matter.
#include "check/breakdown.h"

#include <algorithm>

#include "check/part_names.h"
#include "check/sums.h"

namespace reportx::check {
namespace {

constexpr std::uint32_t longest_name = 14;
constexpr std::size_t most_between = 3;  // rates and changes of the whole, told before its parts

bool is_rest(const Bench& bench, const Told& part) {
    return bench.words.in("rest", bench.units(part.label)) != nullptr;
}

bool opens_part(const Bench& bench, Span between) { return bench.words.in("part", bench.units(between)) != nullptr; }

/// The run of amounts from `first` on that go on in one list. Semicolons part it only where names differ in kind.
std::vector<const Told*> run_from(const Bench& bench, const Told& whole, std::size_t first) {
    std::vector<const Told*> run;
    for (std::size_t k = first; k < bench.told.size() && run.size() <= most_parts; ++k) {
        const Told &part = bench.told[k], &opener = bench.told[first];
        if (part.sentence != opener.sentence || part.depth < whole.depth) break;
        if (part.depth > whole.depth) continue;
        const bool goes_on = same_segment(part, opener) || (!run.empty() && named_alike(bench, {run.front(), &part}));
        if (!goes_on || !may_be_part(bench, part, whole)) break;
        if (k > first && opens_part(bench, {bench.told[k - 1].quantity->span.end, part.quantity->span.begin})) break;
        run.push_back(&part);
    }
    return run;
}

/// Index of the amount before which 其中 opens a list of parts of the whole, or 0. Rates and changes of the whole may stand between, and a
/// full stop where the whole is the only count of its measure in its sentence.
std::size_t first_behind_mark(const Bench& bench, const Told& whole) {
    bool only = true;
    for (std::size_t k = whole.index + 1u; k < bench.told.size() && k <= whole.index + most_between; ++k) {
        const Told& told = bench.told[k];
        const Span between{bench.told[k - 1].quantity->span.end, told.quantity->span.begin};
        if (opens_part(bench, between))
            return told.depth <= whole.depth && (told.sentence == whole.sentence || only) ? k : 0;
        if (told.sentence != whole.sentence || (told.counts && told.depth <= whole.depth)) return 0;
        only = only && told.measure != whole.measure;
    }
    return 0;
}

/// Whether another count of the measure stands in the sentence before the whole.
bool has_rival(const Bench& bench, const Told& whole) {
    for (Index k = whole.index; k-- > floor_of(whole.index) && bench.told[k].sentence == whole.sentence;) {
        if (bench.told[k].counts && bench.told[k].measure == whole.measure) return true;
    }
    return false;
}

/// As many of the first members as are named alike or are outcomes of one kind.
std::vector<const Told*> alike_head(const Bench& bench, const std::vector<const Told*>& run) {
    std::vector<const Told*> head;
    for (const Told* part : run) {
        head.push_back(part);
        if (head.size() < 2 || named_alike(bench, head) || all_outcomes(bench, head)) continue;
        head.pop_back();
        break;
    }
    return head;
}

/// Whether nothing but the mark stands between the start of the sentence and the amount's name.
bool opens_sentence(const Bench& bench, const Told& part) {
    const Span before{part.sentence.begin, part.quantity->span.begin};
    return bench.words.opening("part", bench.units(bench.report.text.trim(before))) != nullptr;
}

/// As many of the first members as make up the whole; empty where no number of them does.
std::vector<const Told*> prefix_that_fits(const Told& whole, const std::vector<const Told*>& run) {
    for (std::size_t length = 2; length <= run.size(); ++length) {
        std::vector<const Told*> prefix(run.begin(), run.begin() + static_cast<std::ptrdiff_t>(length));
        if (const auto made = total(prefix); made && meet(*made, whole.interval)) return prefix;
    }
    return {};
}

bool short_names(const std::vector<const Told*>& run) {
    return std::ranges::all_of(run, [](const Told* part) { return part->label.size() <= longest_name; });
}

Breakdown in_bracket(const Bench& bench, const Told& whole) {
    Breakdown found{&whole};
    for (std::size_t k = whole.index + 1u; k < bench.told.size(); ++k) {
        const Told& part = bench.told[k];
        if (part.sentence != whole.sentence || part.depth <= whole.depth || found.parts.size() > most_parts) break;
        if (part.bracket != whole.quantity->span.end || !may_be_part(bench, part, whole)) continue;
        if (part.quantity->part_of && *part.quantity->part_of != whole.index) continue;
        found.parts.push_back(&part);
    }
    return found;
}

/// Parts of a list that a colon opens, nothing but the noun of the whole before it.
Breakdown behind_colon(const Bench& bench, const Told& whole) {
    const std::uint32_t colon = whole.tail.end;
    const auto text = bench.report.text.folded();
    const std::size_t first = whole.index + 1u;
    if (colon >= text.size() || text[colon] != u':' || first >= bench.told.size()) return {&whole};
    if (bench.told[first].label.begin != colon + 1 || bench.told[first].depth != whole.depth) return {&whole};
    return {&whole, alike_head(bench, run_from(bench, whole, first))};
}

}  // namespace

bool may_be_part(const Bench& bench, const Told& part, const Told& whole) {
    return part.counts && !part.interval.unbounded && part.measure == whole.measure &&
           (bench.words.in("other_total", bench.units(part.label)) == nullptr ||
            bench.words.in("intake", bench.units(part.label)) !=
                nullptr);  // 上年结转18件 is a part of what was handled
}

Breakdown listed_behind(const Bench& bench, const Told& whole) {
    Breakdown found = in_bracket(bench, whole);
    if (found.parts.empty()) found = behind_colon(bench, whole);
    if (found.parts.empty()) return found;
    found.all = found.listed =
        !opens_part(bench, {whole.quantity->span.end, found.parts.front()->quantity->span.begin});
    if (is_rest(bench, *found.parts.back())) found.alike = found.all = true;
    return found;
}

Breakdown behind_mark(const Bench& bench, const Told& whole) {
    const std::size_t first = first_behind_mark(bench, whole);
    if (first == 0) return {&whole};
    const bool apart = bench.told[first].sentence != whole.sentence;
    if (apart && (has_rival(bench, whole) || !opens_sentence(bench, bench.told[first]))) return {&whole};
    const auto run = run_from(bench, whole, first);
    if (const auto rest = std::ranges::find_if(run, [&](const Told* part) { return is_rest(bench, *part); });
        rest != run.end()) {
        return {&whole, {run.begin(), rest + 1}, true, true, false};  // 其他34件 closes the list
    }
    if (const auto made_up = prefix_that_fits(whole, run); !made_up.empty()) return {&whole, made_up};
    const auto head = alike_head(bench, run);
    if (head.size() > 1) return {&whole, head};
    return short_names(run) ? Breakdown{&whole, run} : Breakdown{&whole};
}

Breakdown outcomes_behind(const Bench& bench, const Told& whole) {
    if (whole.index + 1u >= bench.told.size() || bench.told[whole.index + 1u].sentence != whole.sentence)
        return {&whole};
    for (const std::string_view kind : outcome_kinds) {
        Breakdown found{&whole};
        if (bench.words.in(kind, bench.units(whole.label)) != nullptr) continue;  // an outcome itself
        for (const Told* part : run_from(bench, whole, whole.index + 1u)) {
            if (bench.words.in(kind, part_name(bench, *part)) == nullptr) break;
            found.parts.push_back(part);
        }
        if (found.parts.size() < 2) continue;
        const Span before{whole.segment.begin, found.parts.front()->quantity->span.begin};
        const bool said = bench.words.in("cleanup_whole", bench.units(before)) != nullptr;
        const bool kept = has_keystone(bench, found.parts);
        if (kind == "cleanup" && !said && !(kept && found.parts.size() > 2)) continue;
        if (kind == "intake" && !kept) continue;
        return found;
    }
    return {&whole};
}

Breakdown closed_by_rest(const Bench& bench, const Told& whole) {
    const std::size_t first = whole.index + 1u;
    if (first >= bench.told.size() || bench.told[first].sentence != whole.sentence) return {&whole};
    const auto run = run_from(bench, whole, first);
    const auto rest = std::ranges::find_if(run, [&](const Told* part) { return is_rest(bench, *part); });
    if (rest == run.end() || rest - run.begin() < 2) return {&whole};
    Breakdown found{&whole, {run.begin(), rest + 1}};
    const auto made = total(found.parts);  // more than the whole: that is one of the list
    return made && compare(made->low, whole.interval.high) <= 0 ? found : Breakdown{&whole};
}

Breakdown summed_up(const Bench& bench, const Told& whole) {
    Breakdown found{&whole};
    const CheckWord* word = bench.words.in("sum", bench.units(whole.label));
    if (word == nullptr) return found;
    for (Index k = whole.index; k-- > floor_of(whole.index) && bench.told[k].sentence == whole.sentence;) {
        if (bench.told[k].measure != whole.measure && found.parts.size() > 1) break;  // 三个司法所
        if (!may_be_part(bench, bench.told[k], whole) || bench.told[k].depth != whole.depth) return {&whole};
        found.parts.insert(found.parts.begin(), &bench.told[k]);
    }
    found.alike = word->value == "all";
    found.listed = word->value == "near";
    found.all = found.alike || found.listed;
    return found;
}

Breakdown told_parts(const Bench& bench, const Told& whole) {
    Breakdown found{&whole};
    for (std::size_t k = whole.index > most_parts ? whole.index - most_parts : 0;
         k < bench.told.size() && k <= whole.index + most_parts; ++k) {
        if (bench.told[k].quantity->part_of == whole.index && may_be_part(bench, bench.told[k], whole))
            found.parts.push_back(&bench.told[k]);
    }
    return found;
}

}  // namespace reportx::check
