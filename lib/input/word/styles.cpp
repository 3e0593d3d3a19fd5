// Looking along the chain of styles that are based on each other.
#include "input/word/styles.h"

namespace reportx::input::word {

std::vector<const Style*> Styles::chain(std::string_view id) const {
    constexpr std::size_t longest = 32;
    std::vector<const Style*> chain;
    while (chain.size() < longest) {
        const auto found = styles_.find(id);
        if (found == styles_.end()) break;
        chain.push_back(&found->second);
        id = found->second.based_on;
    }
    return chain;
}

std::optional<bool> Styles::hidden(std::string_view id) const {
    for (const Style* style : chain(id))
        if (style->hidden) return style->hidden;
    return std::nullopt;
}

}  // namespace reportx::input::word
