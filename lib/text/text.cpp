// Text: UTF-8 in; the folded units and the byte offsets beside it, block after block: each is copied while it is at hand.
#include "reportx/text.h"

#include <algorithm>

#include "text/fold_block.h"
#include "text/marks.h"

namespace reportx {

void Text::assign(std::string_view utf8) {
    if (utf8.size() > capacity_) {
        capacity_ = utf8.size();
        folded_ = std::make_unique_for_overwrite<char16_t[]>(capacity_ + 1);
        bytes_in_block_ = std::make_unique_for_overwrite<std::uint16_t[]>(capacity_);
        marks_ = std::make_unique_for_overwrite<std::uint8_t[]>(capacity_);
    }
    utf8_.clear();
    utf8_.reserve(utf8.size());
    block_bytes_.clear();
    size_ = 0;
    is_plain_ = true;
    for (FoldedBlock read; utf8_.size() < utf8.size(); utf8_.append(utf8, utf8_.size(), read.bytes)) {
        read = fold_block(utf8.substr(utf8_.size()), block,
                          {folded_.get() + size_, bytes_in_block_.get() + size_, marks_.get() + size_});
        if (read.size == 0) break;
        block_bytes_.push_back(static_cast<std::uint32_t>(utf8_.size()));
        size_ += read.size;
        is_plain_ &= read.is_plain;
    }
    if (size_ != 0) folded_[size_] = u'\0';
}

void Text::swap(Text& other) noexcept {
    utf8_.swap(other.utf8_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
    std::swap(is_plain_, other.is_plain_);
    folded_.swap(other.folded_);
    bytes_in_block_.swap(other.bytes_in_block_);
    marks_.swap(other.marks_);
    block_bytes_.swap(other.block_bytes_);
}

Span Text::trim(Span span) const {
    const auto is_blank = [&](std::uint32_t at) { return (marks_[at] & blank_mark) != 0; };
    while (span.begin < span.end && is_blank(span.begin)) ++span.begin;
    while (span.begin < span.end && is_blank(span.end - 1)) --span.end;
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
