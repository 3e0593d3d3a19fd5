// One pass over the characters of the main text, piece by piece. Control characters are its structure: ends of paragraphs and cells,
// fields, breaks.
#include "input/doc/main_text.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "input/doc/changes.h"
#include "input/doc/font_names.h"
#include "input/doc/list_tables.h"
#include "input/doc/pieces.h"
#include "input/doc/runs.h"
#include "input/doc/style_sheet.h"
#include "input/word/fields.h"
#include "input/word/story.h"
#include "input/word/symbol.h"
#include "text/code_point.h"

namespace reportx::input::doc {
namespace {

namespace sign {
constexpr char32_t cell_end = 0x07, tab = 0x09, line_break = 0x0B, page_break = 0x0C, paragraph_end = 0x0D,
                   column_break = 0x0E;
constexpr char32_t field_begin = 0x13, field_separator = 0x14, field_end = 0x15, hard_hyphen = 0x1E;
}  // namespace sign

class TextReader {
public:
    TextReader(const Fib& fib, const Streams& streams, bool trust_fields)
        : streams_(streams),
          styles_(read_style_sheet(streams.table, fib.styles)),
          numbering_(read_list_tables(streams.table, fib.lists, fib.list_overrides)),
          fonts_(read_font_names(streams.table, fib.fonts)),
          story_(styles_, numbering_),
          characters_(read_character_runs(streams.document, streams.table, fib.character_runs)),
          paragraphs_(read_paragraph_runs(streams.document, streams.table, fib.paragraph_runs)),
          trust_fields_(trust_fields) {}

    /// `place`: of the character in the document stream.
    void take(char32_t c, std::size_t place) {
        if (!in_paragraph_) open_paragraph(place);
        look_at(place);
        switch (c) {
            case sign::paragraph_end:
            case sign::page_break:
                close_paragraph();
                break;
            case sign::cell_end:
                close_cell();
                break;
            case sign::field_begin:
                if (is_field_sign()) fields_.begin();
                break;
            case sign::field_separator:
                if (is_field_sign()) fields_.separate();
                break;
            case sign::field_end:
                if (is_field_sign()) put(fields_.end());
                break;
            case sign::line_break:
            case sign::column_break:
                put("\n");
                break;
            case sign::hard_hyphen:
                put("-");
                break;
            case sign::tab:
                put("\t");
                break;
            default:
                take_text(c);
        }
    }

    bool fields_end() const { return !fields_.hides_the_rest(); }

    std::string finish() {
        if (in_paragraph_) close_paragraph();
        close_table();
        return story_.take();
    }

private:
    std::string_view font_name(std::size_t number) const {
        return number < fonts_.size() ? std::string_view(fonts_[number]) : std::string_view();
    }

    /// Whether the sign of a field counts.
    bool is_field_sign() const { return trust_fields_ && !look_.deleted; }

    void take_text(char32_t c) {
        if (c < ' ') return;  // pictures, anchors, marks of notes and comments
        text_.clear();
        if (look_.symbol != 0) {
            text_ = word::symbol(font_name(look_.symbol_font), look_.symbol);
        } else {
            append_code_point(c, text_);
        }
        if (!look_.deleted && !fields_.shows_text()) fields_.instruction(text_);
        put(text_);
    }

    /// Learns how the character at `place` looks.
    void look_at(std::size_t place) {
        const Run* run = characters_.at(place);
        if (run == run_) return;
        run_ = run;
        look_ = run == nullptr ? CharacterProperties() : character_properties(run->changes);
        look_hidden_ = look_.hidden;
        if (!look_hidden_ && look_.style) look_hidden_ = styles_.hidden(style_id(*look_.style));
    }

    bool is_hidden() const { return look_hidden_.value_or(paragraph_hidden_); }

    void put(std::string_view text) {
        if (!look_.deleted && !is_hidden() && fields_.shows_text()) paragraph_.text += text;
    }

    void open_paragraph(std::size_t place) {
        in_paragraph_ = true;
        properties_ = {};
        if (const Run* run = paragraphs_.at(place)) {
            properties_.style = run->style;
            apply(run->changes, streams_.data, properties_);
        }
        paragraph_ = {};
        paragraph_.style = style_id(properties_.style);
        paragraph_.list = properties_.list;
        paragraph_.level = properties_.level;
        paragraph_hidden_ = styles_.hidden(paragraph_.style).value_or(false);
        if (!properties_.in_table) {
            close_table();
        } else if (!properties_.ends_row) {
            if (!std::exchange(in_row_, true)) story_.assembly().open_row();
            if (!std::exchange(in_cell_, true)) story_.assembly().open_cell();
        }
    }

    void close_paragraph() {
        in_paragraph_ = false;
        paragraph_.mark_deleted = look_.deleted;
        paragraph_.mark_hidden = is_hidden();
        paragraph_.in_hiding_field = !fields_.shows_text();
        story_.add(std::exchange(paragraph_, {}));
    }

    /// The end of a cell, or of a row, which has one of its own.
    void close_cell() {
        if (properties_.ends_row) {
            in_paragraph_ = false;
            close_table();
            return;
        }
        close_paragraph();
        if (std::exchange(in_cell_, false)) story_.assembly().close_cell();
    }

    void close_table() {
        if (std::exchange(in_cell_, false)) story_.assembly().close_cell();
        if (std::exchange(in_row_, false)) story_.assembly().close_row();
    }

    const Streams& streams_;
    const word::Styles styles_;
    const word::Numbering numbering_;
    const std::vector<std::string> fonts_;
    word::Story story_;
    RunTable characters_, paragraphs_;
    bool trust_fields_;
    word::Fields fields_;
    const Run* run_ = nullptr;         // of the last character
    CharacterProperties look_;         // what it says
    std::optional<bool> look_hidden_;  // by its own word or that of its style
    bool in_paragraph_ = false, in_row_ = false, in_cell_ = false;
    ParagraphProperties properties_;  // of the open paragraph
    word::Paragraph paragraph_;
    bool paragraph_hidden_ = false;  // by its style
    std::string text_;               // of one character
};

/// Gives the characters of `piece`, at most `left` of them, to `reader`.
void read_piece(const Piece& piece, std::size_t left, const Bytes& document, TextReader& reader) {
    const std::size_t width = piece.wide ? 2 : 1;
    const std::size_t there = document.size() > piece.offset ? (document.size() - piece.offset) / width : 0;
    const std::size_t count = std::min({piece.characters, left, there});
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t place = piece.offset + i * width;
        char32_t c = piece.wide ? document.u16(place) : from_windows_1252(document.u8(place));
        const bool lead = c >= 0xD800 && c < 0xDC00, tail = c >= 0xDC00 && c < 0xE000;
        const char32_t next = lead && i + 1 < count ? document.u16(place + 2) : 0;
        if (next >= 0xDC00 && next < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10) + (next - 0xDC00);
            ++i;
        } else if (lead || tail) {
            c = 0xFFFD;
        }
        reader.take(c, place);
    }
}

}  // namespace

std::string read_main_text(const Fib& fib, const Streams& streams) {
    const auto pieces = read_pieces(streams.table, fib.pieces);
    for (const bool trust_fields : {true, false}) {
        TextReader reader(fib, streams, trust_fields);
        std::size_t left = fib.characters;
        for (const Piece& piece : pieces) {
            read_piece(piece, left, streams.document, reader);
            left -= std::min(left, piece.characters);
        }
        // Better a table of contents too many than a text that breaks off.
        if (reader.fields_end() || !trust_fields) return reader.finish();
    }
    return {};
}

}  // namespace reportx::input::doc
