// Codebook: the table of the named indicators, one row an indicator, so that tables tell what their columns mean.
#pragma once

#include <reportx/indicators.h>

#include <functional>
#include <set>
#include <string>

#include "table.h"

using Codebook = std::vector<reportx::IndicatorMeaning>;

Table codebook_table();

/// Calls `take` with a row for each indicator, then with one for each of the `unknown` ids, of which nothing is told.
void codebook_rows(const Codebook& codebook, const std::set<std::string>& unknown,
                   const std::function<void(Row)>& take);
