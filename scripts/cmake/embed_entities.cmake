# cmake -DINPUT=lib/input/html/entities.tsv -DOUTPUT=entities.cpp -P embed_entities.cmake
# Writes the table of character references as `reportx::input::embedded_entities`.
include(${CMAKE_CURRENT_LIST_DIR}/raw_literal.cmake)

file(READ ${INPUT} content)
raw_literal(literal "${content}")
file(WRITE ${OUTPUT} "// GENERATED from lib/input/html/entities.tsv by scripts/cmake/embed_entities.cmake at build time. DO NOT EDIT.
#include <string_view>

namespace reportx::input {

using namespace std::string_view_literals;

extern const std::string_view embedded_entities;
const std::string_view embedded_entities = ${literal};

}  // namespace reportx::input
")
