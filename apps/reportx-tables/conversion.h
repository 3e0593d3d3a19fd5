// Conversion: records in, rows of all tables to the writers out; one record at a time.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "derived.h"
#include "identity.h"
#include "links.h"
#include "panel.h"
#include "record_reader.h"
#include "writers.h"

struct ConversionTally {
    std::size_t reports = 0, copies = 0;
};

class Conversion {
public:
    Conversion(const Codebook& codebook, const PanelOptions& options);
    Conversion(const Conversion&) = delete;
    Conversion& operator=(const Conversion&) = delete;

    const Catalog& catalog() const { return catalog_; }
    void write_to(std::unique_ptr<TableWriter> writer) { writers_.push_back(std::move(writer)); }

    /// Sends the rows of one document to the writers; what is wrong with it when it has none.
    std::optional<RecordFault> add(std::string_view json);

    /// The codebook, then the names of the files.
    void finish();

    /// What was left out or changed, unless quiet.
    void tell(const Messages& messages) const;

    const ConversionTally& tally() const { return tally_; }
    const PanelTally& panel_tally() const { return panel_.tally(); }

private:
    void send(std::size_t table, Row row);
    std::optional<std::string> problem_of(const Record& record) const;
    void note_unknown_indicators();

    const Codebook& codebook_;
    const Layout layout_;
    const Links links_;
    const Derived derived_;
    Panel panel_;
    Catalog catalog_;
    const std::size_t indicators_, panel_table_, codebook_table_;
    Record record_;
    Identities identities_;
    ConversionTally tally_;
    std::set<std::string> known_indicators_, unknown_indicators_, unknown_keys_;
    std::vector<std::unique_ptr<TableWriter>> writers_;
};
