// Random: the same numbers from the same seed on every machine (splitmix64); the standard distributions promise no such thing.
#pragma once

#include <cmath>
#include <cstdint>

namespace reportx::bench {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }

    /// Below `bound`, which is not 0.
    std::uint64_t below(std::uint64_t bound) { return next() % bound; }

    /// From `low` to `high`, both included.
    int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::uint64_t>(high - low + 1))); }

    bool chance(int percent) { return below(100) < static_cast<std::uint64_t>(percent); }

    /// From 0 up to, not including, 1.
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

private:
    std::uint64_t state_;
};

}  // namespace reportx::bench
