// What the JSON forms of findings share.
#pragma once

#include <reportx/decimal.h>

#include <nlohmann/json.hpp>
#include <optional>

nlohmann::ordered_json number_or_null(const std::optional<reportx::Decimal>& value);
