// Writers: a Report as JSON, and the schema of that JSON.
#pragma once

#include <string>
#include <string_view>

#include "reportx/report.h"

namespace reportx {

enum class Layout { compact, pretty };

/// Appends the report as one JSON document of format `reportx/1` without final line end. Same report, same bytes.
void write_json(const Report& report, std::string& out, Layout layout = Layout::compact);

/// Appends one JSON string with its quotation marks, hidden characters escaped as `write_json` escapes them.
void write_json_string(std::string_view utf8, std::string& out);

/// JSON Schema (draft 2020-12) of what `write_json` writes. Static storage.
std::string_view json_schema();

/// A readable account of how the report was read: lines, outline, items and the rule that decided each.
void write_trace(const Report& report, std::string& out);

}  // namespace reportx
