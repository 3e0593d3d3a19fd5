// Numbering: the lists that a document defines. Word stores no numbers: it stores for each list how its levels count and what they
// print, and a reader has to count.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "input/word/styles.h"

namespace reportx::input::word {

inline constexpr std::size_t level_count = 9;

/// What stands between the number and the text.
enum class Suffix { tab, space, nothing };

/// One level of a list.
struct Level {
    int start = 0;
    std::string format = "decimal";  ///< `ST_NumberFormat`
    std::string pattern;             ///< of the format `custom`
    std::string text;                ///< what is printed; `%1` to `%9` stand for the numbers of the levels
    std::string style;               ///< id of the paragraph style that stands for this level; empty for none
    std::optional<int>
        restart;         ///< 0: never; n: after a paragraph of one of the first n levels; nothing: of any level above
    bool legal = false;  ///< all numbers in digits
    bool hidden = false;
    Suffix suffix = Suffix::tab;
};
using Levels = std::array<Level, level_count>;

/// A list, or the style of one that other lists take their levels from.
struct AbstractList {
    Levels levels;
    std::string levels_of;  ///< id of the numbering style that has the levels; empty: its own
};

/// What paragraphs name by number: a list, with some levels changed.
struct List {
    int abstract = 0;
    std::array<std::optional<Level>, level_count> own;
    std::array<std::optional<int>, level_count> start;
};

/// Where a paragraph stands in the lists.
struct Place {
    int list = 0;
    std::size_t level = 0;
};

class Numbering {
public:
    std::map<int, AbstractList> abstract_lists;
    std::map<int, List> lists;

    /// The list `id`, and the number of the abstract list that has its levels, links between styles followed; nothing where there is none.
    struct Found {
        const List* list;
        int abstract;
    };
    std::optional<Found> find(int id, const Styles& styles) const;

    const Level& level(const Found& found, std::size_t level) const;

    /// Where a paragraph of style `style` stands that itself says `list` and `level`; nothing when it has no number.
    std::optional<Place> place(std::optional<int> list, std::optional<int> level, std::string_view style,
                               const Styles& styles) const;
};

}  // namespace reportx::input::word
