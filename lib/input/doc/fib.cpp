// Fixed places, as [MS-DOC] 2.5 gives them.
#include "input/doc/fib.h"

namespace reportx::input::doc {

Fib::Fib(const Bytes& document) {
    constexpr unsigned word_97 = 0xC1;
    const unsigned signature = document.u16(0), version = document.u16(2), flags = document.u16(0x0A);
    is_word = signature == 0xA5EC || signature == 0xA5DC || signature == 0xA59B || signature == 0xA5DB;
    is_word_97 = signature == 0xA5EC && version >= word_97;
    encrypted = (flags & 0x0100) != 0;
    second_table = (flags & 0x0200) != 0;
    characters = document.u32(0x4C);
    notes = std::size_t{document.u32(0x50)} + document.u32(0x60);
    box_characters = document.u32(0x64);

    const auto range = [&](std::size_t pair) {
        const std::size_t at = 0x9A + 8 * pair;
        return Range{document.u32(at), document.u32(at + 4)};
    };
    styles = range(1);
    character_runs = range(12);
    paragraph_runs = range(13);
    fonts = range(15);
    pieces = range(33);
    lists = range(73);
    list_overrides = range(74);
}

}  // namespace reportx::input::doc
