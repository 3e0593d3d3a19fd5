#include "input/html/line_writer.h"

#include "input/html/entities.h"
#include "text/fold.h"

namespace reportx::input {
namespace {

bool is_source_blank(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\f'; }

/// Blanks with a width of their own: they stand within a line, but not at its ends.
bool is_fixed_blank(char32_t c) { return fold(c) == blank && !is_source_blank(c); }

bool is_without_width(char32_t c) { return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF; }

/// Chinese characters and the punctuation among them.
bool is_wide(char32_t c) { return c >= 0x2E80 || (c >= 0x2010 && c <= 0x2027); }

}  // namespace

void LineWriter::write(std::string_view utf8, bool link, bool paragraph) {
    if (gap_ != Gap::none) gap_at_tag_ = true;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(utf8, at);
        if (is_source_blank(c)) {
            if (gap_ == Gap::none && begin == 0) gap_at_tag_ = true;
            gap_ = c == U'\n' || c == U'\r' || gap_ == Gap::wrap ? Gap::wrap : Gap::blank;
        } else if (!is_without_width(c)) {
            append(c, link, paragraph);
        }
    }
}

void LineWriter::append(char32_t c, bool link, bool paragraph) {
    if (empty() && is_fixed_blank(c)) return;
    const bool wrapped = gap_ == Gap::wrap && (is_wide(last_) || is_wide(c)) && (paragraph || !gap_at_tag_);
    if (gap_ != Gap::none && !empty() && !wrapped) {
        text_ += ' ';
        ++size_.all;
        size_.in_links += link ? 1 : 0;
    }
    gap_ = Gap::none;
    gap_at_tag_ = false;
    append_code_point(c, text_);
    ++size_.all;
    size_.in_links += link ? 1 : 0;
    last_ = c;
}

LineSize LineWriter::end_line() {
    std::size_t end = begin_;
    for (std::size_t at = begin_; at < text_.size();) {
        const char32_t c = next_code_point(text_, at);
        if (fold(c) != blank) end = at;
    }
    const LineSize size = size_;
    text_.resize(end);
    if (end > begin_) text_ += '\n';
    reopen(text_.size(), {});
    return size;
}

void LineWriter::reopen(std::size_t begin, LineSize size) {
    begin_ = begin;
    size_ = size;
    gap_ = Gap::none;
    gap_at_tag_ = false;
    last_ = 0;
}

}  // namespace reportx::input
