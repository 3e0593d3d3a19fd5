// Only what bears on numbers and on hidden text is read.
#include "input/docx/styles.h"

#include <utility>

#include "input/docx/part_reader.h"

namespace reportx::input::docx {
namespace {

class StylesReader : public PartReader {
public:
    Styles take() { return std::move(styles_); }

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

    Styles styles_;
    Style style_;
};

}  // namespace

std::vector<const Style*> Styles::chain(std::string_view id) const {
    constexpr std::size_t longest = 32;
    std::vector<const Style*> chain;
    while (chain.size() < longest) {
        const auto found = styles_.find(id);
        if (found == styles_.end()) break;
        chain.push_back(&found->second);
        id = found->second.based_on;
    }
    return chain;
}

std::optional<bool> Styles::hidden(std::string_view id) const {
    for (const Style* style : chain(id))
        if (style->hidden) return style->hidden;
    return std::nullopt;
}

Result<Styles> read_styles(std::string_view xml, std::string_view part) {
    StylesReader reader;
    if (auto error = read_xml(xml, part, reader)) return *error;
    return reader.take();
}

}  // namespace reportx::input::docx
