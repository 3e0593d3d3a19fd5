#include "rules/term_lists.h"

#include <array>
#include <cstddef>

namespace reportx {
namespace {

/// Fills the list `number`, and as many behind all as there are more terms.
void add_terms(const Trie& trie, const Trie::Ending& ending, std::size_t number, std::vector<TermLists::List>& lists) {
    std::array<bool, term_count> listed{};
    std::size_t size = 0;
    trie.each_entry(ending.of(Channel::hits), [&](const Trie::Entry& entry) {
        const auto term = static_cast<std::size_t>(entry.term);
        if (listed[term]) return;  // the longest one of a term is met first
        listed[term] = true;
        if (size == TermLists::List::room) {
            lists[number].more = static_cast<std::uint32_t>(lists.size());
            number = lists.size();
            lists.emplace_back();
            size = 0;
        }
        lists[number].terms |= static_cast<std::uint32_t>(term + 1) << (8 * size);
        lists[number].phrases[size++] = entry.phrase;
    });
}

}  // namespace

std::vector<TermLists::List> make_term_lists(const Trie& trie) {
    std::vector<TermLists::List> lists(trie.endings.size());
    for (std::size_t i = 0; i < trie.endings.size(); ++i) add_terms(trie, trie.endings[i], i, lists);
    return lists;
}

}  // namespace reportx
