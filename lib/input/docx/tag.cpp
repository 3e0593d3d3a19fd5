// One sorted table of local names a namespace.
#include "input/docx/tag.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace reportx::input::docx {
namespace {

struct Entry {
    std::string_view local;
    Tag tag;
};

constexpr Entry word[] = {
    {"abstractNum", Tag::abstract_num},
    {"abstractNumId", Tag::abstract_num_id},
    {"altChunk", Tag::chunk},
    {"basedOn", Tag::based_on},
    {"body", Tag::body},
    {"br", Tag::br},
    {"cr", Tag::cr},
    {"del", Tag::del},
    {"delInstrText", Tag::del_instr_text},
    {"delText", Tag::del_text},
    {"docPartGallery", Tag::gallery},
    {"document", Tag::document},
    {"endnoteReference", Tag::end_note},
    {"fldChar", Tag::fld_char},
    {"fldSimple", Tag::fld_simple},
    {"footnoteReference", Tag::foot_note},
    {"hidden", Tag::hidden},
    {"ilvl", Tag::ilvl},
    {"ins", Tag::ins},
    {"instrText", Tag::instr_text},
    {"isLgl", Tag::is_lgl},
    {"lvl", Tag::lvl},
    {"lvlOverride", Tag::lvl_override},
    {"lvlRestart", Tag::lvl_restart},
    {"lvlText", Tag::lvl_text},
    {"moveFrom", Tag::move_from},
    {"noBreakHyphen", Tag::no_break_hyphen},
    {"num", Tag::num},
    {"numFmt", Tag::num_fmt},
    {"numId", Tag::num_id},
    {"numPr", Tag::num_pr},
    {"numStyleLink", Tag::num_style_link},
    {"numbering", Tag::numbering},
    {"p", Tag::p},
    {"pPr", Tag::p_pr},
    {"pPrChange", Tag::changed_properties},
    {"pStyle", Tag::p_style},
    {"ptab", Tag::ptab},
    {"r", Tag::r},
    {"rPr", Tag::r_pr},
    {"rPrChange", Tag::changed_properties},
    {"rStyle", Tag::r_style},
    {"rt", Tag::ruby_text},
    {"sdt", Tag::sdt},
    {"sdtContent", Tag::sdt_content},
    {"sdtPr", Tag::sdt_pr},
    {"showingPlcHdr", Tag::placeholder},
    {"start", Tag::start},
    {"startOverride", Tag::start_override},
    {"style", Tag::style},
    {"styleLink", Tag::style_link},
    {"styles", Tag::styles},
    {"subDoc", Tag::chunk},
    {"suff", Tag::suff},
    {"sym", Tag::sym},
    {"t", Tag::t},
    {"tab", Tag::tab},
    {"tbl", Tag::tbl},
    {"tc", Tag::tc},
    {"tr", Tag::tr},
    {"trPr", Tag::tr_pr},
    {"trPrChange", Tag::changed_properties},
    {"txbxContent", Tag::text_box},
    {"vanish", Tag::hidden},
};

constexpr Entry compatibility[] = {
    {"AlternateContent", Tag::alternate_content},
    {"Choice", Tag::choice},
    {"Fallback", Tag::fallback},
};

constexpr Entry mathematics[] = {{"t", Tag::t}};

constexpr Entry drawing[] = {{"textpath", Tag::text_path}};

template <std::size_t size>
Tag find(const Entry (&table)[size], std::string_view local) {
    static_assert(size > 0);
    const auto found = std::ranges::lower_bound(table, local, {}, &Entry::local);
    return found != std::end(table) && found->local == local ? found->tag : Tag::other;
}

static_assert(std::ranges::is_sorted(word, {}, &Entry::local));

}  // namespace

Tag tag_of(const XmlName& name) {
    constexpr std::string_view transitional = "http://schemas.openxmlformats.org/";
    constexpr std::string_view strict = "http://purl.oclc.org/ooxml/";
    std::string_view space = name.space;
    if (space == "urn:schemas-microsoft-com:vml") return find(drawing, name.local);
    for (const std::string_view base : {transitional, strict}) {
        if (space.starts_with(base)) {
            space.remove_prefix(base.size());
            break;
        }
    }
    if (space == "wordprocessingml/2006/main" || space == "wordprocessingml/main") return find(word, name.local);
    if (space == "markup-compatibility/2006") return find(compatibility, name.local);
    if (space == "officeDocument/2006/math" || space == "officeDocument/math") return find(mathematics, name.local);
    return Tag::other;
}

bool is_on(const XmlAttributes& attributes) {
    const auto value = attributes.get("val");
    return !value || (*value != "0" && *value != "false" && *value != "off");
}

std::optional<int> number_of(const XmlAttributes& attributes) {
    const auto value = attributes.get("val");
    return value ? word::parse_number(*value) : std::nullopt;
}

}  // namespace reportx::input::docx
