// One parser for each thread; documents are handed out one by one.
#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

#include "product/clocks.h"
#include "product/documents.h"
#include "product/modes.h"
#include "product/product.h"

namespace reportx::bench {
namespace {

constexpr int rounds = 7;

struct Spent {
    double wall = 0, cpu = 0;  ///< seconds
};

Spent spent_with(unsigned threads, const std::vector<std::string>& texts) {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        Product product;
        for (std::size_t i = next++; i < texts.size(); i = next++) product.json_of(texts[i]);
    };
    const double start = wall_seconds(), cpu_start = cpu_seconds();
    std::vector<std::thread> workers;
    for (unsigned i = 1; i < threads; ++i) workers.emplace_back(work);
    work();
    for (std::thread& worker : workers) worker.join();
    return {wall_seconds() - start, cpu_seconds() - cpu_start};
}

}  // namespace

void tell_threads(const std::string& folder, std::size_t count) {
    const auto texts = documents(folder, count);
    const char* separator = "[";
    for (int i = 0; i < rounds; ++i) {
        const Spent one = spent_with(1, texts), two = spent_with(2, texts);
        std::printf("%s{\"bytes\": %zu, \"one\": %.6f, \"two\": %.6f, \"one_cpu\": %.6f, \"two_cpu\": %.6f}", separator,
                    bytes_of(texts), one.wall, two.wall, one.cpu, two.cpu);
        separator = ", ";
    }
    std::puts("]");
}

}  // namespace reportx::bench
