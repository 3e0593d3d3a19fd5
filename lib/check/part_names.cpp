// Names are compared by their last signs: two of them, one where that is a word for kinds (类).
#include "check/part_names.h"

#include <algorithm>

#include "text/fold.h"

namespace reportx::check {
namespace {

constexpr std::size_t suffix = 2;

bool end_alike(const Bench& bench, const std::u16string& a, const std::u16string& b) {
    const std::size_t length = bench.words.ending("class_end", a) != nullptr ? 1 : suffix;
    return a.size() > length && b.size() > length && is_han(a.back()) &&
           b.ends_with(std::u16string_view(a).substr(a.size() - length));
}

bool begin_alike(const Bench& bench, const std::u16string& a, const std::u16string& b) {
    const CheckWord* word = bench.words.opening("class_begin", a);
    return word != nullptr && b.starts_with(word->units);
}

}  // namespace

std::u16string part_name(const Bench& bench, const Told& part) {
    std::u16string named(bench.units(part.label));
    while (const CheckWord* link = bench.words.ending("link", named)) named.resize(named.size() - link->units.size());
    for (const CheckWord& mark : bench.words.all("part")) {
        if (named.starts_with(mark.units)) named.erase(0, mark.units.size());
    }
    return named.empty() ? std::u16string(bench.units(part.tail)) : named;
}

bool named_alike(const Bench& bench, const std::vector<const Told*>& parts) {
    const std::u16string first = part_name(bench, *parts.front());
    return !has_crosscut(bench, parts) && std::ranges::all_of(parts, [&](const Told* part) {
        const std::u16string named = part_name(bench, *part);
        return end_alike(bench, first, named) || begin_alike(bench, first, named);
    });
}

bool all_outcomes(const Bench& bench, const std::vector<const Told*>& parts) {
    return std::ranges::any_of(outcome_kinds, [&](std::string_view kind) {
        return std::ranges::all_of(
            parts, [&](const Told* part) { return bench.words.in(kind, part_name(bench, *part)) != nullptr; });
    });
}

bool has_keystone(const Bench& bench, const std::vector<const Told*>& parts) {
    return std::ranges::any_of(outcome_kinds, [&](std::string_view kind) {
        return std::ranges::any_of(parts, [&](const Told* part) {
            const CheckWord* word = bench.words.in(kind, part_name(bench, *part));
            return word != nullptr && word->value == "kept";
        });
    });
}

bool has_crosscut(const Bench& bench, const std::vector<const Told*>& parts) {
    return std::ranges::any_of(
        parts, [&](const Told* part) { return bench.words.in("crosscut", part_name(bench, *part)) != nullptr; });
}

}  // namespace reportx::check
