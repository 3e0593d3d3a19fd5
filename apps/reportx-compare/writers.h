// The two forms of output of comparing: a readable account, and JSON.
#pragma once

#include <reportx/compare.h>

#include <string>
#include <vector>

#include "records.h"

void write_account(const std::vector<Record>& records, const reportx::Comparison& comparison,
                   reportx::Language language, std::string& out);
void write_comparison_json(const std::vector<Record>& records, const reportx::Comparison& comparison, std::string& out);
