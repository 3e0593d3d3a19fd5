// Layout: which tables there are, and where in them each value of a document goes.
//
// It is made from the JSON Schema of the documents, so that a key added there is a column here: the document itself is a
// row of `reports`, each list of objects in it a table. Objects inside are laid flat (`region.code` is `region_code`; keys
// of `metadata` and a `span` go without the name), and each table knows its report by `report_id`.
#pragma once

#include <string>
#include <vector>

#include "table.h"

/// What the schema allows at one place of a document, and which column takes it.
struct Place {
    enum class Kind {
        object,
        list,
        span,
        text,
        integer,
        number,
        failure,     ///< a text that tells why there is no document
        passed_over  ///< whatever it is
    };
    struct Member;

    Kind kind = Kind::text;
    bool nullable = false;
    bool date = false;
    std::vector<std::string> choices;  ///< of a text; empty when any will do
    std::vector<Member> members;       ///< of an object; of a list one, which is each of its elements
    std::size_t table = 0, column = 0;

    /// A null pointer for a key that the schema does not know.
    const Member* find(std::string_view key) const;
};

struct Place::Member {
    std::string key;
    bool required = false;
    Place place;
};

struct Layout {
    Place document;
    Place answer;  ///< of `reportx worker`: an object with the document, or with the reason why there is none
    std::vector<Table> tables;  ///< `reports` first

    /// Position of the table of that name, which there has to be.
    std::size_t table(std::string_view name) const;
};

/// The position of `reports` in every layout.
inline constexpr std::size_t reports_table = 0;

Layout make_layout();
