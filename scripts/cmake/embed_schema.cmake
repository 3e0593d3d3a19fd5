# cmake -DINPUT=lib/write/schema.json -DOUTPUT=schema.cpp -P embed_schema.cmake
# Writes the JSON Schema of the output format as `reportx::embedded_schema`.
include(${CMAKE_CURRENT_LIST_DIR}/raw_literal.cmake)

file(READ ${INPUT} content)
raw_literal(literal "${content}")
file(WRITE ${OUTPUT} "// GENERATED from lib/write/schema.json by scripts/cmake/embed_schema.cmake at build time. DO NOT EDIT.
#include <string_view>

namespace reportx {

using namespace std::string_view_literals;

extern const std::string_view embedded_schema;
const std::string_view embedded_schema = ${literal};

}  // namespace reportx
")
