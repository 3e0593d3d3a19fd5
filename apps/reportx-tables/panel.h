// Panel: one row a report, one column an indicator; the wide table that others are merged onto.
//
// What goes in: yearly reports, once each; values of the report's own year and of the whole reporting unit. A decrease is
// negative, since a column has no other place for the direction. Where a report states two different amounts of one
// indicator, which is right is not ours to decide: the cell stays empty and `conflicts` names the indicator. What is left
// out is counted.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "codebook.h"
#include "record.h"

struct PanelOptions {
    bool scoped = false;    ///< also a row for each scope that the report's amounts are limited to
    bool any_kind = false;  ///< also documents that are no yearly report
};

/// What did not go in.
struct PanelTally {
    std::size_t other_kinds = 0, copies = 0;                      ///< reports
    std::size_t other_years = 0, scoped = 0, without_column = 0;  ///< values
    std::size_t conflicts = 0;                                    ///< cells
};

class Panel {
public:
    Panel(const Layout& layout, const Codebook& codebook, const PanelOptions& options);

    const Table& table() const { return table_; }
    const PanelTally& tally() const { return tally_; }

    /// Calls `take` with the rows of one record; they live until it returns.
    void add(Record& record, const std::function<void(Row)>& take);

private:
    /// The row of one scope, of the whole unit when there is none.
    struct Line {
        Cell scope;
        std::map<std::size_t, Cell> amounts;  // by column; missing where two are at odds
    };

    bool belongs(Row report);
    Line& line_of(Cell scope);
    void collect(Record& record, Row indicator, Row report);
    void put(Line& line, std::size_t column, std::string_view amount);
    void emit(const Line& line, std::size_t position, Record& record, const std::function<void(Row)>& take);

    PanelOptions options_;
    std::size_t indicators_;
    const Table &reports_table_, &indicators_table_;
    Table table_;
    PanelTally tally_;
    std::vector<std::size_t> taken_over_;                        // columns of reports, in the panel's order
    std::map<std::string_view, std::size_t> indicator_columns_;  // by id
    std::vector<Line> lines_;                                    // of the record at hand
};
