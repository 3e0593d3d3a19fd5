// Reads numbering.xml.
#include "input/docx/numbering_part.h"

#include <optional>
#include <utility>

#include "input/docx/part_reader.h"

namespace reportx::input::docx {
namespace {

using word::AbstractList, word::Level, word::level_count, word::List, word::Numbering, word::Suffix;

class NumberingReader : public PartReader {
public:
    Numbering take() { return std::move(numbering_); }

private:
    void open(Tag tag, const XmlAttributes& attributes) override {
        switch (tag) {
            case Tag::abstract_num:
                abstract_ = {};
                id_ = word::parse_number(attributes.get("abstractNumId").value_or(""));
                break;
            case Tag::num:
                list_ = {};
                id_ = word::parse_number(attributes.get("numId").value_or(""));
                break;
            case Tag::abstract_num_id:
                list_.abstract = number_of(attributes).value_or(-1);
                break;
            case Tag::num_style_link:
                abstract_.levels_of = attributes.get("val").value_or("");
                break;
            case Tag::lvl_override:
                override_ = index_of(attributes);
                break;
            case Tag::start_override:
                if (override_) list_.start[*override_] = number_of(attributes);
                break;
            case Tag::lvl:
                level_ = {};
                level_index_ = index_of(attributes);
                break;
            default:
                open_detail(tag, attributes);
        }
    }

    /// An element within a level.
    void open_detail(Tag tag, const XmlAttributes& attributes) {
        const auto value = [&] { return attributes.get("val").value_or(""); };
        switch (tag) {
            case Tag::start:
                level_.start = number_of(attributes).value_or(0);
                break;
            case Tag::num_fmt:
                give();
                level_.format = value();
                level_.pattern = attributes.get("format").value_or("");
                break;
            case Tag::lvl_text:
                level_.text = value();
                break;
            case Tag::lvl_restart:
                level_.restart = number_of(attributes);
                break;
            case Tag::p_style:
                level_.style = value();
                break;
            case Tag::is_lgl:
                level_.legal = is_on(attributes);
                break;
            case Tag::hidden:
                level_.hidden = is_on(attributes);
                break;
            case Tag::suff:
                level_.suffix = value() == "nothing" ? Suffix::nothing
                                : value() == "space" ? Suffix::space
                                                     : Suffix::tab;
                break;
            default:
                break;
        }
    }

    void close(Tag tag) override {
        switch (tag) {
            case Tag::lvl:
                close_level();
                break;
            case Tag::lvl_override:
                override_.reset();
                break;
            case Tag::abstract_num:
                if (id_) numbering_.abstract_lists.insert_or_assign(*id_, std::move(abstract_));
                break;
            case Tag::num:
                if (id_) numbering_.lists.insert_or_assign(*id_, std::move(list_));
                break;
            default:
                break;
        }
    }

    void close_level() {
        if (stands_in({Tag::lvl_override})) {
            if (override_) list_.own[*override_] = std::move(level_);
        } else if (level_index_) {
            abstract_.levels[*level_index_] = std::move(level_);
        }
    }

    static std::optional<std::size_t> index_of(const XmlAttributes& attributes) {
        const auto level = word::parse_number(attributes.get("ilvl").value_or(""));
        if (!level || *level < 0 || *level >= static_cast<int>(level_count)) return std::nullopt;
        return static_cast<std::size_t>(*level);
    }

    Numbering numbering_;
    AbstractList abstract_;
    List list_;
    Level level_;
    std::optional<int> id_;                              // of the list being read
    std::optional<std::size_t> level_index_, override_;  // of the level being read
};

}  // namespace

Result<Numbering> read_numbering(std::string_view xml, std::string_view part) {
    NumberingReader reader;
    if (auto error = read_xml(xml, part, reader)) return *error;
    return reader.take();
}

}  // namespace reportx::input::docx
