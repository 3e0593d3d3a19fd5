#include "check/wording.h"

#include <algorithm>

namespace reportx::check {
namespace {

std::string filled(std::string_view pattern, const Fields& fields) {
    std::string out;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t open = std::min(pattern.find('{', at), pattern.size());
        const std::size_t close = pattern.find('}', open);
        out += pattern.substr(at, open - at);
        if (close == pattern.npos) break;
        const auto field =
            std::ranges::find(fields, pattern.substr(open + 1, close - open - 1), &Fields::value_type::first);
        if (field != fields.end()) out += field->second;
        at = close + 1;
    }
    return out;
}

}  // namespace

std::string worded(const CheckWords& words, Language language, const std::string& id, const Fields& fields) {
    const CheckRow* row = words.row(id);
    return row == nullptr ? id : filled(language == Language::zh ? row->text : row->value, fields);
}

}  // namespace reportx::check
