// Text: UTF-8 in; the folded units and the byte offsets beside it. One forward pass, linear in the input.
#include "reportx/text.h"

#include <algorithm>

#include "text/count.h"
#include "text/fold.h"

namespace reportx {

namespace {

/// Reads `count` code points from `byte` on and moves `byte` behind them.
void fold_block(std::string_view utf8, std::size_t& byte, char16_t* units, std::uint16_t* bytes_in_block,
                std::uint32_t count) {
    const std::size_t start = byte;
    std::size_t at = start;
    for (std::uint32_t i = 0; i < count; ++i) {
        bytes_in_block[i] = static_cast<std::uint16_t>(at - start);
        const auto lead = static_cast<unsigned char>(utf8[at]);
        if (lead - 0xE4u <= 0xE9u - 0xE4u) {  // nearly all are Chinese characters: no other branch for them
            const unsigned code = (lead & 0x0Fu) << 12 | (static_cast<unsigned char>(utf8[at + 1]) & 0x3Fu) << 6 |
                                  (static_cast<unsigned char>(utf8[at + 2]) & 0x3Fu);
            at += 3;
            units[i] = code >= first_han && code <= last_han ? simplified_forms[code - first_han]
                                                             : static_cast<char16_t>(code);
        } else {
            units[i] = fold(next_code_point(utf8, at));
        }
    }
    byte = at;
}

}  // namespace

void Text::assign(std::string utf8) {
    utf8_ = std::move(utf8);
    size_ = static_cast<std::uint32_t>(count_code_points(utf8_));
    if (size_ > capacity_) {
        capacity_ = size_ + size_ / 2;
        folded_ = std::make_unique_for_overwrite<char16_t[]>(capacity_);
        bytes_in_block_ = std::make_unique_for_overwrite<std::uint16_t[]>(capacity_);
    }
    block_bytes_.clear();
    std::size_t byte = 0;
    for (std::uint32_t begin = 0; begin < size_; begin += block) {
        const std::size_t start = byte;
        block_bytes_.push_back(static_cast<std::uint32_t>(start));
        const std::uint32_t end = std::min(size_, begin + block);
        fold_block(utf8_, byte, folded_.get() + begin, bytes_in_block_.get() + begin, end - begin);
    }
}

void Text::swap(Text& other) noexcept {
    utf8_.swap(other.utf8_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
    folded_.swap(other.folded_);
    bytes_in_block_.swap(other.bytes_in_block_);
    block_bytes_.swap(other.block_bytes_);
}

std::string_view Text::slice(Span span) const {
    const std::size_t begin = byte_offset(span.begin);
    return std::string_view(utf8_).substr(begin, byte_offset(span.end) - begin);
}

Span Text::trim(Span span) const {
    while (span.begin < span.end && is_blank(folded_[span.begin])) ++span.begin;
    while (span.begin < span.end && is_blank(folded_[span.end - 1])) --span.end;
    return span;
}

Text::Place Text::place(std::uint32_t at) const {
    const auto before = folded().substr(0, at);
    const auto line = std::ranges::count(before, u'\n');
    const auto last_end = before.rfind(u'\n');
    const auto start = last_end == before.npos ? 0 : last_end + 1;
    return {static_cast<std::uint32_t>(line + 1), static_cast<std::uint32_t>(before.size() - start + 1)};
}

}  // namespace reportx
