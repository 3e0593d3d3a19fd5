// folded: the vocabulary is folded once when it is loaded, the text once when it is made; then both compare unit by unit.
#include "text/fold.h"

#include "text/count.h"

namespace reportx {

void append_folded(std::string_view utf8, std::u16string& units) {
    units.reserve(units.size() + count_code_points(utf8));
    for (std::size_t at = 0; at < utf8.size();) units.push_back(fold(next_code_point(utf8, at)));
}

std::string utf8_of(std::u16string_view units) {
    std::string utf8;
    for (const char16_t c : units) append_code_point(c, utf8);
    return utf8;
}

std::u16string folded(std::string_view utf8) {
    std::u16string units;
    append_folded(utf8, units);
    return units;
}

}  // namespace reportx
