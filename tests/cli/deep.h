// How far a campaign goes: so far in every run of the tests, and as far as REPORTX_POINTS says in a deep one (tests/deep/batch).
#pragma once

#include <cstdlib>

namespace reportx::test {

inline unsigned long points(unsigned long usual) {
    const char* const asked = std::getenv("REPORTX_POINTS");
    return asked ? std::strtoul(asked, nullptr, 10) : usual;
}

}  // namespace reportx::test
