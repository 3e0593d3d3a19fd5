// explain_code: the codes of all stages in one table. Each stage keeps its own codes and their meaning beside its code.
#include <span>

#include "input/codes.h"
#include "input/document_codes.h"
#include "metadata/codes.h"
#include "quantity/codes.h"
#include "report/codes.h"
#include "reportx/check.h"
#include "reportx/diagnostic.h"

namespace reportx {

std::string_view explain_code(std::string_view code) {
    const std::span<const CodeMeaning> tables[] = {input::code_meanings, input::document_code_meanings,
                                                   quantity::code_meanings, metadata::code_meanings,
                                                   report::code_meanings};
    for (const auto table : tables) {
        for (const CodeMeaning& known : table) {
            if (known.code == code) return known.meaning;
        }
    }
    for (const auto& known : check_codes()) {
        if (known.code == code) return known.meaning;
    }
    return {};
}

}  // namespace reportx
