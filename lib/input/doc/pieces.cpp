// The piece table stands behind any number of property lists, which only fast-saved documents have.
#include "input/doc/pieces.h"

namespace reportx::input::doc {
namespace {

/// Where the table begins in `clx`, with its size; nothing of it when there is none.
Range find_table(const Bytes& clx) {
    constexpr std::uint8_t property_list = 1, piece_table = 2;
    for (std::size_t at = 0; at < clx.size();) {
        if (clx.u8(at) == piece_table) return {at + 5, clx.u32(at + 1)};
        if (clx.u8(at) != property_list) break;
        at += 3 + clx.u16(at + 1);
    }
    return {};
}

}  // namespace

std::vector<Piece> read_pieces(const Bytes& table, const Range& range) {
    const Bytes clx = table.slice(range.begin, range.size);
    const Range place = find_table(clx);
    const Bytes pieces = clx.slice(place.begin, place.size);
    const std::size_t count = pieces.size() < 4 ? 0 : (pieces.size() - 4) / 12;
    std::vector<Piece> found;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t begin = pieces.u32(4 * i), end = pieces.u32(4 * i + 4);
        if (end < begin) return {};
        const std::uint32_t place_and_width = pieces.u32(4 * (count + 1) + 8 * i + 2);
        constexpr std::uint32_t narrow = 1u << 30;
        const bool wide = (place_and_width & narrow) == 0;
        const std::size_t offset = place_and_width & (narrow - 1);
        found.push_back({end - begin, wide ? offset : offset / 2, wide});
    }
    return found;
}

char16_t from_windows_1252(unsigned char c) {
    static constexpr char16_t upper[32] = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                           0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                           0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                           0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    return c >= 0x80 && c < 0xA0 ? upper[c - 0x80] : c;
}

}  // namespace reportx::input::doc
