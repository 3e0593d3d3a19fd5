#include "rules/header_key.h"

#include <optional>

#include "text/fold.h"

namespace reportx {

std::vector<HeaderKey> header_keys(const Reading& reading, Span line) {
    constexpr std::size_t longest = 6;
    std::vector<HeaderKey> keys;
    const auto ends_key = [](char16_t c) { return c == u':' || c == u'|'; };
    for (auto at = reading.marks.first(line.begin, line.end, ends_key); at < line.end;
         at = reading.marks.first(at + 1, line.end, ends_key)) {
        char16_t word[longest];  // without blanks, filled from the end
        std::size_t size = 0;
        std::optional<HeaderKey> key;
        for (std::uint32_t begin = at; begin > line.begin && size < longest; --begin) {
            const char16_t c = reading.units[begin - 1];
            if (is_blank(c)) continue;
            if (!is_han(c)) break;
            word[longest - ++size] = c;
            if (const Phrase* phrase = reading.lexicon.exact({word + longest - size, size}, Term::header_key))
                key = HeaderKey{phrase, begin - 1, at + 1};
        }
        if (key && (keys.empty() || key->begin >= keys.back().value)) keys.push_back(*key);
    }
    return keys;
}

}  // namespace reportx
