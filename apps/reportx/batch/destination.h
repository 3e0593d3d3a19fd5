// Destination: what stands behind -o in, where records and the state of the run go out.
#pragma once

#include <optional>
#include <string>

#include "batch/input_list.h"
#include "batch/walk.h"

struct Destination {
    enum Kind { folder, file, stream } kind;
    std::string output;  ///< the folder or file; of a link, what it points to
    std::string state;   ///< folder of the state; empty for a stream

    /// What the run writes, as far as it is there from an earlier one.
    std::optional<OwnPlaces> own() const;
};

/// The folder of the state of a run into the file `path`: beside it, hidden, named after it.
std::string state_of(const std::string& path);

/// `-`, a device or a pipe is a stream; a name that ends with .jsonl or .ndjson a file; any other a folder. Throws UsageError
/// when something else is there under that name.
Destination find_destination(const std::string& output);

/// Makes `list` ready for `find`. Throws UsageError when two inputs would have one output, or the output is an input.
void check_outputs(InputList& list, const Destination& destination);
