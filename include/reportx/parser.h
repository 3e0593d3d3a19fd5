// Parser: documents in, one report at a time out, for whoever reads many.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "reportx/parse.h"
#include "reportx/report.h"
#include "reportx/result.h"

namespace reportx {

/// Parses one document after another and keeps its buffers, so that each further one costs hardly an allocation.
///
/// What it finds is what `parse_report` finds, whatever was parsed before. One parser serves one thread; each thread of a
/// program makes its own.
class Parser {
public:
    Parser();
    ~Parser();
    Parser(Parser&&) noexcept;
    Parser& operator=(Parser&&) noexcept;

    /// As `parse_report`. The report belongs to the parser and lives until its next call.
    Result<const Report*> parse(std::string_view bytes, const ParseOptions& options = {});

    /// As `parse_file`: reads `path` into a buffer that is kept, and parses it; `options.path` is ignored.
    Result<const Report*> parse_file(const std::string& path, const ParseOptions& options = {});

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace reportx
