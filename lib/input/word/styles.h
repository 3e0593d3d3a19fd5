// Styles: what a paragraph takes from its style and the styles that one is based on.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reportx::input::word {

/// What a style says itself.
struct Style {
    std::string id;
    std::string based_on;        ///< id; empty for none
    std::optional<int> num_id;   ///< 0: no numbers, whatever it is based on
    std::optional<int> level;    ///< of the numbering, from 0
    std::optional<bool> hidden;  ///< its text
};

class Styles {
public:
    /// The style `id`, then those it is based on; a circle is left at its start. Pointers live as long as this.
    std::vector<const Style*> chain(std::string_view id) const;

    /// Whether text of style `id` is hidden; nothing when no style of the chain tells.
    std::optional<bool> hidden(std::string_view id) const;

    void add(Style style) { styles_.insert_or_assign(style.id, std::move(style)); }

    std::string default_paragraph;  ///< id of the style of paragraphs that name none; empty for none

private:
    std::map<std::string, Style, std::less<>> styles_;
};

}  // namespace reportx::input::word
