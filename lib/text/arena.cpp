// Apart from the header, so that taking from the block in use is not more than a few moves.
#include "text/arena.h"

#include <algorithm>

namespace reportx {

void* Arena::take_block(std::size_t size) {
    constexpr std::size_t least_block = 64 << 10;
    while (next_block_ < blocks_.size() && blocks_[next_block_].size < size) ++next_block_;
    if (next_block_ == blocks_.size()) {
        const std::size_t room = std::max(size, least_block);
        blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(room), room});
    }
    const Block& block = blocks_[next_block_++];
    bytes_ = block.bytes.get();
    room_ = block.size;
    used_ = size;
    return bytes_;
}

}  // namespace reportx
