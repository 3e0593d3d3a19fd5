// The parts of a Word document by what they are. Their names are not fixed: content types and relationships tell them.
#pragma once

#include <string>

#include "input/zip/zip.h"
#include "reportx/result.h"

namespace reportx::input::docx {

/// Names of parts; empty where the document has none such.
struct Parts {
    std::string main;
    std::string styles;
    std::string numbering;
};

/// Errors: no main part, or that of a workbook or presentation; a part that tells of the others is damaged.
Result<Parts> find_parts(ZipArchive& archive);

}  // namespace reportx::input::docx
