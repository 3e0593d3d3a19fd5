// Makes each example of tests/spec/STAGE/*.txt a gtest `spec_STAGE.NAME`.
#pragma once

namespace reportx::test {

/// With REPORTX_UPDATE=1, instead one test a file that rewrites the expected findings in place.
void register_spec_examples();

}  // namespace reportx::test
