// Makes each samples/NAME.txt a gtest `golden.NAME` against tests/golden/NAME.json.
#pragma once

namespace reportx::test {

/// With REPORTX_UPDATE=1 the tests rewrite the JSON instead.
void register_golden_files();

}  // namespace reportx::test
