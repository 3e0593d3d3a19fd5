// Sweep: one pass over a text for the terms that are asked for over whole stretches, topics and words of indicator rules among them. Where a
// phrase stands cannot be foretold, so the pass takes no branch on it: each of its loops keeps the places that may still hold one.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "rules/swept_trie.h"
#include "text/buffer.h"

namespace reportx {

/// A place where phrases of a channel stand.
struct Found {
    std::uint32_t at;
    std::uint16_t first_entry;  ///< of the trie: the longest of them
};

class Sweep {
public:
    /// Forgets what was found before, its memory kept.
    void find(const SweptTrie& swept, std::u16string_view text);

    /// How many places beyond the text follow what was found: a search near the last ones needs no end.
    static constexpr std::size_t beyond = 64;

    /// In order of place.
    std::span<const Found> found(Channel channel) const {
        const List& list = lists_[static_cast<std::size_t>(channel)];
        return {list.places.begin(), list.count};
    }

private:
    /// Units that are looked at together: what is noted of them stays in the fastest cache.
    static constexpr std::size_t block = 2048;

    using Places = std::array<std::uint16_t, block>;  ///< in the block
    struct List {
        Buffer<Found> places;
        std::size_t count = 0;

        void reserve(std::size_t more) {
            if (places.size() < count + more) places.grow(2 * (count + more));
        }
    };

    void look_at(const SweptTrie& swept, const char16_t* text, std::size_t size, std::uint32_t begin);
    std::size_t find_openers(const SweptTrie& swept, const char16_t* text, std::size_t size);
    std::size_t look_up_pairs(const SweptTrie& swept, const char16_t* text, std::size_t openers);
    void look_up_singles(const SweptTrie& swept, const char16_t* text, std::size_t others);
    std::size_t look_up_quads(const SweptTrie& swept, const char16_t* text, std::size_t longer);
    void look_up_triples(const SweptTrie& swept, const char16_t* text, std::size_t triples);
    void go_down(const Trie& trie, const char16_t* text, std::size_t quads);
    void list_endings(const Trie& trie, std::uint32_t begin, std::size_t openers);

    Places openers_;                            // where two units may open a phrase
    Places others_;                             // of these where they do not, so that one unit may be a phrase
    Places longer_;                             // where a third one may go on
    Places quads_;                              // of those where four units lead on
    Places triples_;                            // and where they do not, so that three units may be a phrase
    std::array<std::uint16_t, block> nodes_;    // by number in `quads_`: how far the way has come
    std::array<std::uint16_t, block> endings_;  // by place: what stands there as far as is known
    std::array<List, channel_count> lists_;
};

}  // namespace reportx
