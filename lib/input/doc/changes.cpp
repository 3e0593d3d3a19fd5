// The codes that matter, out of some hundreds.
#include "input/doc/changes.h"

#include <algorithm>

namespace reportx::input::doc {

std::size_t operand_size(std::uint16_t code, const Bytes& list, std::size_t at) {
    constexpr std::uint16_t table_definition = 0xD608, tab_stops = 0xC615;
    static constexpr std::size_t sizes[] = {1, 1, 2, 4, 2, 2, 0, 3};
    const unsigned kind = code >> 13;
    constexpr unsigned variable = 6;
    if (kind != variable) return sizes[kind];
    if (code == table_definition) return std::size_t{list.u16(at)} + 1;
    if (code == tab_stops && list.u8(at) == 255) {
        const std::size_t removed = list.u8(at + 1), added = list.u8(at + 2 + 4 * removed);
        return 3 + 4 * removed + 3 * added;
    }
    return std::size_t{list.u8(at)} + 1;
}

CharacterProperties character_properties(const Bytes& list) {
    CharacterProperties properties;
    for_each_change(list, [&](std::uint16_t code, const Bytes& operand) {
        switch (code) {
            case 0x0800:
                properties.deleted = operand.u8(0) != 0;
                break;
            case 0x083C:
                // 0x80: as the style; 0x81: not as the style, which hides next to nothing.
                properties.hidden = operand.u8(0) == 0x80 ? std::nullopt : std::optional((operand.u8(0) & 1) != 0);
                break;
            case 0x4A30:
                properties.style = operand.u16(0);
                break;
            case 0x6A09:
                properties.symbol_font = operand.u16(0);
                properties.symbol = operand.u16(2);
                break;
            default:
                break;
        }
    });
    return properties;
}

void apply(const Bytes& list, const Bytes& data, ParagraphProperties& properties) {
    for_each_change(list, [&](std::uint16_t code, const Bytes& operand) {
        switch (code) {
            case 0x4600:
                properties.style = operand.u16(0);
                break;
            case 0x260A:
                properties.level = operand.u8(0);
                break;
            case 0x460B:
                properties.list = std::max<int>(static_cast<std::int16_t>(operand.u16(0)), 0);
                break;
            case 0x2416:
                properties.in_table = operand.u8(0) != 0;
                break;
            case 0x2417:
                properties.ends_row = operand.u8(0) != 0;
                break;
            case 0x6646:
            case 0x646B:
                if (const Bytes there = data.slice(operand.u32(0), data.size()); there.size() > 0)
                    apply(there.slice(2, there.u16(0)), Bytes(), properties);
                break;
            default:
                break;
        }
    });
}

}  // namespace reportx::input::doc
