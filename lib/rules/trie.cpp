// make_trie: the children of a node are numbered together, then those of the first child, and so on, so that what a long phrase leads
// through lies close together too.
#include "rules/trie.h"

#include <algorithm>
#include <bit>
#include <map>
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
        const auto unit_of = [&](const TrieKey& key) { return key.units[branch.depth]; };
        std::map<unsigned, std::vector<std::span<const TrieKey>>> columns;  // the keys of each child, by `unit % 64`
        while (!keys.empty()) {
            std::size_t same = 0;
            while (same < keys.size() && unit_of(keys[same]) == unit_of(keys[0])) ++same;
            columns[unit_of(keys[0]) % 64u].push_back(keys.first(same));
            keys = keys.subspan(same);
        }
        made_.nodes[branch.node].first_child = static_cast<std::uint16_t>(made_.nodes.size());
        const std::size_t others = waiting_.size();
        std::vector<std::size_t> last;  // the twin made last, of each column
        for (const auto& [column, twins] : columns) last.push_back(add_child(branch, twins[0]));
        std::size_t next = 0;
        for (const auto& [column, twins] : columns) {
            std::size_t& twin = last[next++];
            for (std::size_t i = 1; i < twins.size(); ++i) {
                const std::size_t added = add_child(branch, twins[i]);
                made_.nodes[twin].twin = static_cast<std::uint16_t>(added);
                twin = added;
            }
        }
        std::reverse(waiting_.begin() + static_cast<std::ptrdiff_t>(others), waiting_.end());
    }

    /// The number of the new node, to which all `keys` lead.
    std::size_t add_child(const Branch& parent, std::span<const TrieKey> keys) {
        const std::size_t number = made_.nodes.size();
        const std::u16string& units = keys[0].units;
        const char16_t unit = units[parent.depth];
        const auto node = static_cast<std::uint16_t>(number);
        if (parent.depth == 0 && units.size() == 1) pairs_.push_back({Trie::key_of(unit, u'\0'), node});
        if (parent.depth == 1) pairs_.push_back({Trie::key_of(units[0], unit), node});
        made_.nodes[parent.node].next |= std::uint64_t{1} << (unit % 64);
        made_.nodes.push_back({unit});
        waiting_.push_back({number, parent.depth + 1, keys});
        return number;
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
