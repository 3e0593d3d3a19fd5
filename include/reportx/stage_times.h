// StageTimes: where the time of reading documents goes, for whoever asks.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <string_view>

namespace reportx {

/// Of one stage, added up over all documents.
struct StageTime {
    std::uint64_t nanoseconds = 0;
    std::uint64_t bytes = 0;  ///< that it looked at; of `write`, that it wrote
};

/// The stages in the order in which they run. One for each thread; sums are made by `add`.
struct StageTimes {
    StageTime read;        ///< the file or standard input
    StageTime rules;       ///< the vocabulary made ready, once in a process; no bytes
    StageTime decode;      ///< bytes to text
    StageTime digest;      ///< SHA-256
    StageTime phrases;     ///< lines, and the phrases of the rules
    StageTime outline;     ///< where the report begins and ends, sections
    StageTime items;       ///< measures, shortcomings, plans, with their topics
    StageTime quantities;  ///< amounts and numbers that are none
    StageTime metadata;    ///< kind, title, issuer, region …
    StageTime indicators;  ///< amounts with an agreed meaning
    StageTime citations;   ///< documents named
    StageTime write;       ///< JSON, and handing it to the system

    void add(const StageTimes& others);
};

/// One stage by its name and its place in `StageTimes`.
struct NamedStage {
    std::string_view name;
    StageTime StageTimes::*time;
};

/// All of them, for tables.
inline constexpr std::array<NamedStage, 12> stages{{{"read", &StageTimes::read},
                                                    {"rules", &StageTimes::rules},
                                                    {"decode", &StageTimes::decode},
                                                    {"digest", &StageTimes::digest},
                                                    {"phrases", &StageTimes::phrases},
                                                    {"outline", &StageTimes::outline},
                                                    {"items", &StageTimes::items},
                                                    {"quantities", &StageTimes::quantities},
                                                    {"metadata", &StageTimes::metadata},
                                                    {"indicators", &StageTimes::indicators},
                                                    {"citations", &StageTimes::citations},
                                                    {"write", &StageTimes::write}}};

inline void StageTimes::add(const StageTimes& others) {
    for (const NamedStage& stage : stages) {
        (this->*stage.time).nanoseconds += (others.*stage.time).nanoseconds;
        (this->*stage.time).bytes += (others.*stage.time).bytes;
    }
}

/// Tells `StageTimes` how long each stage took: what happened since it was made, or since the last `lap`. With null it
/// does nothing and asks no clock.
class StageClock {
public:
    explicit StageClock(StageTimes* times) : times_(times) {
        if (times_ != nullptr) last_ = Clock::now();
    }

    void lap(StageTime StageTimes::*stage, std::uint64_t bytes) {
        if (times_ == nullptr) return;
        const auto now = Clock::now();
        const auto taken = std::chrono::duration_cast<std::chrono::nanoseconds>(now - last_);
        (times_->*stage).nanoseconds += static_cast<std::uint64_t>(taken.count());
        (times_->*stage).bytes += bytes;
        last_ = now;
    }

private:
    using Clock = std::chrono::steady_clock;
    StageTimes* times_;
    Clock::time_point last_;
};

}  // namespace reportx
