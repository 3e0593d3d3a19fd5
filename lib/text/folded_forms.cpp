// One table for what would be a dozen questions about every character of a text.
#include "text/folded_forms.h"

#include <initializer_list>

#include "text/fold.h"
#include "text/hidden.h"
#include "text/marks.h"
#include "text/traditional.h"

namespace reportx {
namespace {

constexpr FoldedForms make_forms() {
    FoldedForms forms{};
    for (std::uint32_t c = 0; c < forms.size(); ++c) forms[c] = c;
    const auto fold_all = [&](std::initializer_list<char16_t> characters, char16_t form) {
        for (const char16_t c : characters) forms[c] = form;
    };
    for (char16_t c = 0xFF01; c <= 0xFF5E; ++c) forms[c] = c - 0xFEE0u;
    for (char16_t c = 0x2000; c <= 0x200A; ++c) forms[c] = blank;
    for (char16_t c = 0x2010; c <= 0x2015; ++c) forms[c] = dash;
    fold_all({u'\t', u'\v', u'\f', 0x00A0, 0x1680, 0x202F, 0x205F, 0x3000}, blank);
    fold_all({0x2212, 0x2500, 0xFE58}, dash);
    fold_all({0x2022, 0x2027, 0x22C5, 0x30FB}, middle_dot);
    fold_all({0x223C, 0x301C}, u'~');
    fold_all({0xFE6A}, u'%');
    for (std::size_t i = 0; i < traditional.size(); ++i) forms[traditional[i]] = simplified[i];
    for (std::uint32_t c = 0; c < forms.size(); ++c) {
        std::uint32_t& form = forms[c];
        form |= static_cast<std::uint32_t>(marks_of(static_cast<char16_t>(form))) << 24;
        if (c < 0x80) form |= form_of_one;
        if ((c >= 0x80 && c < 0x800) || (c >= 0xD800 && c <= 0xDFFF)) form |= form_of_other_width;
        if (c == 0xFFFD || (is_hidden(c) && c != '\t' && c != '\n')) form |= form_not_plain;
    }
    return forms;
}

}  // namespace

constinit const FoldedForms folded_forms = make_forms();

}  // namespace reportx
