#include "rules/header_key.h"

#include "text/fold.h"

namespace reportx {

std::vector<HeaderKey> header_keys(const Reading& reading, Span line) {
    constexpr std::size_t longest = 6;
    std::vector<HeaderKey> keys;
    const auto ends_key = [](char16_t c) { return c == u':' || c == u'|'; };
    for (auto at = reading.marks.first(line.begin, line.end, ends_key); at < line.end;
         at = reading.marks.first(at + 1, line.end, ends_key)) {
        char16_t word[longest];  // without blanks, filled from the end
        std::uint32_t places[longest];
        std::size_t first = longest;
        for (std::uint32_t begin = at; begin > line.begin && first > 0; --begin) {
            const char16_t c = reading.units[begin - 1];
            if (is_blank(c)) continue;
            if (!is_han(c)) break;
            word[--first] = c;
            places[first] = begin - 1;
        }
        const std::u16string_view read{word + first, longest - first};
        const Phrase* const key =
            reading.lexicon.longest_before(read, static_cast<std::uint32_t>(read.size()), Term::header_key);
        if (key == nullptr) continue;
        const std::uint32_t begin = places[longest - key->size()];
        if (keys.empty() || begin >= keys.back().value) keys.push_back({key, begin, at + 1});
    }
    return keys;
}

}  // namespace reportx
