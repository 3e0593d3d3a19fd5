// RunTable: which properties the text has that stands at a place of the document stream.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "input/doc/fib.h"
#include "input/ole/bytes.h"

namespace reportx::input::doc {

struct Run {
    std::size_t begin = 0, end = 0;  ///< bytes of the document stream
    int style = 0;                   ///< of paragraphs
    Bytes changes;
};

class RunTable {
public:
    explicit RunTable(std::vector<Run> runs);

    /// The run that holds byte `at`; null when none does. Quick where questions come in order.
    const Run* at(std::size_t at);

private:
    std::vector<Run> runs_;  // in order of place
    std::size_t last_ = 0;   // the answer to the last question
};

/// Runs of characters or of paragraphs, whose page numbers stand at `range` of the table stream.
RunTable read_character_runs(const Bytes& document, const Bytes& table, const Range& range);
RunTable read_paragraph_runs(const Bytes& document, const Bytes& table, const Range& range);

}  // namespace reportx::input::doc
