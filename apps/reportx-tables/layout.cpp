// Walks the schema once, building tables and places side by side. The schema is our own, so what it does not use (allOf,
// pattern properties …) is not looked for.
#include "layout.h"

#include <reportx/write.h>

#include <algorithm>
#include <nlohmann/json.hpp>

using Schema = nlohmann::ordered_json;

namespace {

/// How the tables hang together, which the schema does not tell. A table that is not named here has `position` for its key.
struct Facts {
    std::string_view table;
    bool own_id;         ///< `id` is unique in the report
    bool has_section;    ///< `section` names one of the report
    bool has_indicator;  ///< `id` names a row of the codebook
};
constexpr Facts known_facts[] = {{"sections", true, false, false},    {"measures", true, true, false},
                                 {"shortcomings", true, true, false}, {"plans", true, true, false},
                                 {"quantities", true, true, false},   {"indicators", false, false, true},
                                 {"citations", false, false, false},  {"diagnostics", false, false, false}};

Facts facts_of(std::string_view table) {
    const auto found = std::ranges::find(known_facts, table, &Facts::table);
    return found == std::end(known_facts) ? Facts{table, false, false, false} : *found;
}

Column report_id_column() {
    return {"report_id", Type::text, true, {}, "The report: the first 16 digits of source_sha256, -2 … for copies"};
}

class Builder {
public:
    Builder() : schema_(Schema::parse(reportx::json_schema())) {
        layout_.tables.push_back({"reports", "One row a report", {}, {"report_id"}, {}});
        reports().columns.push_back(report_id_column());
        reports().columns.push_back({"copy_of", Type::text, false, {}, "The earlier report of the same bytes, if any"});
    }

    Layout build() {
        layout_.document = place_of(schema_, "", reports_table);
        layout_.answer = answer(layout_.document);
        add_counts();
        add_indicator_columns();
        return std::move(layout_);
    }

private:
    static Place answer(const Place& document) {
        const Place any{.kind = Place::Kind::passed_over}, reason{.kind = Place::Kind::failure};
        const Place error{.kind = Place::Kind::object,
                          .members = {{"code", false, any}, {"message", true, reason}, {"remedy", false, any}}};
        return {.kind = Place::Kind::object,
                .members = {{"id", false, any}, {"report", false, document}, {"error", false, error}}};
    }

    Table& reports() { return layout_.tables[reports_table]; }

    /// The part of the schema that `node` refers to.
    const Schema& resolved(const Schema& node) const {
        const auto reference = node.find("$ref");
        if (reference == node.end()) return node;
        return schema_.at("$defs").at(reference->get<std::string>().substr(std::string_view("#/$defs/").size()));
    }

    std::string description_of(const Schema& node) const {
        for (const Schema* it : {&node, &resolved(node)}) {
            if (it->contains("description")) return it->at("description").get<std::string>();
        }
        return {};
    }

    Place place_of(const Schema& node, const std::string& name, std::size_t table) {
        const Schema& rule = resolved(node);
        if (rule.contains("anyOf")) {  // a reference or null
            Schema inner = rule.at("anyOf").at(0);
            if (!inner.contains("description")) inner["description"] = description_of(node);
            Place place = place_of(inner, name, table);
            place.nullable = true;
            layout_.tables[table].columns[place.column].required = false;
            return place;
        }
        const Schema type = rule.contains("type") ? rule.at("type") : Schema("string");
        if (type == "object") return object(rule, name, table);
        if (type == "array") return rule.contains("prefixItems") ? span(name, table) : list(node, rule, name);
        return value(node, rule, type, name, table);
    }

    Place object(const Schema& rule, const std::string& name, std::size_t table) {
        Place place{.kind = Place::Kind::object, .table = table};
        const auto& required = rule.at("required");
        const std::string prefix = name.empty() || name == "metadata" ? "" : name + "_";
        for (const auto& [key, member] : rule.at("properties").items()) {
            const bool always = std::find(required.begin(), required.end(), key) != required.end();
            Place inner = place_of(member, prefix + key, table);
            const bool in_column = inner.kind != Place::Kind::object && inner.kind != Place::Kind::list;
            if (in_column && !always) layout_.tables[table].columns[inner.column].required = false;
            place.members.push_back({key, always, std::move(inner)});
        }
        return place;
    }

    Place list(const Schema& node, const Schema& rule, const std::string& name) {
        const Facts facts = facts_of(name);
        Table table{name, description_of(node), {report_id_column()}, {"report_id"}, {}};
        table.links.push_back({{"report_id"}, "reports", {"report_id"}});
        if (facts.has_section) table.links.push_back({{"report_id", "section"}, "sections", {"report_id", "id"}});
        if (facts.has_indicator) table.links.push_back({{"id"}, "codebook", {"id"}});
        table.key.push_back(facts.own_id ? "id" : "position");
        if (!facts.own_id)
            table.columns.push_back({"position", Type::integer, true, {}, "Counts the rows of a report from 1"});
        const std::size_t index = layout_.tables.size();
        layout_.tables.push_back(std::move(table));
        Place place{.kind = Place::Kind::list, .table = index};
        place.members.push_back({"", true, place_of(rule.at("items"), "", index)});
        return place;
    }

    Place span(const std::string& name, std::size_t table) {
        std::string prefix = name;
        if (prefix.ends_with("span")) prefix.resize(prefix.size() - 4);
        Place place{.kind = Place::Kind::span, .table = table, .column = layout_.tables[table].columns.size()};
        auto& columns = layout_.tables[table].columns;
        columns.push_back({prefix + "start", Type::integer, true, {}, "Code points of the text before it"});
        columns.push_back({prefix + "end", Type::integer, true, {}, "Code points of the text up to its end"});
        return place;
    }

    Place value(const Schema& node, const Schema& rule, const Schema& type, const std::string& name,
                std::size_t table) {
        Place place{.table = table, .column = layout_.tables[table].columns.size()};
        const auto is = [&](const char* word) {
            return type == word || (type.is_array() && std::find(type.begin(), type.end(), word) != type.end());
        };
        place.nullable = is("null");
        place.date = rule.value("format", "") == "date";
        if (is("integer")) place.kind = Place::Kind::integer;
        if (is("number")) place.kind = Place::Kind::number;
        if (rule.contains("const")) place.choices = {rule.at("const").get<std::string>()};
        for (const Schema& choice : rule.value("enum", Schema::array())) {
            choice.is_null() ? place.nullable = true : (place.choices.push_back(choice.get<std::string>()), true);
        }
        const Type column_type = place.kind == Place::Kind::integer  ? Type::integer
                                 : place.kind == Place::Kind::number ? Type::number
                                 : place.date                        ? Type::date
                                                                     : Type::text;
        layout_.tables[table].columns.push_back(
            {name, column_type, !place.nullable, place.choices, description_of(node)});
        return place;
    }

    void add_counts() {
        for (std::size_t i = 1; i < layout_.tables.size(); ++i) {
            const std::string& name = layout_.tables[i].name;
            reports().columns.push_back({"n_" + name, Type::integer, true, {}, "Rows of the report in " + name});
        }
    }

    /// What a reader of indicators would look up in two other tables each time.
    void add_indicator_columns() {
        Table& indicators = layout_.tables[layout_.table("indicators")];
        const Table& quantities = layout_.tables[layout_.table("quantities")];
        indicators.columns.push_back({"name", Type::text, false, {}, "Chinese name, from the codebook"});
        for (const char* name : {"change", "subject", "text"}) {
            Column column = quantities.columns[quantities.column(name)];
            column.required = false;
            column.description = "Of the quantity: " + column.description;
            indicators.columns.push_back(std::move(column));
        }
    }

    const Schema schema_;
    Layout layout_;
};

}  // namespace

std::size_t Table::column(std::string_view wanted) const {
    return static_cast<std::size_t>(std::ranges::find(columns, wanted, &Column::name) - columns.begin());
}

std::size_t Layout::table(std::string_view wanted) const {
    return static_cast<std::size_t>(std::ranges::find(tables, wanted, &Table::name) - tables.begin());
}

const Place::Member* Place::find(std::string_view key) const {
    const auto found = std::ranges::find(members, key, &Member::key);
    return found == members.end() ? nullptr : &*found;
}

Layout make_layout() { return Builder().build(); }
