#include "rules/term_lists.h"

#include <array>

namespace reportx {
namespace {

constexpr std::size_t terms_a_list = sizeof(TermLists::List::terms);

/// Fills the list `number`, and as many behind all as there are more terms.
void add_terms(const Trie& trie, const Trie::Ending& ending, std::size_t number, TermListsArrays& made) {
    std::array<bool, term_count> listed{};
    std::size_t size = 0;
    made.lists[number].first = static_cast<std::uint32_t>(made.phrases.size());
    trie.each_entry(ending.of(Channel::hits), [&](const Trie::Entry& entry) {
        const auto term = static_cast<std::size_t>(entry.term);
        if (listed[term]) return;  // the longest one of a term is met first
        listed[term] = true;
        if (size == terms_a_list) {
            made.lists[number].more = static_cast<std::uint32_t>(made.lists.size());
            number = made.lists.size();
            made.lists.push_back({0, static_cast<std::uint32_t>(made.phrases.size())});
            size = 0;
        }
        made.lists[number].terms |= std::uint64_t{term + 1} << (8 * size++);
        made.phrases.push_back(entry.phrase);
    });
}

}  // namespace

TermListsArrays make_term_lists(const Trie& trie) {
    TermListsArrays made;
    made.lists.resize(trie.endings.size());
    for (std::size_t i = 0; i < trie.endings.size(); ++i) add_terms(trie, trie.endings[i], i, made);
    return made;
}

}  // namespace reportx
