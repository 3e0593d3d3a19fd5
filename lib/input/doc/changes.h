// Changes (sprm): how a Word 97 document stores properties, as lists of what differs from the style.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "input/ole/bytes.h"

namespace reportx::input::doc {

/// How many bytes the operand of the change `code` has that stands at `at` in `list`.
std::size_t operand_size(std::uint16_t code, const Bytes& list, std::size_t at);

/// Calls `take(code, operand)` for each change in `list`.
template <class Take>
void for_each_change(const Bytes& list, Take take) {
    for (std::size_t at = 0; at + 2 < list.size();) {
        const std::uint16_t code = list.u16(at);
        at += 2;
        const std::size_t size = operand_size(code, list, at);
        take(code, list.slice(at, size));
        at += size;
    }
}

struct CharacterProperties {
    bool deleted = false;
    std::optional<bool> hidden;  ///< nothing: as the style has it
    std::optional<int> style;
    std::uint16_t symbol_font = 0, symbol = 0;  ///< font and place in it; 0: the character is itself
};
CharacterProperties character_properties(const Bytes& list);

struct ParagraphProperties {
    int style = 0;
    std::optional<int> list, level;
    bool in_table = false, ends_row = false;
};

/// Changes `properties` by `list`. `data`: the stream that long lists stand in.
void apply(const Bytes& list, const Bytes& data, ParagraphProperties& properties);

}  // namespace reportx::input::doc
