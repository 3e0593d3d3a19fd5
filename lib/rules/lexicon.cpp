// Look-ups in short texts of any origin: titles put together from lines, names, units.
#include "rules/lexicon.h"

#include <algorithm>

namespace reportx {

const Phrase* Lexicon::longest_at(std::u16string_view text, std::uint32_t at, Term term) const {
    const Phrase* longest = nullptr;
    each_at(text, at, [&](const Phrase& phrase) {
        if (phrase.term == term && (longest == nullptr || phrase.size() > longest->size())) longest = &phrase;
    });
    return longest;
}

const Phrase* Lexicon::longest_before(std::u16string_view text, std::uint32_t end, Term term) const {
    const auto before = text.substr(0, end);
    for (std::uint32_t at = end - std::min<std::uint32_t>(end, Phrase::longest); at < end; ++at) {
        if (!trie_.may_start(before[at], at + 1 < end ? before[at + 1] : u'\0')) continue;
        if (const Phrase* phrase = exact(before.substr(at), term)) return phrase;
    }
    return nullptr;
}

const Phrase* Lexicon::exact(std::u16string_view text, Term term) const {
    const Phrase* found = nullptr;
    each_at(text, 0, [&](const Phrase& phrase) {
        if (phrase.term == term && phrase.size() == text.size() && found == nullptr) found = &phrase;
    });
    return found;
}

}  // namespace reportx
