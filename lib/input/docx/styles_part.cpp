// Reads styles.xml. Only what bears on numbers and on hidden text is read.
#include "input/docx/styles_part.h"

#include <utility>

#include "input/docx/part_reader.h"

namespace reportx::input::docx {
namespace {

class StylesReader : public PartReader {
public:
    word::Styles take() { return std::move(styles_); }

private:
    void open(Tag tag, const XmlAttributes& attributes) override {
        const auto value = [&] { return std::string(attributes.get("val").value_or("")); };
        switch (tag) {
            case Tag::style:
                open_style(attributes);
                break;
            case Tag::based_on:
                style_.based_on = value();
                break;
            case Tag::num_id:
                if (stands_in({Tag::style, Tag::p_pr, Tag::num_pr})) style_.num_id = number_of(attributes);
                break;
            case Tag::ilvl:
                if (stands_in({Tag::style, Tag::p_pr, Tag::num_pr})) style_.level = number_of(attributes);
                break;
            case Tag::hidden:
                if (stands_in({Tag::style, Tag::r_pr})) style_.hidden = is_on(attributes);
                break;
            case Tag::changed_properties:
                skip();
                break;
            default:
                break;
        }
    }

    void close(Tag tag) override {
        if (tag == Tag::style) styles_.add(std::exchange(style_, {}));
    }

    void open_style(const XmlAttributes& attributes) {
        style_.id = attributes.get("styleId").value_or("");
        const auto is_default = attributes.get("default");
        if (attributes.get("type") == "paragraph" && is_default && *is_default != "0" && *is_default != "false")
            styles_.default_paragraph = style_.id;
    }

    word::Styles styles_;
    word::Style style_;
};

}  // namespace

Result<word::Styles> read_styles(std::string_view xml, std::string_view part) {
    StylesReader reader;
    if (auto error = read_xml(xml, part, reader)) return *error;
    return reader.take();
}

}  // namespace reportx::input::docx
