// Assembly: paragraphs, table cells and text boxes in, lines of text out, in the order in which a person reads them.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace reportx::input::word {

/// Text that runs on into the next paragraph.
struct Carried {
    std::string text;
    bool numbered = false;  ///< it has its number; the next paragraph's is not printed
};

class Assembly {
public:
    /// A paragraph; a blank one gives no line. Line breaks within it are kept.
    void add(std::string text);

    /// Text without an end of paragraph of its own: the next paragraph of the same cell or box is to take it.
    void carry(Carried text) { streams_.back().carried = std::move(text); }
    Carried take_carried() { return std::exchange(streams_.back().carried, {}); }

    void open_row() { rows_.emplace_back(); }
    void drop_row();  ///< the open row gives nothing
    void close_row();
    void open_cell() { streams_.emplace_back(); }
    void close_cell();
    void open_box() { streams_.emplace_back(); }
    std::vector<std::string> close_box();  ///< its lines, for after the paragraph that it hangs on

    /// All lines, each with its end.
    std::string take();

private:
    /// Paragraphs that follow each other: those of the body, of a cell, of a text box.
    struct Stream {
        std::vector<std::string> lines;
        Carried carried;
    };
    struct Row {
        std::vector<std::vector<std::string>> cells;
        bool dropped = false;
    };

    std::vector<std::string> close_stream();

    std::vector<Stream> streams_{1};  // innermost last
    std::vector<Row> rows_;           // innermost last
};

}  // namespace reportx::input::word
