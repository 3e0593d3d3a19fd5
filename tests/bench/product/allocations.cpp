// operator new replaced by one that counts; all other forms of new come down to it.
#include "product/allocations.h"

#include <cstdlib>
#include <new>

namespace {
thread_local reportx::bench::Allocations counted;
}

namespace reportx::bench {
Allocations allocations() { return counted; }
}  // namespace reportx::bench

void* operator new(std::size_t bytes) {
    ++counted.count;
    counted.bytes += bytes;
    if (void* memory = std::malloc(bytes)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
