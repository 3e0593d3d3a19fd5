// Two tables (PlfLst, PlfLfo), each followed by levels that its size does not count.
#include "input/doc/list_tables.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "input/doc/style_sheet.h"
#include "text/code_point.h"

namespace reportx::input::doc {
namespace {

using word::Level, word::level_count;

/// The name that DOCX has for the number format `code`.
std::string format_name(unsigned code) {
    static constexpr std::pair<unsigned, std::string_view> names[] = {
        {0, "decimal"},
        {1, "upperRoman"},
        {2, "lowerRoman"},
        {3, "upperLetter"},
        {4, "lowerLetter"},
        {5, "ordinal"},
        {8, "hex"},
        {10, "ideographDigital"},
        {11, "japaneseCounting"},
        {14, "decimalFullWidth"},
        {15, "decimalHalfWidth"},
        {16, "japaneseLegal"},
        {17, "japaneseDigitalTenThousand"},
        {18, "decimalEnclosedCircle"},
        {19, "decimalFullWidth2"},
        {22, "decimalZero"},
        {23, "bullet"},
        {26, "decimalEnclosedFullstop"},
        {27, "decimalEnclosedParen"},
        {28, "decimalEnclosedCircleChinese"},
        {29, "ideographEnclosedCircle"},
        {30, "ideographTraditional"},
        {31, "ideographZodiac"},
        {32, "ideographZodiacTraditional"},
        {33, "taiwaneseCounting"},
        {34, "ideographLegalTraditional"},
        {35, "taiwaneseCountingThousand"},
        {36, "taiwaneseDigital"},
        {37, "chineseCounting"},
        {38, "chineseLegalSimplified"},
        {39, "chineseCountingThousand"},
        {57, "numberInDash"},
        {255, "none"},
    };
    for (const auto& [known, name] : names)
        if (known == code) return std::string(name);
    return "decimal";
}

/// What a level prints: Word puts the index of a level where its number stands.
std::string pattern_of(const Bytes& units) {
    std::string text;
    for (std::size_t at = 0; at + 1 < units.size(); at += 2) {
        const std::uint16_t unit = units.u16(at);
        if (unit < level_count) {
            text += '%';
            text += static_cast<char>('1' + unit);
        } else if (unit < 0xD800 || unit > 0xDFFF) {
            append_code_point(unit, text);
        }
    }
    return text;
}

/// The level at `at`, which moves behind it.
Level read_level(const Bytes& table, std::size_t& at) {
    constexpr std::size_t head_size = 28;
    const Bytes head = table.slice(at, head_size);
    Level level;
    level.start = head.i32(0);
    level.format = format_name(head.u8(4));
    const unsigned flags = head.u8(5), suffix = head.u8(15);
    level.legal = (flags & 4) != 0;
    if ((flags & 8) != 0) level.restart = head.u8(26);
    level.suffix = suffix == 2 ? word::Suffix::nothing : suffix == 1 ? word::Suffix::space : word::Suffix::tab;
    const std::size_t properties = std::size_t{head.u8(24)} + head.u8(25);
    const std::size_t text = at + head_size + properties, size = 2 * std::size_t{table.u16(text)};
    level.text = pattern_of(table.slice(text + 2, size));
    at = text + 2 + size;
    return level;
}

void read_lists(const Bytes& table, const Range& range, word::Numbering& numbering) {
    constexpr std::size_t head_size = 28;
    const Bytes heads = table.slice(range.begin, range.size);
    std::size_t at = range.begin + range.size;
    for (std::size_t i = 0; i < heads.u16(0) && 2 + (i + 1) * head_size <= heads.size(); ++i) {
        const Bytes head = heads.slice(2 + i * head_size, head_size);
        const bool simple = (head.u8(26) & 1) != 0;
        word::AbstractList list;
        for (std::size_t level = 0; level < (simple ? 1 : level_count) && at < table.size(); ++level) {
            list.levels[level] = read_level(table, at);
            constexpr int no_style = 0x0FFF;
            if (const int style = head.u16(8 + 2 * level); style != no_style)
                list.levels[level].style = style_id(style);
        }
        numbering.abstract_lists.emplace(head.i32(0), std::move(list));
    }
}

/// What a list says differently from its abstract list; `at` moves behind it.
void read_override(const Bytes& table, std::size_t& at, word::List& list) {
    const int start = table.i32(at);
    const unsigned flags = table.u8(at + 4);
    const std::size_t index = flags & 0x0F;
    at += 8;
    const bool own_start = (flags & 0x10) != 0, own_level = (flags & 0x20) != 0;
    std::optional<Level> level;
    if (own_level) level = read_level(table, at);
    if (index >= level_count) return;
    if (own_start) list.start[index] = level ? level->start : start;
    if (level) list.own[index] = std::move(level);
}

void read_overrides(const Bytes& table, const Range& range, word::Numbering& numbering) {
    constexpr std::size_t head_size = 16;
    const Bytes heads = table.slice(range.begin, range.size);
    const std::size_t count = std::min<std::size_t>(heads.u32(0), heads.size() / head_size);
    std::size_t at = range.begin + 4 + count * head_size;
    for (std::size_t i = 0; i < count; ++i) {
        const Bytes head = heads.slice(4 + i * head_size, head_size);
        word::List list;
        list.abstract = head.i32(0);
        at += 4;
        for (unsigned k = 0; k < head.u8(12) && at < table.size(); ++k) read_override(table, at, list);
        numbering.lists.emplace(static_cast<int>(i) + 1, std::move(list));
    }
}

}  // namespace

word::Numbering read_list_tables(const Bytes& table, const Range& lists, const Range& overrides) {
    word::Numbering numbering;
    read_lists(table, lists, numbering);
    read_overrides(table, overrides, numbering);
    return numbering;
}

}  // namespace reportx::input::doc
