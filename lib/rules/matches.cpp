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
    std::fill_n(last_ending_.room(text.size() + 1), text.size() + 1, none);
    std::fill(std::begin(counts_), std::end(counts_), 0);
    std::uint32_t* const first = first_.room(text.size() + 1);
    matches_.room(std::max(matches_.size(), text.size() * 2));  // as many as a report has
    const Trie trie = lexicon.trie();                           // a copy that no store below can change
    std::uint32_t count = 0;
    for (std::uint32_t at = 0; at < size_; ++at) {
        first[at] = count;
        if (!trie.may_start(text[at], at + 1 < size_ ? text[at + 1] : u'\0')) continue;
        Trie::Node node = Trie::root;
        for (std::uint32_t end = at; end < size_;) {
            node = trie.step(node, text[end++]);
            if (node == Trie::root) break;
            count = take(trie, node, at, end, count);
            if (trie.is_leaf(node)) break;
        }
    }
    first[size_] = count;
    list_hits();
}

/// The phrases of `node`, which stand from `at` to `end`.
inline std::uint32_t Matches::take(const Trie& trie, Trie::Node node, std::uint32_t at, std::uint32_t end,
                                   std::uint32_t count) {
    const std::uint32_t begin = trie.first_phrase[node], behind = trie.first_phrase[node + 1];
    if (begin == behind) return count;
    if (count + (behind - begin) > matches_.size()) matches_.grow(2 * matches_.size() + behind - begin);
    std::uint32_t ending = last_ending_[end];
    for (std::uint32_t i = begin; i != behind; ++i) {
        const Term term = trie.terms[i];
        matches_[count] = {at, ending, static_cast<std::uint16_t>(i), static_cast<std::uint8_t>(end - at), term};
        ++counts_[static_cast<std::size_t>(term)];
        ending = count++;
    }
    last_ending_[end] = ending;
    return count;
}

/// Lays the hits of each term side by side, in the order of places; at one place those that were found last, the longer ones, first.
void Matches::list_hits() {
    std::uint32_t filled[term_count];
    std::uint32_t total = 0;
    for (std::size_t term = 0; term < term_count; ++term) {
        filled[term] = first_of_term_[term] = total;
        if (listed_terms[term]) total += counts_[term];
    }
    first_of_term_[term_count] = total;
    Hit* const hits = hits_.room(total);
    for (std::uint32_t at = 0; at < size_; ++at) {
        for (std::uint32_t i = first_[at + 1]; i-- > first_[at];) {
            const Match match = matches_[i];
            const auto term = static_cast<std::size_t>(match.term);
            if (listed_terms[term]) hits[filled[term]++] = {{at, at + match.size}, &phrases_[match.phrase]};
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
