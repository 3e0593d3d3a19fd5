// Characters are counted by sort: Chinese ones, Latin ones and digits, and such as no document is written in.
#include "input/pdf/text_layer.h"

#include "text/code_point.h"

namespace reportx::input::pdf {
namespace {

constexpr std::size_t least_on_page = 20;  // characters, on the average

struct Counts {
    std::size_t all = 0, chinese = 0, latin = 0, odd = 0;
};

bool is_chinese(char32_t c) {
    return (c >= 0x3000 && c <= 0x303F) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_latin(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x24F);
}

/// Private characters, lost ones, and letters of scripts that stand in a Chinese or Western document only when a font is misread.
bool is_odd(char32_t c) {
    return (c >= 0xE000 && c <= 0xF8FF) || c == 0xFFFD || c >= 0xF0000 || (c >= 0x80 && c <= 0x9F) ||
           (c >= 0x250 && c <= 0x36F) || (c >= 0x530 && c <= 0x1FFF);
}

void count(const Page& page, Counts& counts) {
    for (const Word& word : page.words) {
        for (std::size_t at = 0; at < word.text.size(); ++counts.all) {
            const char32_t c = next_code_point(word.text, at);
            counts.chinese += is_chinese(c);
            counts.latin += is_latin(c);
            counts.odd += is_odd(c);
        }
    }
}

}  // namespace

TextLayer judge(const std::vector<Page>& pages) {
    TextLayer layer;
    Counts counts;
    for (const Page& page : pages) {
        count(page, counts);
        layer.empty_pages += page.words.empty();
    }
    layer.missing = counts.all < least_on_page * pages.size();
    const bool unreadable = counts.odd * 10 > counts.all * 3;  // three in ten
    const bool signs_only = (counts.chinese + counts.latin) * 2 < counts.all;
    layer.garbled = !layer.missing && (unreadable || signs_only);
    return layer;
}

}  // namespace reportx::input::pdf
