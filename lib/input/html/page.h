// A page as lines of text and the blocks that hold them, before anyone asks which of them are the report.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "input/html/tags.h"

namespace reportx::input {

/// An element that breaks lines. The first of a page is the page itself and its own parent; parents come before children.
struct Block {
    std::uint32_t parent = 0;
    Tag tag = Tag::base;
    bool hidden = false;         ///< it or a block around it is not shown
    std::string_view id;         ///< of the element
    std::string_view css_class;  ///< all its classes
};

/// What is shown on one line: a paragraph, a heading, a row of a table of data.
struct PageLine {
    std::uint32_t begin = 0;     ///< byte offset in `Page::text`
    std::uint32_t block = 0;     ///< innermost block that holds it
    std::uint32_t size = 0;      ///< code points
    std::uint32_t in_links = 0;  ///< those of them in links
};

/// A <meta> or what works like one.
struct PageFact {
    std::string_view key;    ///< name or property, any case
    std::string_view value;  ///< references not resolved
};

/// Views point into the page's own bytes.
struct Page {
    std::string text;  ///< all lines, hidden ones too, each with a line feed
    std::vector<PageLine> lines;
    std::vector<Block> blocks;
    std::vector<PageFact> facts;
    std::string_view title;       ///< of the window; references not resolved
    std::string_view canonical;   ///< address that the page gives for itself
    std::string_view frame;       ///< address of its first frame
    std::size_t script_size = 0;  ///< bytes of scripts
};

/// `utf8` is the whole page, decoded. Never fails: what is no markup is text.
Page read_page(std::string_view utf8);

}  // namespace reportx::input
