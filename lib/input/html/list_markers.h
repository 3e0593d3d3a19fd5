// The numbers that a browser writes in front of the items of an ordered list. Without them the outline of a report pasted from a
// word processor is gone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "input/html/tokenizer.h"

namespace reportx::input {

class ListMarkers {
public:
    void open_list(const Token& tag, bool ordered);
    void close_list();

    /// Counts the item; its marker (`1.`, `一、`) waits until text comes. Items of bullet lists have none.
    void open_item(const Token& tag);

    /// The marker that waits, taken: empty when there is none.
    std::string take();

private:
    enum class Style : std::uint8_t { none, decimal, letters, han, in_brackets, han_in_brackets };
    struct List {
        Style style = Style::none;
        int next = 1;
    };
    static Style style_of(const Token& tag);
    static std::string marker(Style style, int number);

    std::vector<List> lists_;
    std::string waiting_;
};

}  // namespace reportx::input
