// Arena: what is taken lies apart and aligned, more than a block is given too, and a reset gives the same memory again.
#include "text/arena.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <memory_resource>

namespace reportx {
namespace {

TEST(Arena, GivesPiecesThatLieApart) {
    Arena arena;
    char* const first = static_cast<char*>(arena.allocate(100, 1));
    char* const second = static_cast<char*>(arena.allocate(1 << 20, 8));  // larger than a block
    char* const third = static_cast<char*>(arena.allocate(64, 8));
    std::memset(first, 1, 100);
    std::memset(second, 2, 1 << 20);
    std::memset(third, 3, 64);
    EXPECT_EQ(first[99], 1);
    EXPECT_EQ(second[0] + second[(1 << 20) - 1], 4);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(second) % 8 + reinterpret_cast<std::uintptr_t>(third) % 8, 0u);
}

TEST(Arena, GivesTheSameMemoryAgain) {
    Arena arena;
    void* const before = arena.allocate(1000, 8);
    static_cast<void>(arena.allocate(100000, 8));
    arena.reset();
    EXPECT_EQ(arena.allocate(1000, 8), before);
}

TEST(Arena, ListsGrowInIt) {
    Arena arena;
    std::pmr::vector<int> list(&arena);
    for (int i = 0; i < 100000; ++i) list.push_back(i);
    EXPECT_EQ(list[77777], 77777);
}

}  // namespace
}  // namespace reportx
