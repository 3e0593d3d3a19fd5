// A line begins a paragraph when it is indented, when it is set in another size or stands apart, or when what it begins with would have
// fitted into the line before: then that line was not full, but at its end.
#include "input/pdf/paragraphs.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "input/pdf/line_end.h"
#include "input/pdf/table.h"
#include "input/pdf/text_block.h"
#include "text/code_point.h"

namespace reportx::input::pdf {
namespace {

constexpr double least_indent = 1.2;  // ems
constexpr double slack = 1;           // ems by which justified lines differ, closing signs hanging out among them
constexpr double loose_pitch = 1.6;   // of the usual pitch
constexpr double size_step = 0.15;

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// Which numbers open paragraphs: of parts (一、 （一）) or of points (1. （1） ①) as well.
enum class Numbers { of_parts, all };

bool opens_with_number(std::string_view text, Numbers numbers) {
    std::size_t at = 0, han = 0, digits = 0;
    char32_t c = next_code_point(text, at);
    const auto next = [&] { c = at < text.size() ? next_code_point(text, at) : U'\0'; };
    if (c >= U'①' && c <= U'⑳') return numbers == Numbers::all;
    const bool parenthesis = c == U'（' || c == '(';
    if (parenthesis) next();
    for (; std::u32string_view(U"一二三四五六七八九十").find(c) != std::u32string_view::npos; next()) ++han;
    for (; is_digit(c); next()) ++digits;
    constexpr std::size_t most = 3;
    if (han + digits == 0 || han + digits > most || (digits > 0 && numbers == Numbers::of_parts)) return false;
    if (parenthesis) return c == U'）' || c == ')';
    const bool closed = c == U'、' || c == U'．' || c == '.';
    next();
    return closed && !is_digit(c);
}

double width_of_first_piece(const Line& line) { return width_in_ems(first_piece(line.text)) * line.lead_em; }

/// A line with the block of the page that it stands on.
struct PlacedLine {
    const Line* line;
    const TextBlock* block;
    std::size_t page;

    double indent() const { return line->box.left - block->left; }
    double room() const { return block->right - line->box.right; }  // at its end
};

bool stands_apart(const PlacedLine& line, const PlacedLine& before) {
    if (line.page != before.page) return false;
    const double step = line.line->box.top - before.line->box.top;
    return step < 0 || (line.block->pitch > 0 && step > loose_pitch * line.block->pitch);
}

bool is_other_size(const PlacedLine& line, const PlacedLine& before) {
    const auto differ = [](double one, double other, double step) {
        return std::abs(one - other) > step * std::max(one, other);
    };
    // Of letters, heights tell more than widths.
    if (line.line->rough_em || before.line->rough_em)
        return differ(line.line->box.height(), before.line->box.height(), 2 * size_step);
    return differ(line.line->em, before.line->em, size_step);
}

/// Whether what `line` begins with would have fitted into the line before.
bool had_room(const PlacedLine& line, const PlacedLine& before) {
    return before.room() > width_of_first_piece(*line.line) + slack * before.line->em;
}

/// Continuation lines of a numbered point may be indented, too, though not as the first lines of paragraphs are. What is set to the right,
/// as signatures and dates are, goes on nowhere.
bool is_hanging(const PlacedLine& line, const PlacedLine& before) {
    const TextBlock& block = *line.block;
    const double half = 0.5 * block.em;
    if (std::abs(line.indent() - block.indent) < half) return false;
    const double step = line.line->box.left - before.line->box.left;
    const bool continued =
        std::abs(step) < half || (before.indent() < block.indent + half && step > 0 && step < block.indent + half);
    return continued && !had_room(line, before) && !ends_sentence(before.line->text);
}

bool is_centred(const PlacedLine& line) { return std::abs(line.indent() - line.room()) < line.line->em; }

/// The lines of a title keep off both edges, or are set larger than prose; one that is long and unfinished goes on below.
bool is_title_going_on(const PlacedLine& line, const PlacedLine& before) {
    constexpr double long_enough = 0.7;
    const double em = line.block->em, measure = line.block->right - line.block->left;
    const bool off_the_edges = before.indent() > 0.5 * em && before.room() > 0.5 * em;
    const bool large = before.line->em > (1 + size_step) * em;
    return (off_the_edges || large) && is_centred(line) && is_centred(before) &&
           before.line->box.width() > long_enough * measure && !ends_sentence(before.line->text);
}

/// Things that stand apart on one line, as keys of a page header do, may run on into the next.
bool runs_on_from_columns(const PlacedLine& line, const PlacedLine& before) {
    constexpr double at_edge = 0.3;
    const double em = line.block->em;
    return before.line->tabular && std::abs(line.indent()) < at_edge * em &&
           before.room() < width_of_first_piece(*line.line);
}

/// Where the line before is full and this one not indented, a full stop and a number behind it are all that is left to tell.
bool is_numbered(const PlacedLine& line, const PlacedLine& before) {
    const Numbers numbers = line.block->indented ? Numbers::of_parts : Numbers::all;
    return ends_sentence(before.line->text) && opens_with_number(line.line->text, numbers);
}

bool begins_paragraph(const PlacedLine& line, const PlacedLine& before) {
    if ((line.line->tabular || before.line->tabular) && !runs_on_from_columns(line, before)) return true;
    if (is_other_size(line, before) || stands_apart(line, before)) return true;
    if (is_title_going_on(line, before)) return false;
    if (had_room(line, before) || is_numbered(line, before)) return true;
    return line.indent() > least_indent * line.block->em && !is_hanging(line, before);
}

/// Puts lines and tables together as they come.
class ParagraphWriter {
public:
    void add(const PlacedLine& line) {
        if (before_.line == nullptr || begins_paragraph(line, before_)) {
            add_paragraph(line.line->text);
        } else {
            join_line(text_, line.line->text);
        }
        before_ = line;
    }

    /// Nothing goes on behind it.
    void add(const Table& table) {
        for (const std::string& row : table.rows) add_paragraph(row);
        before_ = {};
    }

    std::string finish() {
        if (!text_.empty()) text_ += '\n';
        return std::move(text_);
    }

private:
    void add_paragraph(std::string_view line) {
        if (!text_.empty()) text_ += '\n';
        text_ += line;
    }

    std::string text_;
    PlacedLine before_{};
};

}  // namespace

std::string paragraphs_of(const std::vector<Sheet>& sheets) {
    const TextBlock block = block_of(sheets);
    std::vector<TextBlock> blocks;
    for (const Sheet& sheet : sheets) blocks.push_back(block_on(sheet, block));
    ParagraphWriter writer;
    for (std::size_t page = 0; page < sheets.size(); ++page) {
        const auto& lines = sheets[page].lines;
        for (std::size_t i = 0; i < lines.size();) {
            const Table table = table_at(sheets[page], i, blocks[page]);
            const std::size_t behind = i + table.lines;
            if (!table.rows.empty()) writer.add(table);
            for (; i < behind; ++i)
                if (table.rows.empty()) writer.add(PlacedLine{&lines[i], &blocks[page], page});
        }
    }
    return writer.finish();
}

}  // namespace reportx::input::pdf
