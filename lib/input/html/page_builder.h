// PageBuilder: tags and text in, a page out. Elements that break lines are kept as blocks; of the others only what hides or links.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "input/html/line_writer.h"
#include "input/html/list_markers.h"
#include "input/html/page.h"
#include "input/html/tokenizer.h"

namespace reportx::input {

class PageBuilder {
public:
    explicit PageBuilder(Page& page);

    void text(std::string_view raw);
    void start(const Token& tag, TagInfo info);
    void end(const Token& tag, TagInfo info);
    void finish();

private:
    /// An element that is open.
    struct Open {
        std::uint64_t name = 0;  ///< hash of its name
        Tag tag = Tag::other;
        std::uint32_t block = 0;  ///< for blocks: its index
        bool linked = false;      ///< text in it is a link
        bool silent = false;      ///< text in it is no text
    };
    /// A row of a table that is open.
    struct Row {
        std::uint32_t first_line = 0;
        std::vector<std::uint32_t> cells;  ///< first line of each
        bool holds_table = false;
    };

    void start_block(const Token& tag, TagInfo info, std::uint64_t name, bool hidden);
    void close_what_ends_before(Tag tag);
    template <class Wanted, class Border>
    bool close_to(Wanted wanted, Border border);
    void close_anchor();
    void push(Open element);
    void pop();
    void end_line();
    void finish_row(const Row& row);
    bool is_row_of_data(const Row& row) const;
    void add_line(LineSize size, std::uint32_t begin, std::uint32_t block);
    std::uint32_t block() const { return blocks_.back(); }
    bool is_open(Tag tag) const { return open_count_[static_cast<std::size_t>(tag)] > 0; }

    Page& page_;
    LineWriter writer_;
    std::vector<Open> open_;
    std::vector<std::uint32_t> blocks_;  ///< the open ones, innermost last
    std::vector<Row> rows_;
    ListMarkers markers_;
    std::array<std::uint32_t, 32> open_count_{};  ///< by tag
    std::array<std::uint32_t, 32> too_deep_{};    ///< by tag: start tags that were not opened
    std::uint32_t linked_ = 0, silent_ = 0;       ///< open elements of those kinds
    std::string unescaped_;
};

}  // namespace reportx::input
