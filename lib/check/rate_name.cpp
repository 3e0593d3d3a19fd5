// A name ties by its last two signs; by two others of it that are no object (出庭应诉率, 出庭127件); by its last two standing apart.
#include "check/rate_name.h"

#include <algorithm>

#include "text/fold.h"

namespace reportx::check {
namespace {

constexpr char16_t rate_sign = u'率';
constexpr std::uint32_t stem_length = 2;
constexpr std::uint32_t longest_name = 14;
constexpr std::uint32_t longest_gap = 8;  // 持有行政执法证 for 持证
constexpr Index furthest = 4;             // amounts that a rate looks ahead over

bool has_apart(std::u16string_view text, std::u16string_view stem) {
    for (std::size_t at = text.find(stem[0]); at != text.npos; at = text.find(stem[0], at + 1)) {
        if (text.substr(at + 1, longest_gap).find(stem[1]) != text.npos) return true;
    }
    return false;
}

/// 不合格 for 合格.
bool is_denied(const Bench& bench, std::u16string_view text, std::size_t at) {
    return bench.words.ending("negation", text.substr(0, at)) != nullptr;
}

}  // namespace

std::vector<RateName> rate_names(const Bench& bench, const Told& rate) {
    std::vector<RateName> names;
    const auto text = bench.report.text.folded();
    std::uint32_t begin = rate.label.begin;
    for (std::uint32_t at = begin; at < rate.label.end; ++at) {
        if (text[at] != rate_sign) continue;
        const std::uint32_t start = std::max(begin, at > longest_name ? at - longest_name : 0);
        if (at - start >= stem_length)
            names.push_back({std::u16string(text.substr(start, at - start)), {start, at + 1}});
        begin = at + 1;
    }
    return names;
}

Tie tie_of(const Bench& bench, const Told& told, const RateName& name) {
    if (bench.units(told.label).find(rate_sign) != std::u16string_view::npos) return Tie::none;
    const std::u16string text = words_of(bench.report, told);
    const std::u16string_view words = name.words, stem = words.substr(words.size() - stem_length);
    if (const std::size_t at = text.find(stem); at != text.npos)
        return is_denied(bench, text, at) ? Tie::none : Tie::close;
    for (std::size_t i = 0; i + stem_length < words.size(); ++i) {
        const auto pair = words.substr(i, stem_length);
        if (text.find(pair) != text.npos && bench.words.in("object", pair) == nullptr) return Tie::loose;
    }
    return has_apart(text, stem) ? Tie::loose : Tie::none;
}

std::vector<RatePart> parts_of_rate(const Bench& bench, const Told& rate, const RateName& name) {
    std::vector<RatePart> parts;
    const auto look_at = [&](const Told& told) {
        if (!told.counts || told.depth > rate.depth) return;
        if (const Tie tie = tie_of(bench, told, name); tie != Tie::none) parts.push_back({&told, tie});
    };
    for (Index i = rate.index; i-- > floor_of(rate.index) && bench.told[i].sentence == rate.sentence;)
        look_at(bench.told[i]);
    const Index end = std::min<Index>(static_cast<Index>(bench.told.size()), rate.index + furthest);
    for (Index i = rate.index + 1; i < end && parts.empty() && same_segment(bench.told[i], rate); ++i)
        look_at(bench.told[i]);
    std::ranges::stable_sort(parts, std::greater{}, &RatePart::tie);
    return parts;
}

}  // namespace reportx::check
