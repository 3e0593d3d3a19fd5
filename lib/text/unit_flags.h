// UnitFlags: what is told of units by flags, looked up instead of compared, in pages of 256 units of which only few hold any.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace reportx {

/// Filled at compile time: a table that needs more than `pages`, the empty one among them, does not compile.
template <std::size_t pages>
class UnitFlags {
public:
    constexpr std::uint16_t operator[](char16_t c) const { return flags_[page_[c >> 8] + (c & 0xFFu)]; }

    constexpr void set(unsigned flags, std::u16string_view units) {
        for (const char16_t c : units) {
            std::uint16_t& page = page_[c >> 8];
            if (page == 0) page = used_ += 256;
            flags_[page + (c & 0xFFu)] |= static_cast<std::uint16_t>(flags);
        }
    }

private:
    std::array<std::uint16_t, 256>
        page_{};  // where the page of a unit begins; that of units without flags is the first
    std::array<std::uint16_t, pages * 256> flags_{};
    std::uint16_t used_ = 0;
};

}  // namespace reportx
