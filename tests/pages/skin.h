// Page skins: tests/pages/skins/*.html, each after a real content system, filled with a report.
//
// A skin opens with a comment whose lines are `key: value`:
//     system     whose pages it follows
//     paragraph  markup of a paragraph, $ for its text
//     pieces     N MARKUP: every N characters of it lie in an inline element of their own
//     wrap       N: a line of the source ends after every N characters
//     entities   yes: signs and some characters are written as references
//     apart      the first paragraph goes to {{first}}, the signature to {{last}}
//     charset    of the bytes; UTF-8 without it
//     mht        the transfer encoding of the saved page that it is wrapped in
//     not        words of the page that must not come into the text; may stand often
// In the page {{title}} {{published}} {{publisher}} {{author}} {{organ}} {{paragraphs}} stand for what they name, {{?author}}…{{/author}} holds
// what is left out without one, and {{>share}} is tests/pages/parts/share.html.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "pages/sheet.h"

namespace reportx::test {

class Skin {
public:
    explicit Skin(const std::filesystem::path& file);

    /// The bytes of the page.
    std::string filled(const Sheet& sheet) const;

    const std::vector<std::string>& must_not() const { return must_not_; }
    const std::string& charset() const { return charset_; }
    bool is_mht() const { return !mht_.empty(); }

private:
    std::string paragraph(const std::string& text) const;
    std::string marked_up(const std::string& text) const;

    std::string page_;
    std::string paragraph_ = "<p>$</p>";
    std::string piece_;
    std::size_t piece_size_ = 0, wrap_ = 0;
    bool entities_ = false, apart_ = false;
    std::string charset_ = "UTF-8", mht_;
    std::vector<std::string> must_not_;
};

/// All skins, by name.
std::vector<std::filesystem::path> skin_files();

}  // namespace reportx::test
