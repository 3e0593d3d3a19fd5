// MergeFailed: the shards are no whole; says which and why.
#pragma once

#include <stdexcept>

struct MergeFailed : std::runtime_error {
    using std::runtime_error::runtime_error;
};
