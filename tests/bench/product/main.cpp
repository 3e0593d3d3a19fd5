// bench_product MODE …: one figure of the product at a time, as JSON on standard output. `scripts/bench` runs it.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "product/modes.h"

namespace {

using namespace reportx::bench;

struct Mode {
    std::string_view name;
    void (*run)(const std::string& folder, std::size_t documents);
};

constexpr std::array<Mode, 5> modes{{{"instructions", tell_instructions},
                                     {"allocations", tell_allocations},
                                     {"digests", tell_digests},
                                     {"threads", tell_threads},
                                     {"linear", tell_linear}}};

}  // namespace

int main(int count, char** arguments) {
    const std::string_view wanted = count > 1 ? arguments[1] : "";
    for (const Mode& mode : modes) {
        if (mode.name != wanted) continue;
        mode.run(count > 2 ? arguments[2] : "", count > 3 ? std::strtoull(arguments[3], nullptr, 10) : 0);
        return 0;
    }
    std::fputs(
        "usage: bench_product instructions|allocations|digests|threads FOLDER [DOCUMENTS], or bench_product linear\n",
        stderr);
    return 2;
}
