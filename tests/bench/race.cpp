// bench_race FOLDER ROUNDS [DOCUMENTS]: the product and the frozen references over the same texts in memory, in turn, and how far the
// careful obvious design finds what the product finds. Prints one JSON object with the CPU seconds of every round.
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "agreement.h"
#include "product/clocks.h"
#include "product/documents.h"
#include "product/product.h"
#include "references/code_points.h"
#include "references/numbers.h"
#include "references/obvious/obvious.h"

namespace {

using namespace reportx::bench;

Product product;

struct Contestant {
    const char* name;
    std::size_t (*run)(const std::string& text);  ///< gives a number that depends on all of its work
    std::vector<double> seconds{};
    std::size_t result = 0;
};

void print(const Contestant& one) {
    std::printf(", \"%s\": [", one.name);
    for (std::size_t i = 0; i < one.seconds.size(); ++i) std::printf("%s%.6f", i == 0 ? "" : ", ", one.seconds[i]);
    std::printf("], \"%s_result\": %zu", one.name, one.result);
}

}  // namespace

int main(int count, char** arguments) {
    const int rounds = count > 2 ? std::atoi(arguments[2]) : 0;
    if (rounds < 1) {
        std::fputs("usage: bench_race FOLDER ROUNDS [DOCUMENTS]\n", stderr);
        return 2;
    }
    const auto texts = documents(arguments[1], count > 3 ? std::strtoull(arguments[3], nullptr, 10) : 0);
    std::array<Contestant, 4> contestants{
        {{"product", [](const std::string& text) { return product.json_of(text).size(); }},
         {"obvious", [](const std::string& text) { return obvious::document_json(text).size(); }},
         {"numbers", count_numbers},
         {"code_points", count_code_points}}};
    for (int round = 0; round < rounds; ++round) {
        for (Contestant& one : contestants) {
            const double start = cpu_seconds();
            one.result = 0;
            for (const std::string& text : texts) one.result += one.run(text);
            one.seconds.push_back(cpu_seconds() - start);
            if (isatty(STDERR_FILENO))
                std::fprintf(stderr, "\rbench: round %d of %d, %s\x1b[K", round + 1, rounds, one.name);
        }
    }
    if (isatty(STDERR_FILENO)) std::fputs("\r\x1b[K", stderr);
    std::printf("{\"documents\": %zu, \"bytes\": %zu", texts.size(), bytes_of(texts));
    for (const Contestant& one : contestants) print(one);
    const Agreement agreement = agreement_over(texts);
    std::printf(", \"agreement\": {\"sections\": %.4f, \"items\": %.4f, \"amounts\": %.4f, \"indicators\": %.4f}}\n",
                agreement.sections, agreement.items, agreement.amounts, agreement.indicators);
}
