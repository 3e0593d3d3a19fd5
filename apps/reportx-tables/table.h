// Table: the columns of one table, its key and its links to others. A row has one cell for each column.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

enum class Type { text, integer, number, date };

struct Column {
    std::string name;
    Type type = Type::text;
    bool required = false;             ///< never missing
    std::vector<std::string> choices;  ///< all values that there are; empty when there are others
    std::string description;
};

/// Foreign key: `columns` of a row are `targets` of a row of `table`.
struct Link {
    std::vector<std::string> columns;
    std::string table;
    std::vector<std::string> targets;
};

struct Table {
    std::string name;
    std::string description;
    std::vector<Column> columns;
    std::vector<std::string> key;  ///< columns that no two rows have alike
    std::vector<Link> links;

    /// Position of the column of that name, which there has to be.
    std::size_t column(std::string_view name) const;
};

/// A value as the document prints it, a number as its digits; nothing where there is none.
using Cell = std::optional<std::string_view>;
using Row = std::span<const Cell>;
