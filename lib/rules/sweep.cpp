// Block by block: where a phrase may begin, which nodes two units lead to there, which ones three or four; from four on unit by unit, all
// places at once. A place takes over what ends at the deepest node that it leads to.
#include "rules/sweep.h"

#include <algorithm>
#include <bit>

namespace reportx {
namespace {

constexpr std::size_t units_at_once = 4;

/// `value` or 0, without a branch, which the compiler would make of a condition.
std::uint16_t only_if(bool wanted, std::uint16_t value) { return static_cast<std::uint16_t>(value & (0u - wanted)); }

/// `other` when it is wanted.
void replace_if(bool wanted, std::uint16_t& value, std::uint16_t other) {
    value ^= only_if(wanted, static_cast<std::uint16_t>(value ^ other));
}

}  // namespace

void Sweep::find(const SweptTrie& swept, std::u16string_view text) {
    for (List& list : lists_) list.count = 0;
    const std::size_t last = text.size() < units_at_once ? 0 : text.size() - units_at_once + 1;
    for (std::size_t begin = 0; begin < last; begin += block)
        look_at(swept, text.data() + begin, std::min(block, last - begin), static_cast<std::uint32_t>(begin));
    // Where fewer units follow than are looked at, zeros do.
    std::array<char16_t, 2 * units_at_once> tail{};
    std::ranges::copy(text.substr(last), tail.begin());
    look_at(swept, tail.data(), text.size() - last, static_cast<std::uint32_t>(last));
    for (List& list : lists_) list.places[list.count] = {static_cast<std::uint32_t>(text.size()) + 1, 0};
}

/// `begin` is the place of the block in the text.
void Sweep::look_at(const SweptTrie& swept, const char16_t* text, std::size_t size, std::uint32_t begin) {
    const std::size_t openers = find_openers(swept, text, size);
    const std::size_t longer = look_up_pairs(swept, text, openers);
    go_down(swept.trie, text, look_up_quads(swept, text, longer));
    list_endings(swept.trie, begin, openers);
}

/// These steps return how many places they noted.
std::size_t Sweep::find_openers(const SweptTrie& swept, const char16_t* text, std::size_t size) {
    std::size_t count = 0;
    char16_t first = text[0];
#pragma GCC unroll 4
    for (std::size_t at = 0; at < size; ++at) {
        const char16_t second = text[at + 1];
        openers_[count] = static_cast<std::uint16_t>(at);
        count += swept.may_open(first, second);
        first = second;
    }
    return count;
}

std::size_t Sweep::look_up_pairs(const SweptTrie& swept, const char16_t* text, std::size_t openers) {
    std::size_t others = 0, longer = 0;
#pragma GCC unroll 4
    for (std::size_t i = 0; i < openers; ++i) {
        const std::uint16_t at = openers_[i];
        const auto key = key_at<std::uint32_t>(text + at);
        const auto& slot = swept.pairs.slot_of(key);
        endings_[at] = slot.value.ending;
        others_[others] = longer_[longer] = at;
        others += slot.key != key;
        longer += slot.value.may_lead_to(text[at + 2]);  // of another pair too: that costs less than to look
    }
    look_up_singles(swept, text, others);
    return longer;
}

void Sweep::look_up_singles(const SweptTrie& swept, const char16_t* text, std::size_t others) {
    for (std::size_t i = 0; i < others; ++i) {
        const std::uint16_t at = others_[i];
        const SweptTrie::Single& single = swept.single_of(text[at]);
        endings_[at] = only_if(single.unit == text[at], single.ending);
    }
}

std::size_t Sweep::look_up_quads(const SweptTrie& swept, const char16_t* text, std::size_t longer) {
    std::size_t quads = 0;
#pragma GCC unroll 4
    for (std::size_t i = 0; i < longer; ++i) {
        const std::uint16_t at = longer_[i];
        const auto key = key_at<std::uint64_t>(text + at);
        const auto& slot = swept.quads.slot_of(key);
        nodes_[quads] = slot.value;
        quads_[quads] = triples_[i - quads] = at;
        quads += slot.key == key;
    }
    look_up_triples(swept, text, longer - quads);
    return quads;
}

void Sweep::look_up_triples(const SweptTrie& swept, const char16_t* text, std::size_t triples) {
    for (std::size_t i = 0; i < triples; ++i) {
        const std::uint16_t at = triples_[i];
        const std::uint64_t key = triple_key(key_at<std::uint64_t>(text + at));
        const auto& slot = swept.triples.slot_of(key);
        replace_if(slot.key == key, endings_[at], slot.value);
    }
}

/// Follows the ways unit by unit until all have ended.
void Sweep::go_down(const Trie& trie, const char16_t* text, std::size_t quads) {
    const Trie::Node* const nodes = trie.nodes.data();
    for (const char16_t* next = text + units_at_once; quads > 0; ++next) {
        std::size_t still = 0;
        for (std::size_t i = 0; i < quads; ++i) {
            const std::uint16_t at = quads_[i];
            const Trie::Node& node = nodes[nodes_[i]];
            endings_[at] = node.ending;
            const char16_t unit = next[at];
            // The bits from that of `unit` on: they count the children up to the one asked for. Without it they lead to any node.
            const std::uint64_t from = node.next >> (unit % 64);
            std::size_t child = node.first_child + static_cast<std::size_t>(std::popcount(from)) - 1;
            std::size_t leads = from & 1;
            // That a child of the column is of another unit is rare, and rarer that a twin is not.
            if ((leads & (nodes[child].unit != unit)) != 0) [[unlikely]] {
                const Trie::Node* const twin = trie.twin_of(nodes[child], unit);
                leads = twin != nullptr;
                if (twin != nullptr) child = static_cast<std::size_t>(twin - nodes);
            }
            quads_[still] = at;
            nodes_[still] = static_cast<std::uint16_t>(child);
            still += leads;
        }
        quads = still;
    }
}

/// Lists what stands at the openers of the block that begins at `begin`, by channel.
void Sweep::list_endings(const Trie& trie, std::uint32_t begin, std::size_t openers) {
    std::size_t found = 0;
#pragma GCC unroll 4
    for (std::size_t i = 0; i < openers; ++i) {
        const std::uint16_t at = openers_[i];
        openers_[found] = at;
        found += endings_[at] != 0;
    }
    Found* places[channel_count];
    std::size_t counts[channel_count];
    for (std::size_t channel = 0; channel < channel_count; ++channel) {
        List& list = lists_[channel];
        counts[channel] = list.count;
        const std::size_t most = list.count + found + 1;
        if (list.places.size() < most) list.places.grow(2 * most);
        places[channel] = &list.places[0];
    }
    for (std::size_t i = 0; i < found; ++i) {
        const std::uint16_t at = openers_[i];
        const Trie::Ending& ending = trie.endings.data()[endings_[at]];
        for (std::size_t channel = 0; channel < channel_count; ++channel) {
            const std::uint16_t first = ending.first[channel];
            places[channel][counts[channel]] = {begin + at, first};
            counts[channel] += first != 0;
        }
    }
    for (std::size_t channel = 0; channel < channel_count; ++channel) lists_[channel].count = counts[channel];
}

}  // namespace reportx
