// Styles stand one behind the other, each with its size: a fixed head, the name, then properties of paragraphs and of characters.
#include "input/doc/style_sheet.h"

#include <optional>
#include <utility>

#include "input/doc/changes.h"

namespace reportx::input::doc {
namespace {

constexpr unsigned paragraph_style = 1, character_style = 2;
constexpr int no_style = 0x0FFF;

/// The property lists of a style (UPX), one after the other.
class Lists {
public:
    Lists(const Bytes& style, std::size_t at) : style_(style), at_(at) {}

    Bytes next() {
        const std::size_t size = style_.u16(at_);
        const Bytes list = style_.slice(at_ + 2, size);
        at_ += 2 + size + size % 2;
        return list;
    }

private:
    const Bytes& style_;
    std::size_t at_;
};

word::Style read_style(const Bytes& style, int number, std::size_t head_size) {
    word::Style read;
    read.id = style_id(number);
    const unsigned kind = style.u16(2) & 0x0F;
    if (const int base = style.u16(2) >> 4; base != no_style) read.based_on = style_id(base);
    const std::size_t name_size = 2 + 2 * (std::size_t{style.u16(head_size)} + 1);
    Lists lists(style, head_size + name_size);
    if (kind == paragraph_style) {
        ParagraphProperties properties;
        const Bytes list = lists.next();
        apply(list.slice(2, list.size()), Bytes(), properties);  // behind the style's own number
        read.num_id = properties.list;
        read.level = properties.level;
    }
    if (kind == paragraph_style || kind == character_style) read.hidden = character_properties(lists.next()).hidden;
    return read;
}

}  // namespace

std::string style_id(int number) { return std::to_string(number); }

word::Styles read_style_sheet(const Bytes& table, const Range& range) {
    word::Styles styles;
    const Bytes sheet = table.slice(range.begin, range.size);
    const std::size_t count = sheet.u16(2), head_size = sheet.u16(4);
    std::size_t at = 2 + sheet.u16(0);
    for (std::size_t number = 0; number < count && at < sheet.size(); ++number) {
        const std::size_t size = sheet.u16(at);
        if (size > 0) styles.add(read_style(sheet.slice(at + 2, size), static_cast<int>(number), head_size));
        at += 2 + size;
    }
    return styles;
}

}  // namespace reportx::input::doc
