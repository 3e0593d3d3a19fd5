// Reader: follows the groups of an RTF document and gives its paragraphs to a story.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "input/rtf/tokens.h"
#include "input/word/story.h"

namespace reportx::input::rtf {

class Reader {
public:
    explicit Reader(std::string_view rtf) : tokens_(rtf), story_(styles_, numbering_) {}

    /// Reads to the end. UTF-8, each paragraph with its line end.
    std::string read();

    std::size_t notes() const { return notes_; }
    std::size_t lost_bytes() const { return lost_bytes_; }  ///< that are no text in the charset named

private:
    /// What the text of a group is for.
    enum class Use { text, none, number, instruction, result, fonts };

    struct Group {
        Use use = Use::text;
        bool hidden = false, deleted = false, starred = false;
        bool is_box = false;
        int font = 0;
        int skip = 1;  // bytes that stand for a character that \u has told
    };

    void open_group();
    void close_group();
    void take_word(const Token& token);
    bool take_destination(std::string_view word);
    bool take_sign(std::string_view word);
    void take_property(std::string_view word, std::optional<int> number);
    void take_unicode(int number);
    void take_bytes(std::string_view bytes);
    void flush_bytes();
    void put(std::string_view text);
    void start_paragraph();
    void end_paragraph();
    void end_cell();
    void end_table();
    void open_box();
    void close_box();

    Group& group() { return groups_.back(); }
    bool in_box() const { return !outer_.empty(); }

    Tokens tokens_;
    const word::Styles styles_{};  // RTF prints its numbers itself
    const word::Numbering numbering_{};
    word::Story story_;
    std::vector<Group> groups_{1};
    std::size_t too_deep_ = 0;  // groups that are open beyond the deepest kept
    word::Paragraph paragraph_;
    std::vector<word::Paragraph> outer_;  // those that the open text boxes hang on, innermost last
    std::string number_;                  // printed in front of it
    std::string instruction_;             // of the innermost field
    std::string bytes_;                   // not yet converted
    std::string charset_ = "windows-1252";
    std::map<int, std::string> font_charsets_;
    int defined_font_ = 0;  // in the table of fonts
    int to_skip_ = 0;
    char32_t lead_ = 0;  // first half of a surrogate pair
    bool in_table_ = false, in_row_ = false, in_cell_ = false;
    std::size_t notes_ = 0, lost_bytes_ = 0;
};

}  // namespace reportx::input::rtf
