// Which list and level a paragraph belongs to, by its own word and by its styles.
#include "input/word/numbering.h"

namespace reportx::input::word {
namespace {

std::optional<std::size_t> as_level(std::optional<int> level) {
    if (!level || *level < 0 || *level >= static_cast<int>(level_count)) return std::nullopt;
    return static_cast<std::size_t>(*level);
}

}  // namespace

std::optional<Numbering::Found> Numbering::find(int id, const Styles& styles) const {
    constexpr int most_links = 8;
    const auto named = lists.find(id);
    if (named == lists.end()) return std::nullopt;
    int abstract = named->second.abstract;
    for (int link = 0; link < most_links; ++link) {
        const auto found = abstract_lists.find(abstract);
        if (found == abstract_lists.end()) return std::nullopt;
        const std::string& style_id = found->second.levels_of;
        if (style_id.empty()) return Found{&named->second, abstract};
        const auto chain = styles.chain(style_id);
        if (chain.empty() || !chain.front()->num_id) return std::nullopt;
        const auto linked = lists.find(*chain.front()->num_id);
        if (linked == lists.end()) return std::nullopt;
        abstract = linked->second.abstract;
    }
    return std::nullopt;
}

const Level& Numbering::level(const Found& found, std::size_t level) const {
    const auto& own = found.list->own[level];
    return own ? *own : abstract_lists.find(found.abstract)->second.levels[level];
}

std::optional<Place> Numbering::place(std::optional<int> list, std::optional<int> level, std::string_view style,
                                      const Styles& styles) const {
    const auto chain = styles.chain(style);
    std::optional<std::size_t> own_level = as_level(level);
    if (!list) {
        // Not every style of the chain says both; the nearest that says one counts.
        std::size_t links = 0;
        std::optional<std::size_t> style_level;
        for (; links < chain.size() && !list; ++links) {
            if (!style_level) style_level = as_level(chain[links]->level);
            list = chain[links]->num_id;
        }
        if (!list || *list == 0) return std::nullopt;
        const auto found = find(*list, styles);
        if (!found) return std::nullopt;
        // The level of a style is the one that is linked to it, whatever the style itself says.
        for (std::size_t i = 0; i < level_count && !own_level; ++i) {
            const std::string& linked = this->level(*found, i).style;
            for (std::size_t link = 0; link < links && !own_level && !linked.empty(); ++link)
                if (chain[link]->id == linked) own_level = i;
        }
        if (!own_level) own_level = style_level;
    }
    if (*list == 0 || !find(*list, styles)) return std::nullopt;
    return Place{*list, own_level.value_or(0)};
}

}  // namespace reportx::input::word
