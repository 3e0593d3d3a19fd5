# cmake -DINPUT=lib/rules/regions.tsv -DOUTPUT=regions.cpp -P embed_regions.cmake
# Writes the rows of the region table, sorted by name, as the records that lib/rules/region_table.h declares.
file(READ ${INPUT} content)
string(REGEX REPLACE "#[^\n]*\n" "" content "${content}")
string(STRIP "${content}" content)
string(REPLACE "\n" ";" rows "${content}")

# code, name, short name, level, parent, from, to, source: the name goes first, so that the bytes sort by it.
set(row "^([0-9]+)\t([^\t]+)\t([^\t]*)\t([a-z]+)\t([0-9]*)\t([0-9]+)\t([0-9]*)\t[a-z]+$")
list(TRANSFORM rows REPLACE "${row}" "\\2\t\\1\t\\3\t\\4\t\\5\t\\6\t\\7")
list(SORT rows)
set(sorted "^([^\t]+)\t([0-9]+)\t([^\t]*)\t([a-z]+)\t([0-9]*)\t([0-9]+)\t([0-9]*)$")
list(TRANSFORM rows REPLACE "${sorted}" "    region_row(u\"\\1\", u\"\\3\", RegionLevel::\\4, \\2u, \\5u, \\6u, \\7u)")
list(JOIN rows ",\n" rows)
string(REGEX REPLACE "([ ,])u([,)])" "\\10u\\2" rows "${rows}")  # an empty parent or year
if(rows MATCHES "\t")
    message(FATAL_ERROR "${INPUT}: a row has not the columns that its head tells")
endif()

file(WRITE ${OUTPUT} "// GENERATED from lib/rules/regions.tsv by scripts/cmake/embed_regions.cmake at build time. DO NOT EDIT.
#include \"rules/region_table.h\"

namespace reportx::rules_data {
namespace {

constexpr RegionRow rows[] = {
${rows}};

constexpr NameStarts starts = starts_of(rows);

constexpr auto of_start = [] {
    std::array<RowsOfKey, slots_for(std::size(rows))> slots{};
    index_starts(rows, slots);
    return slots;
}();

constexpr auto of_code = [] {
    std::array<RowsOfKey, slots_for(std::size(rows))> slots{};
    index_codes(rows, slots);
    return slots;
}();

}  // namespace

constinit const RegionData regions{rows, &starts, of_start, of_code};

}  // namespace reportx::rules_data
")
