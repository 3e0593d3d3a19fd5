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
        next_block_ = 0;
        room_ = used_ = 0;
    }

private:
    struct Block {
        std::unique_ptr<std::byte[]> bytes;
        std::size_t size = 0;
    };

    void* do_allocate(std::size_t size, std::size_t alignment) override {
        const std::size_t begin = (used_ + alignment - 1) & ~(alignment - 1);  // a power of two
        if (begin + size > room_) return take_block(size);
        used_ = begin + size;
        return bytes_ + begin;
    }
    void do_deallocate(void*, std::size_t, std::size_t) override {}
    bool do_is_equal(const memory_resource& other) const noexcept override { return this == &other; }

    /// Goes on to a block with room for `size` bytes and takes them.
    void* take_block(std::size_t size);

    std::vector<Block> blocks_;
    std::size_t next_block_ = 0;       // behind the one in use
    std::byte* bytes_ = nullptr;       // of the one in use
    std::size_t room_ = 0, used_ = 0;  // how large it is, and how much of it is taken
};

}  // namespace reportx
