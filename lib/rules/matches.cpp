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
    std::uint32_t* const first = first_.room(text.size() + 1);
    matches_.room(std::max(matches_.size(), text.size() * 2));  // as many as a report has
    const Trie trie = lexicon.trie();                           // a copy that no store below can change
    std::uint32_t count = 0;
    for (std::uint32_t at = 0; at < size_; ++at) {
        first[at] = count;
        if (trie.may_start(text[at], at + 1 < size_ ? text[at + 1] : u'\0')) count = find_at(trie, text, at, count);
    }
    first[size_] = count;
    count_ = count;
    list_hits();
}

/// The trie gives shorter phrases first, so the way down is remembered and told backwards.
std::uint32_t Matches::find_at(const Trie& trie, std::u16string_view text, std::uint32_t at, std::uint32_t count) {
    struct Step {
        std::uint16_t first, last;  // phrases
        std::uint32_t end;
    } steps[Phrase::longest];
    Step* step = steps;
    Trie::Node node = Trie::root;
    for (std::uint32_t end = at; end < text.size();) {
        node = trie.step(node, text[end++]);
        if (node == Trie::root) break;
        const auto first = trie.first_phrase[node], last = trie.first_phrase[node + 1];
        if (first != last) *step++ = {first, last, end};
    }
    while (step != steps) {
        --step;
        const auto size = static_cast<std::uint8_t>(step->end - at);
        if (count + (step->last - step->first) > matches_.size()) matches_.grow(2 * matches_.size() + Phrase::longest);
        std::uint32_t ending = last_ending_[step->end];
        for (std::uint32_t i = step->first; i != step->last; ++i) {
            matches_[count] = {at, ending, static_cast<std::uint16_t>(i), size, trie.terms[i]};
            ending = count++;
        }
        last_ending_[step->end] = ending;
    }
    return count;
}

void Matches::list_hits() {
    std::uint32_t filled[term_count + 1] = {};
    for (std::uint32_t i = 0; i < count_; ++i) ++filled[static_cast<std::size_t>(matches_[i].term)];
    std::uint32_t total = 0;
    for (std::size_t term = 0; term <= term_count; ++term) {
        first_of_term_[term] = total;
        total += term < term_count && listed_terms[term] ? filled[term] : 0;
        filled[term] = first_of_term_[term];
    }
    Hit* const hits = hits_.room(total);
    for (std::uint32_t i = 0; i < count_; ++i) {
        const Match match = matches_[i];
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
