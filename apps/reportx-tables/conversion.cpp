#include "conversion.h"

#include <fmt/format.h>

namespace {

std::unordered_map<std::string_view, std::string_view> names_of(const Codebook& codebook) {
    std::unordered_map<std::string_view, std::string_view> names;
    for (const auto& it : codebook) names.emplace(it.id, it.name);
    return names;
}

Catalog catalog_of(const Layout& layout, const Panel& panel) {
    Catalog catalog{layout.tables};
    catalog.tables.push_back(panel.table());
    catalog.tables.push_back(codebook_table());
    return catalog;
}

}  // namespace

Conversion::Conversion(const Codebook& codebook, const PanelOptions& options)
    : codebook_(codebook),
      layout_(make_layout()),
      links_(layout_),
      derived_(layout_, names_of(codebook)),
      panel_(layout_, codebook, options),
      catalog_(catalog_of(layout_, panel_)),
      indicators_(layout_.table("indicators")),
      panel_table_(layout_.tables.size()),
      codebook_table_(panel_table_ + 1),
      record_(layout_) {
    for (const auto& it : codebook) known_indicators_.emplace(it.id);
}

void Conversion::send(std::size_t table, Row row) {
    for (const auto& writer : writers_) writer->add(table, row);
}

std::optional<std::string> Conversion::problem_of(const Record& record) const {
    const Table& reports = layout_.tables[reports_table];
    const Cell digest = record.row(reports_table, 0)[reports.column("source_sha256")];
    if (!digest) return "no report in it";
    if (!is_digest(*digest)) return "source.sha256: no digest of 64 hexadecimal digits";
    return links_.broken(record);
}

void Conversion::note_unknown_indicators() {
    const std::size_t column = layout_.tables[indicators_].column("id");
    for (std::size_t row = 0; row < record_.rows(indicators_); ++row) {
        const std::string id(*record_.row(indicators_, row)[column]);
        if (!known_indicators_.contains(id)) unknown_indicators_.insert(id);
    }
}

std::optional<RecordFault> Conversion::add(std::string_view json) {
    std::set<std::string> unknown_keys;
    if (auto fault = read_record(json, layout_, record_, unknown_keys)) return fault;
    if (const auto problem = problem_of(record_)) return RecordFault{*problem};
    unknown_keys_.merge(unknown_keys);
    note_unknown_indicators();

    const Cell digest = record_.row(reports_table, 0)[layout_.tables[reports_table].column("source_sha256")];
    const Identity identity = identities_.next(*digest);
    ++tally_.reports;
    tally_.copies += !identity.copy_of.empty();
    derived_.fill(record_, identity);
    for (std::size_t table = 0; table < layout_.tables.size(); ++table) {
        for (std::size_t row = 0; row < record_.rows(table); ++row) send(table, record_.row(table, row));
    }
    panel_.add(record_, [&](Row row) { send(panel_table_, row); });
    for (const auto& writer : writers_) writer->commit();
    return std::nullopt;
}

void Conversion::finish() {
    codebook_rows(codebook_, unknown_indicators_, [&](Row row) { send(codebook_table_, row); });
    for (const auto& writer : writers_) writer->finish();
}

void Conversion::tell(const Messages& messages) const {
    for (const std::string& key : unknown_keys_)
        messages.summary(fmt::format("the key {} is none of this format and was left out", key));
    for (const auto& writer : writers_) writer->tell(messages);
}
