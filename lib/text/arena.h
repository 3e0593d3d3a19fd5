// Arena: memory for what lives no longer than the reading of one text. Taking from it moves a pointer, giving back does nothing, and
// the whole is taken anew for the next text.
#pragma once

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <vector>

namespace reportx {

class Arena : public std::pmr::memory_resource {
public:
    /// Forgets all that was taken; the blocks stay.
    void reset() {
        block_ = 0;
        used_ = 0;
    }

private:
    static constexpr std::size_t least_block = 64 << 10;

    struct Block {
        std::unique_ptr<std::byte[]> bytes;
        std::size_t size;
    };

    void* do_allocate(std::size_t size, std::size_t alignment) override {
        for (; block_ < blocks_.size(); ++block_, used_ = 0) {
            const std::size_t begin = (used_ + alignment - 1) & ~(alignment - 1);  // a power of two
            if (begin + size > blocks_[block_].size) continue;
            used_ = begin + size;
            return blocks_[block_].bytes.get() + begin;
        }
        const std::size_t room = size > least_block ? size : least_block;
        blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(room), room});
        used_ = size;
        return blocks_.back().bytes.get();
    }
    void do_deallocate(void*, std::size_t, std::size_t) override {}
    bool do_is_equal(const memory_resource& other) const noexcept override { return this == &other; }

    std::vector<Block> blocks_;
    std::size_t block_ = 0, used_ = 0;  // the block in use and how much of it is taken
};

}  // namespace reportx
