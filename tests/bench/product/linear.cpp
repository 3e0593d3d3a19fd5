// The odd texts of the property tests at two lengths: what grows faster than its text shows as a fall of MB/s.
#include <algorithm>
#include <cstdio>

#include "product/clocks.h"
#include "product/modes.h"
#include "product/product.h"
#include "property/odd_texts.h"

namespace reportx::bench {
namespace {

constexpr std::size_t small_length = 250'000, large_length = 4'000'000;
constexpr int rounds = 3;

struct Speed {
    double megabytes_a_second = 0;  ///< of input, best of `rounds`
    std::size_t written = 0;        ///< bytes of JSON
};

/// Short texts are read as often as makes the length of the long one, so that both are measured alike.
Speed speed_over(const test::OddText& sort, std::size_t length) {
    const std::string text = test::text_of(sort, length);
    const int times = static_cast<int>(large_length / length);
    Speed speed;
    Product product;
    for (int round = 0; round < rounds; ++round) {
        const double start = cpu_seconds();
        for (int i = 0; i < times; ++i) speed.written = product.json_of(text).size();
        const double taken = cpu_seconds() - start;
        speed.megabytes_a_second =
            std::max(speed.megabytes_a_second, 1e-6 * times * static_cast<double>(text.size()) / taken);
        if (taken > 1) break;  // slow ones would hold up the rest, and their noise is small
    }
    return speed;
}

}  // namespace

void tell_linear(const std::string&, std::size_t) {
    const char* separator = "{\n";
    for (const test::OddText& sort : test::odd_texts) {
        const Speed small = speed_over(sort, small_length), large = speed_over(sort, large_length);
        std::printf("%s\"%s\": {\"small\": %.3f, \"large\": %.3f, \"written\": %zu}", separator, sort.name,
                    small.megabytes_a_second, large.megabytes_a_second, large.written);
        std::fflush(stdout);
        separator = ",\n";
    }
    std::puts("\n}");
}

}  // namespace reportx::bench
