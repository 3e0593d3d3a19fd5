// Records one behind the other, each with its size in front; the name stands behind what describes the font.
#include "input/doc/font_names.h"

namespace reportx::input::doc {
namespace {

/// Names of symbol fonts are ASCII; of others only that part is kept.
std::string ascii_name(const Bytes& units) {
    std::string name;
    for (std::size_t at = 0; at + 1 < units.size() && units.u16(at) != 0; at += 2)
        if (units.u16(at) < 0x80) name += static_cast<char>(units.u16(at));
    return name;
}

}  // namespace

std::vector<std::string> read_font_names(const Bytes& table, const Range& range) {
    constexpr std::size_t name_at = 40;
    const Bytes fonts = table.slice(range.begin, range.size);
    std::vector<std::string> names;
    for (std::size_t at = 4; names.size() < fonts.u16(0) && at < fonts.size();) {
        const std::size_t size = std::size_t{fonts.u8(at)} + 1;
        const Bytes font = fonts.slice(at, size);
        names.push_back(ascii_name(font.slice(name_at, size)));
        at += size;
    }
    return names;
}

}  // namespace reportx::input::doc
