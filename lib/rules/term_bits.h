// TermBits: terms as bits of one word, so that one look at a place answers whether any of several may stand there. Some terms share a bit.
#pragma once

#include <cstddef>
#include <cstdint>

#include "rules/term.h"

namespace reportx {

class TermBits {
public:
    constexpr TermBits() = default;
    explicit constexpr TermBits(std::uint64_t word) : bits_(word) {}
    explicit constexpr TermBits(Term term) { add(term); }
    template <std::size_t n>
    constexpr TermBits(const Term (&terms)[n]) {
        for (const Term term : terms) add(term);
    }

    constexpr void add(Term term) { bits_ |= std::uint64_t{1} << (static_cast<unsigned>(term) % 64); }
    constexpr bool may_share(TermBits terms) const { return (bits_ & terms.bits_) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr std::uint64_t word() const { return bits_; }

private:
    std::uint64_t bits_ = 0;
};

}  // namespace reportx
