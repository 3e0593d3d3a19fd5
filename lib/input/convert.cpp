// Bytes and charset in, UTF-8 out, or how far it went. A sequence that is invalid or cut off by the end is not passed over. Of GB18030,
// 24 codes for vertical forms and radicals may be private-use characters where ICU has assigned ones, as the tables have it; they do not
// occur in running prose.
#include "input/convert.h"

#include <algorithm>
#include <utility>

#include "input/charset_tables.h"
#include "input/utf8.h"
#include "text/code_point.h"

namespace reportx::input {
namespace {

struct Character {
    char32_t code_point = 0;
    std::size_t length = 0;  ///< in bytes; 0: no character stands there
};

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

Character far_or_near(const CharsetTable& table, char16_t cell, std::size_t length) {
    if (cell == 0) return {};
    return {(cell & 0xF800) == 0xD800 ? table.far[cell & 0x7FF] : cell, length};
}

/// `bytes` open with the lead and a digit.
Character four_byte_character(const CharsetTable& table, std::string_view bytes) {
    if (bytes.size() < 4 || table.runs.empty()) return {};
    const unsigned first = byte_at(bytes, 0) - 0x81, second = byte_at(bytes, 1) - '0', third = byte_at(bytes, 2) - 0x81,
                   fourth = byte_at(bytes, 3) - '0';
    if (third > 0xFE - 0x81 || fourth > 9) return {};
    const std::uint32_t number = ((first * 10 + second) * 126 + third) * 10 + fourth;
    const auto behind = std::ranges::upper_bound(table.runs, number, {}, &FourByteRun::first);
    const FourByteRun& run = *std::prev(behind);
    if (run.character == 0) return {};
    return {run.character + (number - run.first), 4};
}

/// `bytes` open with one that is not ASCII.
Character character_of(const CharsetTable& table, std::string_view bytes) {
    const unsigned lead = byte_at(bytes, 0);
    if (const char16_t cell = table.single[lead - CharsetTable::first_high]) return far_or_near(table, cell, 1);
    if (table.pairs.empty() || lead < CharsetTable::first_lead || lead == 0xFF || bytes.size() < 2) return {};
    const unsigned trail = byte_at(bytes, 1);
    if (trail >= '0' && trail <= '9') return four_byte_character(table, bytes);
    if (trail < CharsetTable::first_trail || trail == 0xFF) return {};
    const std::size_t row = lead - CharsetTable::first_lead;
    return far_or_near(table, table.pairs[row * CharsetTable::trails + trail - CharsetTable::first_trail], 2);
}

Converted from_table(std::string_view bytes, const CharsetTable& table) {
    Converted result;
    result.utf8.reserve(bytes.size() + bytes.size() / 2);  // two bytes become three
    for (std::size_t& at = result.read; at < bytes.size();) {
        if (byte_at(bytes, at) < 0x80) {
            result.utf8 += bytes[at++];
            continue;
        }
        const Character character = character_of(table, bytes.substr(at));
        if (character.length == 0) break;
        append_code_point(character.code_point, result.utf8);
        at += character.length;
    }
    return result;
}

/// `low` is the place of the lower byte in each unit.
Converted from_utf16(std::string_view bytes, std::size_t low) {
    Converted result;
    result.utf8.reserve(bytes.size() + bytes.size() / 2);
    const auto is_whole = [&](std::size_t at) { return bytes.size() - at >= 2; };
    const auto unit = [&](std::size_t at) {
        return static_cast<char32_t>(byte_at(bytes, at + low) | byte_at(bytes, at + 1 - low) << 8);
    };
    for (std::size_t& at = result.read; is_whole(at);) {
        const char32_t first = unit(at);
        if ((first & 0xF800) != 0xD800) {
            append_code_point(first, result.utf8);
            at += 2;
            continue;
        }
        if (first >= 0xDC00 || !is_whole(at + 2) || (unit(at + 2) & 0xFC00) != 0xDC00) break;
        append_code_point(0x10000 + ((first & 0x3FF) << 10 | (unit(at + 2) & 0x3FF)), result.utf8);
        at += 4;
    }
    return result;
}

Converted from_utf8(std::string_view bytes) {
    const std::size_t valid = first_invalid_utf8(bytes);
    return {std::string(bytes.substr(0, valid)), valid};
}

}  // namespace

Converted convert(std::string_view bytes, std::string_view charset) {
    static constexpr std::pair<std::string_view, const CharsetTable*> tables[] = {
        {"GB18030", &gb18030}, {"Big5", &big5}, {"CP932", &cp932}, {"windows-1252", &windows_1252}};
    for (const auto& [name, table] : tables) {
        if (charset == name) return from_table(bytes, *table);
    }
    if (charset == "UTF-8") return from_utf8(bytes);
    if (charset == "UTF-16LE") return from_utf16(bytes, 0);
    if (charset == "UTF-16BE") return from_utf16(bytes, 1);
    return {};
}

}  // namespace reportx::input
