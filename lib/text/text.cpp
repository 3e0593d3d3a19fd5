// Text: UTF-8 in; the folded units and the byte index beside it. One forward pass, linear in the input.
#include "reportx/text.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"

namespace reportx {
namespace {

constexpr std::uint32_t block = 64;  // code points between two entries of the byte index

bool is_lead_byte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace

Text::Text(std::string utf8) : utf8_(std::move(utf8)) {
    folded_.reserve(utf8_.size() / 3 + 16);
    byte_of_block_.reserve(utf8_.size() / (3 * block) + 2);
    for (std::size_t at = 0; at < utf8_.size();) {
        if (folded_.size() % block == 0) byte_of_block_.push_back(static_cast<std::uint32_t>(at));
        folded_.push_back(fold(next_code_point(utf8_, at)));
    }
}

std::size_t Text::byte_offset(std::uint32_t at) const {
    if (at >= size()) return utf8_.size();
    std::size_t byte = byte_of_block_[at / block];
    for (std::uint32_t left = at % block; left > 0; --left) {
        ++byte;
        while (!is_lead_byte(utf8_[byte])) ++byte;
    }
    return byte;
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
    const auto end = folded_.begin() + std::min(at, size());
    const auto line = std::count(folded_.begin(), end, u'\n');
    const auto start = std::find(std::make_reverse_iterator(end), folded_.rend(), u'\n').base();
    return {static_cast<std::uint32_t>(line + 1), static_cast<std::uint32_t>(end - start + 1)};
}

}  // namespace reportx
