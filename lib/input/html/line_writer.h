// Text as a browser lays it out: runs of white space become one blank, blanks at the ends of a line go.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace reportx::input {

/// What became of a line, in code points.
struct LineSize {
    std::uint32_t all = 0;
    std::uint32_t in_links = 0;
};

/// Appends lines to a text, one after another. The end of a source line within Chinese text is no blank: tools wrap it anywhere.
/// Signs without width (soft hyphens, zero-width blanks, byte-order marks) only tell where to wrap, and are left out.
class LineWriter {
public:
    explicit LineWriter(std::string& text) : text_(text), begin_(text.size()) {}

    /// `utf8` is a run of text between two tags, references resolved. In a `paragraph` a source line may end between tags too;
    /// elsewhere that sets words apart, such as the keys of a page header.
    void write(std::string_view utf8, bool link, bool paragraph);

    bool empty() const { return size_.all == 0; }

    /// Where the line begins in the text.
    std::size_t begin() const { return begin_; }

    /// Ends the line with a line feed, blanks at its end cut off; an empty one leaves no trace.
    LineSize end_line();

    /// Makes the text behind `begin` the line that is being written; it has `size`.
    void reopen(std::size_t begin, LineSize size);

private:
    enum class Gap : std::uint8_t { none, blank, wrap };

    void append(char32_t c, bool link, bool paragraph);

    std::string& text_;
    std::size_t begin_;
    LineSize size_;
    Gap gap_ = Gap::none;      ///< what stands between the last sign and the next
    bool gap_at_tag_ = false;  ///< it touches a tag
    char32_t last_ = 0;
};

}  // namespace reportx::input
