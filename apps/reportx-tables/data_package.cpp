#include "data_package.h"

#include <nlohmann/json.hpp>

using nlohmann::ordered_json;

namespace {

const char* name_of(Type type) {
    switch (type) {
        case Type::integer:
            return "integer";
        case Type::number:
            return "number";
        case Type::date:
            return "date";
        case Type::text:
            break;
    }
    return "string";
}

ordered_json field(const Column& column) {
    ordered_json out{{"name", column.name}, {"type", name_of(column.type)}};
    if (!column.description.empty()) out["description"] = column.description;
    ordered_json constraints = ordered_json::object();
    if (column.required) constraints["required"] = true;
    if (!column.choices.empty()) constraints["enum"] = column.choices;
    if (!constraints.empty()) out["constraints"] = constraints;
    return out;
}

ordered_json schema(const Table& table) {
    ordered_json out{{"$schema", "https://datapackage.org/profiles/2.0/tableschema.json"},
                     {"fields", ordered_json::array()},
                     {"missingValues", {""}},
                     {"primaryKey", table.key}};
    for (const Column& column : table.columns) out["fields"].push_back(field(column));
    for (const Link& link : table.links) {
        out["foreignKeys"].push_back(
            {{"fields", link.columns}, {"reference", {{"resource", link.table}, {"fields", link.targets}}}});
    }
    return out;
}

ordered_json resource(const DataFile& file, const TextFormat& format) {
    const bool delimited = format.kind != TextFormat::Kind::jsonl;
    const char* const media_type = format.kind == TextFormat::Kind::csv   ? "text/csv"
                                   : format.kind == TextFormat::Kind::tsv ? "text/tab-separated-values"
                                                                          : "application/jsonl";
    ordered_json out{{"$schema", "https://datapackage.org/profiles/2.0/dataresource.json"},
                     {"name", file.table->name},
                     {"type", "table"},
                     {"path", file.name},
                     {"description", file.table->description},
                     {"format", format.extension()},
                     {"mediatype", media_type},
                     {"encoding", "utf-8"},
                     {"bytes", file.bytes}};
    if (delimited) {
        out["dialect"] = {{"delimiter", format.kind == TextFormat::Kind::csv ? "," : "\t"},
                          {"lineTerminator", format.excel ? "\r\n" : "\n"}};
    }
    out["schema"] = schema(*file.table);
    return out;
}

}  // namespace

std::string data_package(const std::vector<DataFile>& files, const TextFormat& format) {
    ordered_json out{
        {"$schema", "https://datapackage.org/profiles/2.0/datapackage.json"},
        {"name", "reportx-tables"},
        {"title", "Reports on building a rule-of-law government as tables"},
        {"description",
         "Made by `reportx tables` from documents of format reportx/1. Rows hang together by report_id and "
         "the ids within a report; what a report does not say is empty, a stated zero is 0."},
        {"resources", ordered_json::array()}};
    for (const DataFile& file : files) out["resources"].push_back(resource(file, format));
    return out.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}
