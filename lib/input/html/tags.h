// What the tags of HTML mean for reading: which break lines, which close others, whose content is no text.
#pragma once

#include <cstdint>
#include <string_view>

namespace reportx::input {

enum class Tag : std::uint8_t {
    other,  // inline, or unknown
    anchor,
    line_break,
    block,      // div, section, article …
    paragraph,  // p
    heading,    // h1 to h6
    list,       // ul
    ordered_list,
    list_item,
    term,  // dt, dd
    table,
    table_part,  // tbody, thead …
    row,
    cell,  // td, th
    preformatted,
    option,   // option, optgroup
    choice,   // select, button: a control that a block cannot stand in
    dropped,  // svg, xml, rt …: its text is not shown, or not as text
    title,
    base,   // html, head, body: no element of their own here
    frame,  // frame, iframe
    meta,
    link,
    script,
};

/// How the content of a tag is to be read.
enum class TagContent : std::uint8_t { markup, raw, none };

struct TagInfo {
    Tag tag = Tag::other;
    TagContent content = TagContent::markup;
};

/// `name` is in lower case. Unknown names are inline.
TagInfo tag_info(std::string_view name);

/// Whether the tag begins a new line and so cannot stand within a line of text.
constexpr bool is_block(Tag tag) { return tag >= Tag::block && tag <= Tag::preformatted; }

/// Whether a start tag closes a paragraph that is open.
constexpr bool closes_paragraph(Tag tag) {
    return is_block(tag) && tag != Tag::table_part && tag != Tag::row && tag != Tag::cell;
}

}  // namespace reportx::input
