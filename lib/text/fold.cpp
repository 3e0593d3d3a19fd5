// folded: the vocabulary is folded once when it is loaded, the text once when it is made; then both compare unit by unit.
#include "text/fold.h"

#include "reportx/text.h"

namespace reportx {

std::u16string folded(std::string_view utf8) { return std::u16string(Text(std::string(utf8)).folded()); }

}  // namespace reportx
