// broken_link: whether every id in a record that names something of the same report names what is there.
#pragma once

#include "record.h"

class Links {
public:
    explicit Links(const Layout& layout);

    /// What is wrong: an id that comes twice or points nowhere.
    std::optional<std::string> broken(const Record& record) const;

private:
    struct Named {
        std::size_t table, column;
    };
    struct Pointer {
        std::size_t table, column;
        std::vector<std::size_t> targets;  // tables, one of which has the id
    };
    const Layout& layout_;
    std::vector<Named> named_;
    std::vector<Pointer> pointers_;
};
