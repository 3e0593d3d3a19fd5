#include "rules/swept_trie.h"

#include <map>
#include <string>
#include <string_view>

namespace reportx {
namespace {

class Builder {
public:
    explicit Builder(std::span<const TrieKey> keys) {
        made_.trie = make_trie(keys);
        made_.openers.resize(SweptTrie::opener_rows);
        for (const TrieKey& key : keys) add(key.units);
    }

    SweptTrieArrays take() {
        made_.singles = table_of(singles_);
        made_.pairs = table_of<std::uint32_t, SweptTrie::Pair>(pairs_);
        made_.triples = table_of<std::uint64_t, std::uint16_t>(triples_);
        made_.quads = table_of<std::uint64_t, std::uint16_t>(quads_);
        return std::move(made_);
    }

private:
    void add(std::u16string_view units) {
        auto& seconds = made_.openers[units[0] % SweptTrie::opener_rows];
        if (units.size() == 1) {
            seconds = SweptTrie::any_column;
            singles_[units[0]] = node_of(units).ending;
            return;
        }
        seconds |= std::uint64_t{1} << (units[1] % 64);
        SweptTrie::Pair& pair = pairs_[key_at<std::uint32_t>(units.data())];
        pair.ending = node_of(units.substr(0, 2)).ending;
        if (units.size() > 2) pair.thirds |= static_cast<std::uint16_t>(1u << (units[2] % 16));
        std::u16string four(units.substr(0, 4));
        four.resize(4);
        const auto key = key_at<std::uint64_t>(four.data());
        if (units.size() == 3) triples_[key] = node_of(units).ending;
        if (units.size() > 3) {
            const Trie trie = made_.trie.view();
            quads_[key] = static_cast<std::uint16_t>(&node_of(units.substr(0, 4)) - trie.nodes.data());
        }
    }

    /// The node that all of `units` lead to.
    const Trie::Node& node_of(std::u16string_view units) const {
        const Trie trie = made_.trie.view();
        if (units.size() == 1) return trie.nodes[trie.pairs.find(single_key(units[0])).node];
        const Trie::Node* node = &trie.nodes[trie.pairs.find(key_at<std::uint32_t>(units.data())).node];
        for (const char16_t unit : units.substr(2)) node = trie.child_of(*node, unit);
        return *node;
    }

    template <class Key, class Value>
    static PrefixTableArrays<Key, Value> table_of(const std::map<Key, Value>& values) {
        std::vector<typename PrefixTable<Key, Value>::Slot> slots;
        for (const auto& [key, value] : values) slots.push_back({key, value});
        return make_prefix_table<Key, Value>(slots);
    }

    /// As small as leaves each unit a row of its own.
    static std::vector<SweptTrie::Single> table_of(const std::map<char16_t, std::uint16_t>& endings) {
        for (std::size_t size = 1;; size *= 2) {
            std::vector<SweptTrie::Single> rows(size);
            std::size_t placed = 0;
            for (const auto& [unit, ending] : endings) {
                SweptTrie::Single& row = rows[unit % size];
                placed += row.ending == 0;
                row = {unit, ending};
            }
            if (placed == endings.size()) return rows;
        }
    }

    SweptTrieArrays made_;
    std::map<char16_t, std::uint16_t> singles_;
    std::map<std::uint32_t, SweptTrie::Pair> pairs_;
    std::map<std::uint64_t, std::uint16_t> triples_, quads_;
};

}  // namespace

SweptTrieArrays make_swept_trie(std::span<const TrieKey> keys) { return Builder(keys).take(); }

}  // namespace reportx
