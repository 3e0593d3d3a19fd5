// A report made by hand in which every field that can be absent is once there and once not.
#pragma once

#include "reportx/report.h"

namespace reportx::test {

Report full_report();

}  // namespace reportx::test
