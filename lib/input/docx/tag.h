// Tag: the elements of WordprocessingML that its readers look at, told by namespace and local name.
#pragma once

#include <optional>
#include <string_view>

#include "input/word/number.h"
#include "input/xml/xml.h"

namespace reportx::input::docx {

enum class Tag {
    other,
    // text
    document,
    body,
    p,
    r,
    t,
    tab,
    ptab,
    br,
    cr,
    no_break_hyphen,
    sym,
    text_path,
    text_box,
    // layers over the text
    del,
    ins,
    move_from,
    del_text,
    del_instr_text,
    instr_text,
    fld_char,
    fld_simple,
    hidden,
    ruby_text,
    foot_note,
    end_note,
    chunk,
    // properties
    p_pr,
    r_pr,
    p_style,
    r_style,
    num_pr,
    num_id,
    ilvl,
    changed_properties,
    // tables and controls
    tbl,
    tr,
    tr_pr,
    tc,
    sdt,
    sdt_pr,
    sdt_content,
    gallery,
    placeholder,
    // alternatives
    alternate_content,
    choice,
    fallback,
    // styles and numbering
    styles,
    style,
    based_on,
    numbering,
    abstract_num,
    num,
    abstract_num_id,
    num_style_link,
    style_link,
    lvl,
    start,
    num_fmt,
    lvl_text,
    lvl_restart,
    is_lgl,
    suff,
    lvl_override,
    start_override,
};

/// The same for the transitional and the strict namespace; `other` for what no reader looks at.
Tag tag_of(const XmlName& name);

/// The value of a switch such as `<w:vanish/>`: on unless `w:val` turns it off.
bool is_on(const XmlAttributes& attributes);

/// `w:val` as a number; nothing when it is none.
std::optional<int> number_of(const XmlAttributes& attributes);

}  // namespace reportx::input::docx
