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

double seconds_with(unsigned threads, const std::vector<std::string>& texts) {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        Product product;
        for (std::size_t i = next++; i < texts.size(); i = next++) product.json_of(texts[i]);
    };
    const double start = wall_seconds();
    std::vector<std::thread> workers;
    for (unsigned i = 1; i < threads; ++i) workers.emplace_back(work);
    work();
    for (std::thread& worker : workers) worker.join();
    return wall_seconds() - start;
}

}  // namespace

void tell_threads(const std::string& folder, std::size_t count) {
    const auto texts = documents(folder, count);
    std::string one, two;
    for (int i = 0; i < rounds; ++i) {
        const char* separator = i == 0 ? "" : ", ";
        one += separator + std::to_string(seconds_with(1, texts));
        two += separator + std::to_string(seconds_with(2, texts));
    }
    std::printf("{\"bytes\": %zu, \"one\": [%s], \"two\": [%s]}\n", bytes_of(texts), one.c_str(), two.c_str());
}

}  // namespace reportx::bench
