# cmake "-DFILES=a.tsv;b.tsv" -DOUTPUT=rules.cpp -P embed_rules.cmake
# Writes the vocabulary, the files in order of name, as the C++ data that lib/rules/embedded.h
# declares. The digest is the SHA-256 over `name LF content` of all files, so it changes with any of them.
# regions.tsv counts in it, but its content is left empty: embed_regions.cmake compiles its rows in as records.
include(${CMAKE_CURRENT_LIST_DIR}/raw_literal.cmake)

set(paths ${FILES})
list(SORT paths)
list(LENGTH paths count)
set(rows "")
set(everything "")
foreach(path IN LISTS paths)
    get_filename_component(name ${path} NAME)
    file(READ ${path} content)
    string(APPEND everything "${name}\n${content}")
    if(name STREQUAL "regions.tsv")
        set(content "")
    endif()
    raw_literal(literal "${content}")
    string(APPEND rows "    {\"${name}\"sv,\n${literal}},\n")
endforeach()
if(NOT rows)
    set(rows "    {\"\"sv, \"\"sv},\n")  # C++ has no empty arrays; file_count says that nothing is there
endif()
string(SHA256 digest "${everything}")

file(WRITE ${OUTPUT} "// GENERATED from lib/rules/*.tsv by scripts/cmake/embed_rules.cmake at build time. DO NOT EDIT.
#include \"rules/embedded.h\"

namespace reportx::rules_data {

using namespace std::string_view_literals;

const File files[] = {
${rows}};
const std::size_t file_count = ${count};
const std::string_view digest = \"${digest}\"sv;

}  // namespace reportx::rules_data
")
