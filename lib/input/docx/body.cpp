// One pass over document.xml. The reader keeps the open paragraphs (text boxes put paragraphs into paragraphs), the open fields and
// content controls, and gives finished paragraphs to the assembly.
#include "input/docx/body.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "input/docx/part_reader.h"
#include "input/word/fields.h"
#include "input/word/story.h"
#include "input/word/symbol.h"

namespace reportx::input::docx {
namespace {

struct Run {
    std::string style;           // id; empty for none
    std::optional<bool> hidden;  // by its own word
};

/// A paragraph, and what else is known while it is open.
struct OpenParagraph : word::Paragraph {
    Run run;                           // the one that is open
    std::optional<bool> style_hidden;  // whether its style hides text, once asked for
};

class BodyReader : public PartReader {
public:
    /// `trust_fields`: whether instructions and tables of contents are told from text.
    BodyReader(const word::Styles& styles, const word::Numbering& numbering, bool trust_fields)
        : styles_(styles), story_(styles, numbering), trust_fields_(trust_fields) {}

    bool fields_end() const { return !fields_.hides_the_rest(); }

    Body take() {
        body_.text = story_.take();
        return std::move(body_);
    }

private:
    void open(Tag tag, const XmlAttributes& attributes) override {
        switch (tag) {
            case Tag::p:
                open_paragraphs_.emplace_back().style = styles_.default_paragraph;
                break;
            case Tag::r:
                if (!open_paragraphs_.empty()) open_paragraphs_.back().run = {};
                break;
            case Tag::t:
                piece_.clear();
                piece_is_exact_ = attributes.get("space") == "preserve";
                break;
            case Tag::tr:
                assembly().open_row();
                break;
            case Tag::tc:
                assembly().open_cell();
                break;
            case Tag::text_box:
                assembly().open_box();
                break;
            case Tag::del:
            case Tag::move_from:
                open_deletion();
                break;
            case Tag::del_text:
            case Tag::del_instr_text:
            case Tag::ruby_text:
            case Tag::changed_properties:
                skip();
                break;
            case Tag::sdt:
                controls_.push_back(false);
                break;
            case Tag::sdt_content:
                if (!controls_.empty() && controls_.back()) skip();
                break;
            default:
                open_property(tag, attributes);
                open_sign(tag, attributes);
        }
    }

    void open_property(Tag tag, const XmlAttributes& attributes) {
        if (tag == Tag::gallery && attributes.get("val") == "Table of Contents" && !controls_.empty())
            controls_.back() = true;
        if (tag == Tag::placeholder && !controls_.empty()) controls_.back() = is_on(attributes);
        if (tag == Tag::hidden && stands_in({Tag::tr, Tag::tr_pr}) && is_on(attributes)) assembly().drop_row();
        if (open_paragraphs_.empty()) return;
        OpenParagraph& paragraph = open_paragraphs_.back();
        switch (tag) {
            case Tag::p_style:
                paragraph.style = attributes.get("val").value_or("");
                break;
            case Tag::num_id:
                if (stands_in({Tag::p_pr, Tag::num_pr})) paragraph.list = number_of(attributes);
                break;
            case Tag::ilvl:
                if (stands_in({Tag::p_pr, Tag::num_pr})) paragraph.level = number_of(attributes);
                break;
            case Tag::r_style:
                if (stands_in({Tag::r, Tag::r_pr})) paragraph.run.style = attributes.get("val").value_or("");
                break;
            case Tag::hidden:
                if (stands_in({Tag::r, Tag::r_pr})) paragraph.run.hidden = is_on(attributes);
                if (stands_in({Tag::p_pr, Tag::r_pr})) paragraph.mark_hidden = is_on(attributes);
                break;
            default:
                break;
        }
    }

    /// Elements that stand for text.
    void open_sign(Tag tag, const XmlAttributes& attributes) {
        switch (tag) {
            case Tag::tab:
                if (stands_in({Tag::r})) put("\t");  // elsewhere it defines a tab stop
                break;
            case Tag::ptab:
                put("\t");
                break;
            case Tag::br:
            case Tag::cr:
                put("\n");
                break;
            case Tag::no_break_hyphen:
                put("-");
                break;
            case Tag::sym:
                put(word::symbol(attributes.get("font").value_or(""), attributes.get("char").value_or("")));
                break;
            case Tag::text_path:
                put_in_box(attributes.get("string").value_or(""));
                break;
            case Tag::foot_note:
            case Tag::end_note:
                body_.notes += shown() ? 1 : 0;
                break;
            case Tag::chunk:
                ++body_.embedded_parts;
                break;
            case Tag::fld_char:
                open_field_sign(attributes.get("fldCharType").value_or(""));
                break;
            case Tag::fld_simple:
                if (!trust_fields_) break;
                fields_.begin();
                fields_.instruction(attributes.get("instr").value_or(""));
                fields_.separate();
                break;
            default:
                break;
        }
    }

    void open_field_sign(std::string_view type) {
        if (!trust_fields_) return;
        if (type == "begin") fields_.begin();
        if (type == "separate") fields_.separate();
        if (type == "end") put(fields_.end());
    }

    /// Deleted text, or, among properties, the mark of a deleted row or of a deleted end of paragraph.
    void open_deletion() {
        if (stands_in({Tag::p_pr, Tag::r_pr})) {
            if (!open_paragraphs_.empty()) open_paragraphs_.back().mark_deleted = true;
        } else if (stands_in({Tag::tr, Tag::tr_pr})) {
            assembly().drop_row();
        } else {
            skip();
        }
    }

    void close(Tag tag) override {
        switch (tag) {
            case Tag::p:
                close_paragraph();
                break;
            case Tag::t:
                close_text();
                break;
            case Tag::tr:
                assembly().close_row();
                break;
            case Tag::tc:
                assembly().close_cell();
                break;
            case Tag::text_box:
                close_box();
                break;
            case Tag::sdt:
                controls_.pop_back();
                break;
            case Tag::fld_simple:
                if (trust_fields_) fields_.end();
                break;
            default:
                break;
        }
    }

    void text(std::string_view piece) override {
        if (here() == Tag::t) piece_ += piece;
        if (here() == Tag::instr_text) fields_.instruction(piece);
    }

    void close_text() {
        constexpr std::string_view blanks = " \t\r\n";
        if (!piece_is_exact_) {
            piece_.erase(piece_.find_last_not_of(blanks) + 1);
            piece_.erase(0, std::min(piece_.find_first_not_of(blanks), piece_.size()));
        }
        std::ranges::replace_if(
            piece_, [](char c) { return c == '\n' || c == '\r'; }, ' ');
        put(piece_);
    }

    /// Whether text that comes now is seen.
    bool shown() {
        if (open_paragraphs_.empty() || !fields_.shows_text()) return false;
        OpenParagraph& paragraph = open_paragraphs_.back();
        if (paragraph.run.hidden) return !*paragraph.run.hidden;
        if (!paragraph.run.style.empty())
            if (const auto hidden = styles_.hidden(paragraph.run.style)) return !*hidden;
        if (!paragraph.style_hidden) paragraph.style_hidden = styles_.hidden(paragraph.style).value_or(false);
        return !*paragraph.style_hidden;
    }

    void put(std::string_view text) {
        if (text.empty() || !shown()) return;
        open_paragraphs_.back().text += text;
        give();
    }

    void put_in_box(std::string_view text) {
        if (text.empty() || !shown()) return;
        open_paragraphs_.back().box_lines.emplace_back(text);
        give();
    }

    void close_box() {
        auto lines = assembly().close_box();
        if (!open_paragraphs_.empty()) {
            std::ranges::move(lines, std::back_inserter(open_paragraphs_.back().box_lines));
        } else {
            for (std::string& line : lines) assembly().add(std::move(line));
        }
    }

    void close_paragraph() {
        OpenParagraph paragraph = std::move(open_paragraphs_.back());
        open_paragraphs_.pop_back();
        paragraph.in_hiding_field = !fields_.shows_text();
        story_.add(std::move(paragraph));
    }

    word::Assembly& assembly() { return story_.assembly(); }

    const word::Styles& styles_;
    word::Story story_;
    bool trust_fields_;
    word::Fields fields_;
    Body body_;
    std::vector<OpenParagraph> open_paragraphs_;  // innermost last
    std::vector<bool> controls_;                  // of the open content controls, whether their content is left out
    std::string piece_;                           // of the text element that is open
    bool piece_is_exact_ = false;
};

}  // namespace

Result<Body> read_body(std::string_view xml, std::string_view part, const word::Styles& styles,
                       const word::Numbering& numbering) {
    BodyReader reader(styles, numbering, true);
    if (auto error = read_xml(xml, part, reader)) return *error;
    if (reader.fields_end()) return reader.take();
    BodyReader plain(styles, numbering, false);  // better a table of contents too many than a text that breaks off
    if (auto error = read_xml(xml, part, plain)) return *error;
    return plain.take();
}

}  // namespace reportx::input::docx
