// A report asks a few hundred times for one of some ten short words, so a plain search is enough.
#include "check/words.h"

#include <algorithm>

#include "text/fold.h"

namespace reportx::check {

CheckWords::CheckWords(const Rules::Tables& tables) : rows_(tables.checks) {
    for (const CheckRow& row : rows_) {
        auto use = std::ranges::find(uses_, row.use, &Use::name);
        if (use == uses_.end()) use = uses_.insert(uses_.end(), Use{row.use, {}});
        use->words.push_back({row.text, folded(row.text), row.value});
    }
    for (Use& use : uses_) {
        std::ranges::stable_sort(use.words, std::greater{}, [](const CheckWord& word) { return word.units.size(); });
    }
}

const std::vector<CheckWord>& CheckWords::all(std::string_view use) const {
    static const std::vector<CheckWord> none;
    const auto found = std::ranges::find(uses_, use, &Use::name);
    return found == uses_.end() ? none : found->words;
}

const CheckWord* CheckWords::in(std::string_view use, std::u16string_view text) const {
    for (const CheckWord& word : all(use)) {
        if (text.find(word.units) != text.npos) return &word;
    }
    return nullptr;
}

const CheckWord* CheckWords::ending(std::string_view use, std::u16string_view text) const {
    for (const CheckWord& word : all(use)) {
        if (text.ends_with(word.units)) return &word;
    }
    return nullptr;
}

const CheckWord* CheckWords::opening(std::string_view use, std::u16string_view text) const {
    for (const CheckWord& word : all(use)) {
        if (text.starts_with(word.units)) return &word;
    }
    return nullptr;
}

const CheckWord* CheckWords::exact(std::string_view use, std::string_view utf8) const {
    const auto& words = all(use);
    const auto found = std::ranges::find(words, utf8, &CheckWord::text);
    return found == words.end() ? nullptr : &*found;
}

const CheckRow* CheckWords::row(std::string_view id) const {
    const auto found = std::ranges::find(rows_, id, &CheckRow::id);
    return found == rows_.end() ? nullptr : &*found;
}

}  // namespace reportx::check
