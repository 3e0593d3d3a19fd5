// A line begins a paragraph when it is indented, when it is set in another size or stands apart, or when what it begins with would have
// fitted into the line before: then that line was not full, but at its end.
#include "input/pdf/paragraphs.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "input/pdf/text_block.h"
#include "input/utf8.h"

namespace reportx::input::pdf {
namespace {

constexpr double least_indent = 1.2;  // ems
constexpr double slack = 1;           // ems by which justified lines differ, closing signs hanging out among them
constexpr double loose_pitch = 1.6;   // of the usual pitch
constexpr double size_step = 0.15;

bool is_ascii_sign(char32_t c) { return c > ' ' && c < 0x7F; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool opens(char32_t c) { return std::u32string_view(U"（《〈「『【〔“‘(［[").find(c) != std::u32string_view::npos; }
bool closes(char32_t c) {
    return std::u32string_view(U"，。、；：？！）》〉」』】〕”’％%,.;:?!)]］").find(c) != std::u32string_view::npos;
}
bool ends_sentence(char32_t c) { return std::u32string_view(U"。；：！？;:!?").find(c) != std::u32string_view::npos; }

char32_t first_of(std::string_view text) {
    std::size_t at = 0;
    return next_code_point(text, at);
}

char32_t last_of(std::string_view text) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return next_code_point(text, at);
}

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

/// What of the beginning of `text` could not have been parted from it at the end of a line: a character with the signs that belong to
/// it, a number, a Latin word.
std::string_view first_piece(std::string_view text) {
    std::size_t end = 0;
    char32_t before = next_code_point(text, end);
    while (end < text.size()) {
        std::size_t next = end;
        const char32_t c = next_code_point(text, next);
        if (!opens(before) && !closes(c) && !(is_ascii_sign(before) && is_ascii_sign(c))) break;
        before = c;
        end = next;
    }
    return text.substr(0, end);
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
    // Fonts of one size draw letters of many widths; their heights differ less.
    if (line.line->latin || before.line->latin)
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
    return continued && !had_room(line, before) && !ends_sentence(last_of(before.line->text));
}

bool is_centred(const PlacedLine& line) { return std::abs(line.indent() - line.room()) < line.line->em; }

/// The lines of a title keep off both edges; one that is long and unfinished goes on below.
bool is_title_going_on(const PlacedLine& line, const PlacedLine& before) {
    constexpr double long_enough = 0.7;
    const double measure = line.block->right - line.block->left;
    const bool off_the_edges = before.indent() > 0.5 * line.block->em && before.room() > 0.5 * line.block->em;
    return off_the_edges && is_centred(line) && is_centred(before) &&
           before.line->box.width() > long_enough * measure && !ends_sentence(last_of(before.line->text));
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
    return ends_sentence(last_of(before.line->text)) && opens_with_number(line.line->text, numbers);
}

bool begins_paragraph(const PlacedLine& line, const PlacedLine& before) {
    if ((line.line->tabular || before.line->tabular) && !runs_on_from_columns(line, before)) return true;
    if (is_other_size(line, before) || stands_apart(line, before)) return true;
    if (is_title_going_on(line, before)) return false;
    if (had_room(line, before) || is_numbered(line, before)) return true;
    return line.indent() > least_indent * line.block->em && !is_hanging(line, before);
}

/// Whether a blank stood where the line was broken: between Latin words, but not within numbers, which Word breaks anywhere.
bool blank_between(char32_t before, char32_t after) {
    return is_ascii_sign(before) && is_ascii_sign(after) && !(is_digit(before) && is_digit(after)) && !opens(before) &&
           !closes(after) && before != '-' && before != '/';
}

}  // namespace

std::string paragraphs_of(const std::vector<Sheet>& sheets) {
    const TextBlock block = block_of(sheets);
    std::vector<TextBlock> blocks;
    for (const Sheet& sheet : sheets) blocks.push_back(block_on(sheet, block));
    std::string text;
    PlacedLine before{};
    for (std::size_t page = 0; page < sheets.size(); ++page) {
        for (const Line& line : sheets[page].lines) {
            const PlacedLine placed{&line, &blocks[page], page};
            if (before.line != nullptr) {
                if (begins_paragraph(placed, before)) {
                    text += '\n';
                } else if (blank_between(last_of(before.line->text), first_of(line.text))) {
                    text += ' ';
                }
            }
            text += line.text;
            before = placed;
        }
    }
    if (!text.empty()) text += '\n';
    return text;
}

}  // namespace reportx::input::pdf
