// read_record: the text of one JSON document in, a Record out, or why there is none.
//
// Each value is checked against the schema: type, allowed words, nothing missing, nothing twice. Numbers are taken as the
// digits that stand there. Keys that the schema does not know are passed over and named.
#pragma once

#include <set>
#include <string>

#include "record.h"

struct RecordFault {
    std::string problem;
    std::size_t offset = 0;  ///< of the byte that cannot be, from 1; 0 when the value's name tells the place
};

/// Fills `record`, which is cleared first; on a fault its content is of no use. `unknown` gains the paths of keys that
/// were passed over.
std::optional<RecordFault> read_record(std::string_view json, const Layout& layout, Record& record,
                                       std::set<std::string>& unknown);
