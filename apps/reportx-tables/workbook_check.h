// workbook_problem: a finished workbook in, what is wrong with it out.
//
// libxlsxwriter writes its scratch files without looking whether that worked: what the disk did not take is missing from the workbook,
// without a word. So it is read back and compared: the cells of each sheet by their digests, all else with a workbook made the same
// way that has no cells but those that set the size.
#pragma once

#include <string>
#include <vector>

#include "sheet_digest.h"

/// Empty when nothing is. `path` and `model_path` are the two workbooks; `cells` are the digests of the sheets.
std::string workbook_problem(const std::string& path, const std::string& model_path,
                             const std::vector<SheetDigest>& cells);
