// allocations: how often this thread has asked for memory. Programs that are linked with it count; the others do not.
#pragma once

#include <cstdint>

namespace reportx::bench {

struct Allocations {
    std::uint64_t count = 0, bytes = 0;
};

/// Since the thread began.
Allocations allocations();

}  // namespace reportx::bench
