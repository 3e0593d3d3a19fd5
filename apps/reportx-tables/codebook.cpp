#include "codebook.h"

Table codebook_table() {
    Table table{"codebook", "The named indicators: what the amounts in indicators and panel mean", {}, {"id"}, {}};
    table.columns = {{"id", Type::text, true, {}, "Id of the indicator; a column of panel has it for its name"},
                     {"name", Type::text, false, {}, "Chinese name"},
                     {"kind", Type::text, false, {}, "Kind of quantity: count, percent, money"},
                     {"counts", Type::text, false, {}, "What it counts, and what it does not"}};
    return table;
}

void codebook_rows(const Codebook& codebook, const std::set<std::string>& unknown,
                   const std::function<void(Row)>& take) {
    for (const auto& it : codebook) take(std::vector<Cell>{it.id, it.name, it.kind, it.counts});
    for (const std::string& id : unknown) take(std::vector<Cell>{id, std::nullopt, std::nullopt, std::nullopt});
}
