// One walk down the trie from each place where a phrase can start; the hits of each term are then laid side by side by counting.
#include "rules/matches.h"

#include <algorithm>
#include <array>

namespace reportx {
namespace {

constexpr auto listed_terms = [] {
    std::array<bool, term_count> listed{};
    for (std::size_t term = 0; term < term_count; ++term) listed[term] = is_listed(static_cast<Term>(term));
    return listed;
}();

}  // namespace

void Matches::find(const Lexicon& lexicon, std::u16string_view text) {
    phrases_ = lexicon.phrases();
    size_ = static_cast<std::uint32_t>(text.size());
    matches_.clear();
    matches_.reserve(text.size() * 2);  // as many as a report has
    std::fill_n(last_ending_.room(text.size() + 1), text.size() + 1, none);
    std::uint32_t* const first = first_.room(text.size() + 1);
    const Trie& trie = lexicon.trie();
    for (std::uint32_t at = 0; at < size_; ++at) {
        first[at] = static_cast<std::uint32_t>(matches_.size());
        if (trie.may_start(text[at], at + 1 < size_ ? text[at + 1] : u'\0')) find_at(trie, text, at);
    }
    first[size_] = static_cast<std::uint32_t>(matches_.size());
    list_hits();
}

/// The trie gives shorter phrases first, so the way down is remembered and told backwards.
void Matches::find_at(const Trie& trie, std::u16string_view text, std::uint32_t at) {
    Trie::Node nodes[Phrase::longest];
    std::uint8_t sizes[Phrase::longest];
    std::size_t depth = 0;
    Trie::Node node = Trie::root;
    for (std::uint32_t end = at; end < size_;) {
        node = trie.step(node, text[end++]);
        if (node == Trie::root) break;
        if (trie.first_phrase[node] == trie.first_phrase[node + 1]) continue;
        nodes[depth] = node;
        sizes[depth++] = static_cast<std::uint8_t>(end - at);
    }
    while (depth-- > 0) {
        std::uint32_t& ending = last_ending_[at + sizes[depth]];
        for (auto i = trie.first_phrase[nodes[depth]]; i < trie.first_phrase[nodes[depth] + 1]; ++i) {
            const auto number = static_cast<std::uint32_t>(matches_.size());
            matches_.push_back({at, ending, i, sizes[depth], trie.terms[i]});
            ending = number;
        }
    }
}

void Matches::list_hits() {
    std::uint32_t filled[term_count + 1] = {};
    for (const Match& match : matches_) ++filled[static_cast<std::size_t>(match.term)];
    std::uint32_t total = 0;
    for (std::size_t term = 0; term <= term_count; ++term) {
        first_of_term_[term] = total;
        total += term < term_count && listed_terms[term] ? filled[term] : 0;
        filled[term] = first_of_term_[term];
    }
    Hit* const hits = hits_.room(total);
    for (const Match& match : matches_) {
        if (listed_terms[static_cast<std::size_t>(match.term)]) {
            hits[filled[static_cast<std::size_t>(match.term)]++] = {{match.begin, match.begin + match.size},
                                                                    &phrases_[match.phrase]};
        }
    }
}

Matches::Range Matches::starting_in(Term term, Span span) const {
    const Range all = listed(term);
    const auto from = [&](const Hit* first, std::uint32_t place) {
        return std::lower_bound(first, all.last, place,
                                [](const Hit& hit, std::uint32_t at) { return hit.span.begin < at; });
    };
    const Hit* const first = from(all.first, span.begin);
    return {first, from(first, span.end)};
}

const Hit* Matches::first_in(Term term, Span span) const {
    const Range all = listed(term);
    const Hit* hit = std::lower_bound(all.first, all.last, span.begin,
                                      [](const Hit& it, std::uint32_t at) { return it.span.begin < at; });
    for (; hit != all.last && hit->span.begin < span.end; ++hit) {
        if (hit->span.end <= span.end) return hit;
    }
    return nullptr;
}

}  // namespace reportx
