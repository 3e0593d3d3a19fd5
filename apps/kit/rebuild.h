// rebuild_report: one JSON document of `reportx parse` in, a Report out, as far as the document tells.
#pragma once

#include <reportx/report.h>
#include <reportx/result.h>

#include <string_view>

/// Spans hold. The text has the pieces that the document quotes at their places, line ends where sections begin, and blanks
/// elsewhere. Errors: no JSON, another format, a value out of place; nothing in the document is trusted.
reportx::Result<reportx::Report> rebuild_report(std::string_view json);
