// Progress: one line at the foot of the terminal that tells how far a run is; nothing elsewhere.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

class Progress {
public:
    /// `when`: `auto` (on a terminal), `always` or `never`.
    Progress(const std::string& when, std::uint32_t total);
    /// Leaves no line behind.
    ~Progress() { clear(); }

    /// Takes the line away, for a message.
    void clear();
    /// Draws the line when the last one is a tenth of a second old, or all is through.
    void show(std::uint32_t through, std::uint32_t failed);

private:
    using Clock = std::chrono::steady_clock;

    std::string line(std::uint32_t through, std::uint32_t failed, double seconds) const;

    const bool on_;
    const std::uint32_t total_;
    const Clock::time_point begun_ = Clock::now();
    Clock::time_point drawn_{};
    bool visible_ = false;
};
