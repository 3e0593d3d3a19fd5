// HTML cut into tags and text, in one pass over the bytes and without looking back: linear whatever is in them.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace reportx::input {

/// A piece of a page. Views point into the page, or into the tokenizer until its next call.
struct Token {
    enum class Kind { text, start, end };

    Kind kind = Kind::text;
    std::string_view text;  ///< of `text`: as it stands, character references included
    std::string_view name;  ///< of a tag: in lower case

    /// The value of an attribute as it stands, without quotes; null when the tag does not have it. Of several of one name the
    /// first counts; no more than `most_attributes` are kept.
    const std::string_view* attribute(std::string_view attribute_name) const;

    static constexpr std::size_t most_attributes = 64;
    struct Attribute {
        std::string_view name;
        std::string_view value;
    };
    std::array<Attribute, most_attributes> attributes;
    std::size_t attribute_count = 0;
};

class Tokenizer {
public:
    explicit Tokenizer(std::string_view page) : page_(page) {}

    /// False at the end. Comments and declarations are passed over; a tag that the page ends in the midst of is dropped.
    bool next(Token& token);

    /// After a start tag whose content is no markup: that content, up to `</name`, or to the end of the page.
    std::string_view raw_content(std::string_view name);

private:
    bool starts_markup(std::size_t at) const;
    void pass_declaration();
    bool read_tag(Token& token);
    void read_attributes(Token& token);
    void pass_blanks();
    std::string_view unquoted(std::string_view stops);

    std::string_view page_;
    std::size_t at_ = 0;
    std::string name_;
};

}  // namespace reportx::input
