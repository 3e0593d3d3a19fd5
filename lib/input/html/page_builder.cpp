// What a start tag closes follows the HTML standard where it shapes lines; formatting elements are passed over, so that no amount of
// them costs anything. All searches go through the open elements, of which there are at most `deepest`: text below that depth is
// kept in the innermost block that was opened.
#include "input/html/page_builder.h"

#include <algorithm>
#include <utility>

#include "input/extracted.h"
#include "input/html/css.h"
#include "input/html/entities.h"
#include "input/html/numbered.h"
#include "text/fold.h"

namespace reportx::input {
namespace {

constexpr std::size_t deepest = 256;

// A row with more in a cell is there for the layout of the page.
constexpr std::uint32_t longest_data_cell = 100;
constexpr std::size_t most_cell_lines = 3;

/// FNV-1a.
std::uint64_t hash_of(std::string_view name) {
    std::uint64_t hash = 14695981039346656037ull;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return hash;
}

bool is_hidden(const Token& tag) {
    if (tag.name == "template" || tag.attribute("hidden") != nullptr) return true;
    const auto* style = tag.attribute("style");
    return style != nullptr && css_hides(*style);
}

bool holds_table_parts(Tag tag) { return tag == Tag::table; }
bool holds_items(Tag tag) {
    return tag == Tag::list || tag == Tag::ordered_list || tag == Tag::table || tag == Tag::cell;
}

}  // namespace

PageBuilder::PageBuilder(Page& page) : page_(page), writer_(page.text) {
    page_.blocks.push_back({});
    blocks_.push_back(0);
}

void PageBuilder::text(std::string_view raw) {
    if (silent_ > 0) return;
    if (raw.find('&') != raw.npos) {
        unescaped_.clear();
        append_unescaped(raw, unescaped_);
        raw = unescaped_;
    }
    const Tag holder = page_.blocks[block()].tag;
    if (is_open(Tag::list_item) && writer_.empty() && raw.find_first_not_of(" \t\r\n\f") != raw.npos) {
        if (const std::string marker = markers_.take(); !opens_numbered(folded(raw)))
            writer_.write(marker, false, false);
    }
    if (holder != Tag::preformatted) {
        writer_.write(raw, linked_ > 0, holder == Tag::paragraph);
        return;
    }
    while (!raw.empty()) {
        const std::size_t end = std::min(raw.find('\n'), raw.size());
        writer_.write(raw.substr(0, end), linked_ > 0, true);
        if (end < raw.size()) end_line();
        raw.remove_prefix(std::min(end + 1, raw.size()));
    }
}

void PageBuilder::start(const Token& tag, TagInfo info) {
    if (info.tag == Tag::base) return;
    if (info.tag == Tag::line_break) return end_line();
    close_what_ends_before(info.tag);
    if (info.content != TagContent::markup) return;
    const bool hidden = is_hidden(tag);
    const std::uint64_t name = hash_of(tag.name);
    if (is_block(info.tag)) return start_block(tag, info, name, hidden);
    Open element{name, info.tag};
    element.linked = info.tag == Tag::anchor && tag.attribute("href") != nullptr;
    element.silent = hidden || info.tag == Tag::dropped || info.tag == Tag::choice || info.tag == Tag::option;
    const bool matters = element.linked || element.silent || silent_ > 0;
    if (matters && open_.size() < deepest) push(element);
}

void PageBuilder::start_block(const Token& tag, TagInfo info, std::uint64_t name, bool hidden) {
    end_line();
    while (open_.size() >= deepest && !is_block(open_.back().tag)) pop();
    if (open_.size() >= deepest) {
        ++too_deep_[static_cast<std::size_t>(info.tag)];
        return;
    }
    const auto value = [&](std::string_view attribute) {
        const auto* found = tag.attribute(attribute);
        return found == nullptr ? std::string_view() : *found;
    };
    const std::uint32_t parent = block();
    const auto index = static_cast<std::uint32_t>(page_.blocks.size());
    page_.blocks.push_back({parent, info.tag, hidden || page_.blocks[parent].hidden, value("id"), value("class")});
    if (info.tag == Tag::list || info.tag == Tag::ordered_list) markers_.open_list(tag, info.tag == Tag::ordered_list);
    if (info.tag == Tag::list_item) markers_.open_item(tag);
    const auto line = static_cast<std::uint32_t>(page_.lines.size());
    if (info.tag == Tag::table && !rows_.empty()) rows_.back().holds_table = true;
    if (info.tag == Tag::row) rows_.push_back({line, {}, false});
    if (info.tag == Tag::cell && !rows_.empty()) rows_.back().cells.push_back(line);
    push({name, info.tag, index});
}

/// Elements that a start tag ends without an end tag of their own.
void PageBuilder::close_what_ends_before(Tag tag) {
    const auto is = [](Tag wanted) { return [wanted](const Open& element) { return element.tag == wanted; }; };
    const auto table = [](const Open& element) { return holds_table_parts(element.tag); };
    const auto items = [](const Open& element) { return holds_items(element.tag); };
    if (tag == Tag::anchor) close_anchor();
    if (tag == Tag::option && is_open(Tag::option)) close_to(is(Tag::option), is(Tag::choice));
    if (!is_block(tag)) return;
    const auto blocks = [](const Open& element) { return is_block(element.tag); };
    for (const Tag inline_only : {Tag::choice, Tag::dropped})
        if (is_open(inline_only)) close_to(is(inline_only), blocks);
    if (closes_paragraph(tag) && is_open(Tag::paragraph)) close_to(is(Tag::paragraph), items);
    if (tag == Tag::list_item && is_open(tag)) close_to(is(tag), items);
    if (tag == Tag::term && is_open(tag)) close_to(is(tag), items);
    if (tag == Tag::cell && is_open(tag)) close_to(is(tag), table);
    if (tag == Tag::row && is_open(tag)) close_to(is(tag), table);
    if (tag == Tag::table_part && is_open(tag)) close_to(is(tag), table);
}

void PageBuilder::end(const Token& tag, TagInfo info) {
    if (info.tag == Tag::line_break) return end_line();
    if (is_block(info.tag)) end_line();
    if (info.tag == Tag::anchor) return close_anchor();
    if (auto& unopened = too_deep_[static_cast<std::size_t>(info.tag)]; is_block(info.tag) && unopened > 0) {
        --unopened;
        return;
    }
    if (!is_open(info.tag)) return;
    const std::uint64_t name = hash_of(tag.name);
    const bool of_table =
        info.tag == Tag::table || info.tag == Tag::table_part || info.tag == Tag::row || info.tag == Tag::cell;
    close_to([&](const Open& element) { return element.name == name; },
             [&](const Open& element) {
                 if (!is_block(info.tag)) return is_block(element.tag);
                 return of_table ? holds_table_parts(element.tag) : element.tag == Tag::cell;
             });
}

void PageBuilder::finish() {
    while (!open_.empty()) pop();
    end_line();
}

/// Pops up to and with the innermost element that is wanted, unless a border stands above it. Whether there was one.
template <class Wanted, class Border>
bool PageBuilder::close_to(Wanted wanted, Border border) {
    for (std::size_t i = open_.size(); i-- > 0;) {
        if (wanted(open_[i])) {
            while (open_.size() > i) pop();
            return true;
        }
        if (border(open_[i])) return false;
    }
    return false;
}

/// A link ends at its end tag, or where the next one starts, even when blocks in it are still open.
void PageBuilder::close_anchor() {
    for (std::size_t i = open_.size(); linked_ > 0 && i-- > 0;) {
        if (!open_[i].linked) continue;
        open_[i].linked = false;
        --linked_;
        if (i + 1 == open_.size()) pop();
        return;
    }
}

void PageBuilder::push(Open element) {
    ++open_count_[static_cast<std::size_t>(element.tag)];
    linked_ += element.linked ? 1 : 0;
    silent_ += element.silent ? 1 : 0;
    if (is_block(element.tag)) blocks_.push_back(element.block);
    open_.push_back(element);
}

void PageBuilder::pop() {
    const Open element = open_.back();
    if (is_block(element.tag)) {
        end_line();
        if (element.tag == Tag::row && !rows_.empty()) {
            finish_row(rows_.back());
            rows_.pop_back();
        }
        if (element.tag == Tag::list_item) markers_.take();  // an item without text
        if (element.tag == Tag::list || element.tag == Tag::ordered_list) markers_.close_list();
        blocks_.pop_back();
    }
    --open_count_[static_cast<std::size_t>(element.tag)];
    linked_ -= element.linked ? 1 : 0;
    silent_ -= element.silent ? 1 : 0;
    open_.pop_back();
}

void PageBuilder::end_line() {
    const auto begin = static_cast<std::uint32_t>(writer_.begin());
    const LineSize size = writer_.end_line();
    if (size.all > 0) page_.lines.push_back({begin, block(), size.all, size.in_links});
}

bool PageBuilder::is_row_of_data(const Row& row) const {
    if (row.holds_table || row.cells.size() < 2 || row.cells.front() != row.first_line) return false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::size_t end = i + 1 < row.cells.size() ? row.cells[i + 1] : page_.lines.size();
        if (end - row.cells[i] > most_cell_lines) return false;
        std::uint32_t size = 0;
        for (std::size_t line = row.cells[i]; line < end; ++line) size += page_.lines[line].size;
        if (size > longest_data_cell) return false;
    }
    return true;
}

/// Makes one line of the lines of a row, where it is a row of data.
void PageBuilder::finish_row(const Row& row) {
    if (row.first_line == page_.lines.size() || !is_row_of_data(row)) return;
    const std::size_t begin = page_.lines[row.first_line].begin;
    const std::string cells = page_.text.substr(begin);
    const std::vector<PageLine> lines(page_.lines.begin() + row.first_line, page_.lines.end());
    page_.text.resize(begin);
    page_.lines.resize(row.first_line);
    writer_.reopen(begin, {});
    std::size_t next_cell = 1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t end = i + 1 < lines.size() ? lines[i + 1].begin : begin + cells.size();
        bool opens_cell = false;
        for (; next_cell < row.cells.size() && row.cells[next_cell] <= row.first_line + i; ++next_cell)
            opens_cell = true;
        if (i > 0) writer_.write(opens_cell ? cell_separator : "\n", false, true);
        const std::string_view line(cells.data() + (lines[i].begin - begin), end - lines[i].begin - 1);
        writer_.write(line, lines[i].in_links * 2 > lines[i].size, true);
    }
    end_line();
}

Page read_page(std::string_view utf8) {
    Page page;
    PageBuilder builder(page);
    Tokenizer tokenizer(utf8);
    for (Token token; tokenizer.next(token);) {
        if (token.kind == Token::Kind::text) {
            builder.text(token.text);
            continue;
        }
        const TagInfo info = tag_info(token.name);
        if (token.kind == Token::Kind::end) {
            builder.end(token, info);
            continue;
        }
        const auto value = [&](std::string_view attribute) {
            const auto* found = token.attribute(attribute);
            return found == nullptr ? std::string_view() : *found;
        };
        if (info.tag == Tag::meta) {
            const std::string_view key = value("name").empty() ? value("property") : value("name");
            if (!key.empty()) page.facts.push_back({key, value("content")});
        }
        if (info.tag == Tag::link && value("rel") == "canonical") page.canonical = value("href");
        if (info.tag == Tag::frame && page.frame.empty()) page.frame = value("src");
        builder.start(token, info);
        if (info.content != TagContent::raw) continue;
        const std::string_view content = tokenizer.raw_content(token.name);
        if (info.tag == Tag::title && page.title.empty()) page.title = content;
        if (info.tag == Tag::script) page.script_size += content.size();
    }
    builder.finish();
    return page;
}

}  // namespace reportx::input
