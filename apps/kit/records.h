// Records: inputs in, reports out, whether an input is a document or what `reportx parse` printed of some.
//
// JSON holds no whole text. Where the document that it names is still there unchanged, the text is taken from it; else the text
// is put together from the pieces in the record, with blanks between them, and has no lines.
#pragma once

#include <reportx/report.h>
#include <reportx/rules.h>

#include <functional>
#include <memory>
#include <string>

#include "inputs.h"
#include "messages.h"

struct Record {
    std::string name;  ///< of the document, for messages and output
    reportx::Report report;
    bool whole_text = true;  ///< false when the text is put together from a record
};

/// `path:line:column`, or `path:@offset` where no lines are known; printable.
std::string place_in(const Record& record, std::uint32_t at);

/// How many reports an input gave, and how many it should have.
struct RecordCount {
    std::size_t done = 0, failed = 0;
};

class RecordReader {
public:
    /// Throws UsageError when the rules cannot be loaded.
    explicit RecordReader(const InputOptions& options);

    /// Null for the built-in ones.
    const reportx::Rules* rules() const { return rules_.get(); }

    /// Calls `take` for each report of the input; tells on standard error why there is none.
    RecordCount read(const std::string& name, const Messages& messages, const std::function<void(Record)>& take) const;

private:
    bool take_document(const std::string& name, const std::string& utf8, const Messages& messages,
                       const std::function<void(Record)>& take) const;
    bool take_json(const std::string& name, std::string_view json, const Messages& messages,
                   const std::function<void(Record)>& take) const;

    std::shared_ptr<const reportx::Rules> rules_;
    InputReader reader_;
    std::string region_;
};
