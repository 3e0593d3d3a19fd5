// make_trie: the children of a node are numbered together, then those of the first child, and so on, so that what a long phrase leads
// through lies close together too.
#include "rules/trie.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <map>
#include <utility>

namespace reportx {
namespace {

class Builder {
public:
    explicit Builder(std::span<const TrieKey> keys) {
        made_.nodes.emplace_back();
        made_.endings.emplace_back();
        made_.entries.emplace_back();
        waiting_.push_back({0, 0, keys});
        while (!waiting_.empty()) {
            const Branch next = waiting_.back();
            waiting_.pop_back();
            fill(next);
        }
        made_.nodes[0].next = 0;  // where a pair is not found the way ends here
        made_.pairs = make_prefix_table<std::uint32_t, Trie::Pair>(pairs_);
    }

    TrieArrays take() { return std::move(made_); }

private:
    /// A node, and the keys that lead through it.
    struct Branch {
        std::size_t node, depth;
        std::span<const TrieKey> keys;
    };

    void fill(Branch branch) {
        auto& keys = branch.keys;
        std::size_t here = 0;
        while (here < keys.size() && keys[here].units.size() == branch.depth) ++here;
        if (here > 0) add_entries(made_.nodes[branch.node], keys.first(here));
        if (here > 0 && branch.depth == 1) add_single(made_.nodes[branch.node]);
        if (branch.depth == 2) add_pair(branch.keys[0].units, branch.node);
        keys = keys.subspan(here);
        const auto unit_of = [&](const TrieKey& key) { return key.units[branch.depth]; };
        std::map<unsigned, std::vector<std::span<const TrieKey>>, std::greater<>>
            columns;  // the keys of each child, by `unit % 64`
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
        made_.nodes[parent.node].next |= std::uint64_t{1} << (unit % 64);
        made_.nodes.push_back({unit, made_.nodes[parent.node].ending});
        waiting_.push_back({number, parent.depth + 1, keys});
        return number;
    }

    /// The phrases that end at `node`, each before the ones of its channel that end above or were added before.
    void add_entries(Trie::Node& node, std::span<const TrieKey> keys) {
        Trie::Ending ending = made_.endings[node.ending];
        for (const TrieKey& key : keys) {
            auto& first = ending.first[static_cast<std::size_t>(channel_of(key.term))];
            const auto size = static_cast<std::uint8_t>(key.units.size());
            made_.entries.push_back({key.phrase, first, key.term, size, key.number});
            first = static_cast<std::uint16_t>(made_.entries.size() - 1);
        }
        node.ending = static_cast<std::uint16_t>(made_.endings.size());
        made_.endings.push_back(ending);
    }

    void add_pair(const std::u16string& units, std::size_t number) {
        add_pair(key_at<std::uint32_t>(units.data()), number);
    }

    void add_pair(std::uint32_t key, std::size_t number) {
        pairs_.push_back({key, {static_cast<std::uint16_t>(number), made_.nodes[number].ending}});
    }

    /// Another node for the phrase of one unit, which no way leads on from, since a text may hold the unit 0 that stands for no second one.
    void add_single(Trie::Node node) {
        made_.nodes.push_back({node.unit, node.ending});
        add_pair(single_key(node.unit), made_.nodes.size() - 1);
    }

    TrieArrays made_;
    std::vector<PrefixTable<std::uint32_t, Trie::Pair>::Slot> pairs_;
    std::vector<Branch> waiting_;  // nodes that have no entries and children yet, the next one last
};

}  // namespace

TrieArrays make_trie(std::span<const TrieKey> keys) { return Builder(keys).take(); }

}  // namespace reportx
