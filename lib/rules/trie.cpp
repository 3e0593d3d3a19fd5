// make_trie: nodes are numbered in the order of the sorted phrases, so that the phrases of a node are neighbours.
#include "rules/trie.h"

#include <bit>

namespace reportx {
namespace {

struct Edge {
    std::uint32_t key;
    Trie::Node target;
};

/// Nodes and edges along the sorted phrases; `path` holds the nodes of the phrase before.
std::vector<Edge> make_edges(std::span<const Phrase> phrases, std::vector<std::uint16_t>& first_phrase) {
    std::vector<Edge> edges;
    std::vector<Trie::Node> path{Trie::root};
    std::u16string_view before;
    first_phrase.push_back(0);
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        const auto units = phrases[i].units;
        std::size_t common = 0;
        while (common < before.size() && common < units.size() && before[common] == units[common]) ++common;
        path.resize(common + 1);
        for (std::size_t k = common; k < units.size(); ++k) {
            const auto node = static_cast<Trie::Node>(first_phrase.size());
            edges.push_back({static_cast<std::uint32_t>(path.back()) << 16 | units[k], node});
            first_phrase.push_back(static_cast<std::uint16_t>(i));
            path.push_back(node);
        }
        before = units;
    }
    first_phrase.push_back(static_cast<std::uint16_t>(phrases.size()));
    return edges;
}

void set_bit(std::vector<std::uint64_t>& bits, std::uint32_t bit) { bits[bit / 64] |= std::uint64_t{1} << (bit % 64); }

}  // namespace

TrieArrays make_trie(std::span<const Phrase> phrases) {
    TrieArrays made;
    const auto edges = make_edges(phrases, made.first_phrase);
    const std::size_t slots = std::bit_ceil(2 * edges.size() + 2);
    made.edges.resize(slots);
    made.targets.resize(slots);
    for (const Edge& edge : edges) {
        auto at = Trie::slot(edge.key, slots);
        while (made.edges[at] != 0) at = (at + 1) & static_cast<std::uint32_t>(slots - 1);
        made.edges[at] = edge.key;
        made.targets[at] = edge.target;
    }
    made.leaves.assign(edges.size() / 64 + 1, ~std::uint64_t{0});
    for (const Edge& edge : edges) {
        const std::uint32_t from = edge.key >> 16;
        made.leaves[from / 64] &= ~(std::uint64_t{1} << (from % 64));
    }
    made.pairs.resize(Trie::pair_bits / 64);
    made.singles.resize(Trie::single_bits / 64);
    for (const Phrase& phrase : phrases) {
        const auto units = phrase.units;
        made.terms.push_back(phrase.term);
        units.size() > 1 ? set_bit(made.pairs, Trie::pair_bit(units[0], units[1]))
                         : set_bit(made.singles, Trie::single_bit(units[0]));
    }
    return made;
}

}  // namespace reportx
