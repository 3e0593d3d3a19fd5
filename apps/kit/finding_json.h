// Findings as JSON, for each program that has some.
#pragma once

#include <reportx/check.h>

#include <nlohmann/json.hpp>
#include <optional>

/// Decimals of up to 15 digits come out as they are.
nlohmann::ordered_json number_or_null(const std::optional<reportx::Decimal>& value);

nlohmann::ordered_json text_or_null(const std::string& text);

nlohmann::ordered_json span_json(reportx::Span span);

/// `{code, severity, verdict, message, expression, left, right, difference, tolerance}`; spans are the caller's to add.
nlohmann::ordered_json finding_json(const reportx::Finding& finding);

/// `note`, `warning` or, for what holds, `match`.
std::string_view label_of(const reportx::Finding& finding);
