// The test program. Spec examples and golden files are registered before gtest lists or runs anything; with
// REPORTX_UPDATE=1 in the environment they rewrite what they expect instead of checking it (see scripts/update).
#include <gtest/gtest.h>

#include "golden/register.h"
#include "spec/register.h"

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    reportx::test::register_spec_examples();
    reportx::test::register_golden_files();
    return RUN_ALL_TESTS();
}
