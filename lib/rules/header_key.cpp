#include "rules/header_key.h"

#include <optional>
#include <string>

#include "text/fold.h"

namespace reportx {

std::vector<HeaderKey> header_keys(const Reading& reading, Span line) {
    std::vector<HeaderKey> keys;
    for (std::uint32_t at = line.begin; at < line.end; ++at) {
        if (reading.units[at] != u':' && reading.units[at] != u'|') continue;
        std::u16string word;
        std::optional<HeaderKey> key;
        for (std::uint32_t begin = at; begin > line.begin && word.size() < 6; --begin) {
            const char16_t c = reading.units[begin - 1];
            if (is_blank(c)) continue;
            if (!is_han(c)) break;
            word.insert(word.begin(), c);
            if (const Phrase* phrase = reading.lexicon.exact(word, Term::header_key))
                key = HeaderKey{phrase, begin - 1, at + 1};
        }
        if (key && (keys.empty() || key->begin >= keys.back().value)) keys.push_back(*key);
    }
    return keys;
}

}  // namespace reportx
