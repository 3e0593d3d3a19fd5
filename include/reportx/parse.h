// parse_report: bytes in, Report out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reportx/report.h"
#include "reportx/result.h"
#include "reportx/rules.h"
#include "reportx/stage_times.h"

namespace reportx {

struct ParseOptions {
    /// Name recorded in `Source::path`.
    std::string path = "-";
    /// `auto`, or the charset that a text or page is in: `utf-8`, `gb18030` (also `gbk`, `gb2312`), `utf-16le`, `utf-16be`.
    std::string encoding = "auto";
    /// The kind of document: `auto` (the bytes tell), `txt`, `html`, `docx`, `pdf`, `doc` or `rtf`.
    std::string from = "auto";
    /// Where the document was found; a page's own word is used when this is empty.
    std::string url;
    /// Inputs of more bytes are refused.
    std::uint64_t max_bytes = 256ull << 20;
    /// Code of GB/T 2260 of the region that reports, or that holds the town or zone that does, where the text does not tell or is not to
    /// be asked; empty: the text tells.
    std::string region;
    /// Vocabulary; null means `Rules::builtin()`. Must outlive the report.
    const Rules* rules = nullptr;
    /// Where the time of each stage is added; null: no clock is asked. Not shared by threads.
    StageTimes* stage_times = nullptr;
};

/// Parses the bytes of one document. Whatever can be read as text gives a report, if need be of kind `other`.
/// Errors: empty or blank input, a kind of document that is not read, an undecodable text, an unknown encoding, kind or
/// region, more than `max_bytes`.
Result<Report> parse_report(std::string_view bytes, const ParseOptions& options = {});

/// Reads `path` and parses it; `options.path` is ignored. Further errors: missing or unreadable file, a directory.
Result<Report> parse_file(const std::string& path, ParseOptions options = {});

/// The first stage alone: the text that spans count in, with `source` filled and nothing else.
Result<Report> extract_text(std::string_view bytes, const ParseOptions& options = {});

/// Reads `path` and extracts its text; to `extract_text` what `parse_file` is to `parse_report`.
Result<Report> extract_file(const std::string& path, ParseOptions options = {});

}  // namespace reportx
