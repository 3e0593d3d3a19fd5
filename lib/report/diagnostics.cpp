// explain_code: the codes of all stages in one table. Each stage keeps its own codes and their meaning beside its code.
#include "reportx/diagnostic.h"

#include "input/codes.h"
#include "metadata/codes.h"
#include "report/codes.h"

namespace reportx {

std::string_view explain_code(std::string_view code) {
    for (const auto& known : input::code_meanings) {
        if (known.code == code) return known.meaning;
    }
    for (const auto& known : metadata::code_meanings) {
        if (known.code == code) return known.meaning;
    }
    for (const auto& known : report::code_meanings) {
        if (known.code == code) return known.meaning;
    }
    return {};
}

}  // namespace reportx
