// make_trie: the children of a node are numbered together, then those of the first child, and so on, so that what a long phrase leads
// through lies close together too.
#include "rules/trie.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace reportx {
namespace {

class Builder {
public:
    explicit Builder(std::span<const TrieKey> keys) {
        made_.openers.resize(Trie::opener_rows);
        made_.nodes.emplace_back();
        for (const TrieKey& key : keys) add_opener(key.units);
        waiting_.push_back({0, 0, keys});
        while (!waiting_.empty()) {
            const Branch next = waiting_.back();
            waiting_.pop_back();
            fill(next);
        }
    }

    TrieArrays take() {
        made_.pairs.resize(std::bit_ceil(2 * pairs_.size() + 2));
        const Trie::Pairs table(made_.pairs.data(), made_.pairs.size());
        for (const Trie::Pair& pair : pairs_) {
            auto at = table.slot(pair.key);
            while (made_.pairs[at].key != 0) at = (at + 1) & table.last;
            made_.pairs[at] = pair;
        }
        return std::move(made_);
    }

private:
    /// A node, and the keys that lead through it.
    struct Branch {
        std::size_t node, depth;
        std::span<const TrieKey> keys;
    };

    void add_opener(std::u16string_view units) {
        auto& seconds = made_.openers[units[0] % Trie::opener_rows];
        seconds |= units.size() == 1 ? Trie::any_column : std::uint64_t{1} << (units[1] % 64);
    }

    void fill(Branch branch) {
        auto& keys = branch.keys;
        while (!keys.empty() && keys.front().units.size() == branch.depth) {
            add_entry(made_.nodes[branch.node], keys.front().entry);
            keys = keys.subspan(1);
        }
        std::vector<std::span<const TrieKey>> children;  // the keys of each
        const auto unit_of = [&](const TrieKey& key) { return key.units[branch.depth]; };
        while (!keys.empty()) {
            std::size_t same = 0;
            while (same < keys.size() && unit_of(keys[same]) == unit_of(keys[0])) ++same;
            children.push_back(keys.first(same));
            keys = keys.subspan(same);
        }
        made_.nodes[branch.node].first_child = static_cast<std::uint16_t>(made_.nodes.size());
        made_.nodes[branch.node].children = static_cast<std::uint16_t>(children.size());
        const std::size_t others = waiting_.size();
        for (const auto& child : children) add_child(branch, unit_of(child[0]), child);
        std::reverse(waiting_.begin() + static_cast<std::ptrdiff_t>(others), waiting_.end());
    }

    void add_child(const Branch& parent, char16_t unit, std::span<const TrieKey> keys) {
        const auto number = static_cast<std::uint16_t>(made_.nodes.size());
        const std::u16string& units = keys[0].units;
        if (parent.depth == 0 && units.size() == 1) pairs_.push_back({Trie::key_of(unit, u'\0'), number});
        if (parent.depth == 1) pairs_.push_back({Trie::key_of(units[0], unit), number});
        made_.nodes[parent.node].next |= std::uint64_t{1} << (unit % 64);
        made_.nodes.push_back({unit});
        waiting_.push_back({number, parent.depth + 1, keys});
    }

    void add_entry(Trie::Node& node, const Trie::Entry& entry) {
        if (node.first_entry == Trie::no_entry) {
            node.first_entry = static_cast<std::uint16_t>(made_.entries.size());
        } else {
            made_.entries.back().last = false;
        }
        made_.entries.push_back(entry);
    }

    TrieArrays made_;
    std::vector<Trie::Pair> pairs_;
    std::vector<Branch> waiting_;  // nodes that have no entries and children yet, the next one last
};

}  // namespace

TrieArrays make_trie(std::span<const TrieKey> keys) { return Builder(keys).take(); }

}  // namespace reportx
