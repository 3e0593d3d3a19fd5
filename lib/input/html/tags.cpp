// The table of tags, in order of names.
#include "input/html/tags.h"

#include <algorithm>
#include <iterator>

namespace reportx::input {
namespace {

struct Row {
    std::string_view name;
    TagInfo info;
};

constexpr Row rows[] = {
    {"a", {Tag::anchor}},
    {"address", {Tag::block}},
    {"area", {Tag::other, TagContent::none}},
    {"article", {Tag::block}},
    {"aside", {Tag::block}},
    {"base", {Tag::other, TagContent::none}},
    {"blockquote", {Tag::block}},
    {"body", {Tag::base}},
    {"br", {Tag::line_break, TagContent::none}},
    {"button", {Tag::choice}},
    {"caption", {Tag::block}},
    {"center", {Tag::block}},
    {"col", {Tag::other, TagContent::none}},
    {"colgroup", {Tag::table_part}},
    {"datalist", {Tag::dropped}},
    {"dd", {Tag::term}},
    {"details", {Tag::block}},
    {"dialog", {Tag::block}},
    {"dir", {Tag::list}},
    {"div", {Tag::block}},
    {"dl", {Tag::block}},
    {"dt", {Tag::term}},
    {"embed", {Tag::other, TagContent::none}},
    {"fieldset", {Tag::block}},
    {"figcaption", {Tag::block}},
    {"figure", {Tag::block}},
    {"footer", {Tag::block}},
    {"form", {Tag::block}},
    {"frame", {Tag::frame, TagContent::none}},
    {"frameset", {Tag::block}},
    {"h1", {Tag::heading}},
    {"h2", {Tag::heading}},
    {"h3", {Tag::heading}},
    {"h4", {Tag::heading}},
    {"h5", {Tag::heading}},
    {"h6", {Tag::heading}},
    {"head", {Tag::base}},
    {"header", {Tag::block}},
    {"hgroup", {Tag::block}},
    {"hr", {Tag::line_break, TagContent::none}},
    {"html", {Tag::base}},
    {"iframe", {Tag::frame, TagContent::raw}},
    {"img", {Tag::other, TagContent::none}},
    {"input", {Tag::other, TagContent::none}},
    {"legend", {Tag::block}},
    {"li", {Tag::list_item}},
    {"link", {Tag::link, TagContent::none}},
    {"listing", {Tag::preformatted}},
    {"main", {Tag::block}},
    {"math", {Tag::dropped}},
    {"menu", {Tag::list}},
    {"meta", {Tag::meta, TagContent::none}},
    {"nav", {Tag::block}},
    {"noembed", {Tag::dropped, TagContent::raw}},
    {"noframes", {Tag::dropped, TagContent::raw}},
    {"noscript", {Tag::dropped, TagContent::raw}},
    {"ol", {Tag::ordered_list}},
    {"optgroup", {Tag::option}},
    {"option", {Tag::option}},
    {"p", {Tag::paragraph}},
    {"param", {Tag::other, TagContent::none}},
    {"pre", {Tag::preformatted}},
    {"rp", {Tag::dropped}},
    {"rt", {Tag::dropped}},
    {"script", {Tag::script, TagContent::raw}},
    {"section", {Tag::block}},
    {"select", {Tag::choice}},
    {"source", {Tag::other, TagContent::none}},
    {"style", {Tag::dropped, TagContent::raw}},
    {"summary", {Tag::block}},
    {"svg", {Tag::dropped}},
    {"table", {Tag::table}},
    {"tbody", {Tag::table_part}},
    {"td", {Tag::cell}},
    {"template", {Tag::block}},
    {"textarea", {Tag::dropped, TagContent::raw}},
    {"tfoot", {Tag::table_part}},
    {"th", {Tag::cell}},
    {"thead", {Tag::table_part}},
    {"title", {Tag::title, TagContent::raw}},
    {"tr", {Tag::row}},
    {"track", {Tag::other, TagContent::none}},
    {"ul", {Tag::list}},
    {"wbr", {Tag::other, TagContent::none}},
    {"xml", {Tag::dropped}},
    {"xmp", {Tag::dropped, TagContent::raw}},
};
static_assert(std::ranges::is_sorted(rows, {}, &Row::name));

}  // namespace

TagInfo tag_info(std::string_view name) {
    const auto row = std::ranges::lower_bound(rows, name, {}, &Row::name);
    return row != std::end(rows) && row->name == name ? row->info : TagInfo{};
}

}  // namespace reportx::input
