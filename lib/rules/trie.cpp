// make_trie: nodes are numbered in the order of the sorted keys, so that the entries of a node are neighbours.
#include "rules/trie.h"

#include <bit>

namespace reportx {
namespace {

/// Nodes and edges along the sorted keys; `path_` holds the nodes of the key before.
class Builder {
public:
    Builder() { made_.openers.resize(Trie::opener_rows); }

    void add(const TrieKey& key) {
        const auto& units = key.units;
        std::size_t common = 0;
        while (common < before_.size() && common < units.size() && before_[common] == units[common]) ++common;
        path_.resize(common + 1);
        for (std::size_t depth = common; depth < units.size(); ++depth) {
            const auto node = static_cast<Trie::Node>(nodes_.size());
            edges_.push_back({Trie::key_of(path_.back(), units[depth]), node});
            if (depth == 1) pairs_.push_back({Trie::key_of(units[0], units[1]), node});
            nodes_[path_.back()].next |= std::uint64_t{1} << (units[depth] % 64);
            nodes_.emplace_back();
            path_.push_back(node);
        }
        auto& seconds = made_.openers[units[0] % Trie::opener_rows];
        seconds |= units.size() == 1 ? Trie::any_column : std::uint64_t{1} << (units[1] % 64);
        add_entry(nodes_[path_.back()], key.entry);
        before_ = units;
    }

    TrieArrays take() {
        made_.edges = hashed(edges_);
        made_.pairs = hashed(pairs_);
        return std::move(made_);
    }

private:
    /// What an edge tells of its target.
    struct Node {
        std::uint16_t first_entry = Trie::no_entry;
        std::uint64_t next = 0;
    };

    void add_entry(Node& node, const Trie::Entry& entry) {
        if (node.first_entry == Trie::no_entry) {
            node.first_entry = static_cast<std::uint16_t>(made_.entries.size());
        } else {
            made_.entries.back().last = false;
        }
        made_.entries.push_back(entry);
    }

    std::vector<Trie::Edge> hashed(std::span<const Trie::Edge> edges) const {
        std::vector<Trie::Edge> slots(std::bit_ceil(2 * edges.size() + 2));
        const Trie::Table table(slots.data(), slots.size());
        for (Trie::Edge edge : edges) {
            edge.first_entry = nodes_[edge.target].first_entry;
            edge.next = nodes_[edge.target].next;
            auto at = table.slot(edge.key);
            while (slots[at].key != 0) at = (at + 1) & table.last;
            slots[at] = edge;
        }
        return slots;
    }

    TrieArrays made_;
    std::vector<Node> nodes_{1};
    std::vector<Trie::Edge> edges_, pairs_;
    std::vector<Trie::Node> path_{Trie::root};
    std::u16string_view before_;
};

}  // namespace

TrieArrays make_trie(std::span<const TrieKey> keys) {
    Builder builder;
    for (const TrieKey& key : keys) builder.add(key);
    return builder.take();
}

}  // namespace reportx
