// Nanoseconds and bytes in, aligned columns out. The last line's bytes are those of the inputs.
#include "stage_table.h"

#include <fmt/format.h>

#include <cstdint>

using reportx::StageTime;

namespace {

std::string row(std::string_view name, const StageTime& time, std::uint64_t all_nanoseconds) {
    const auto nanoseconds = static_cast<double>(time.nanoseconds), bytes = static_cast<double>(time.bytes);
    const double share = all_nanoseconds > 0 ? 100 * nanoseconds / static_cast<double>(all_nanoseconds) : 0;
    const std::string speed = time.nanoseconds > 0 ? fmt::format("{:.1f}", 1e3 * bytes / nanoseconds) : "-";
    return fmt::format("{:<10} {:>12.3f} {:>6.1f} {:>14} {:>9}\n", name, nanoseconds / 1e6, share, time.bytes, speed);
}

}  // namespace

std::string stage_table(const reportx::StageTimes& times) {
    StageTime all{0, times.decode.bytes};
    for (const auto& stage : reportx::stages) all.nanoseconds += (times.*stage.time).nanoseconds;
    std::string table = fmt::format("{:<10} {:>12} {:>6} {:>14} {:>9}\n", "stage", "ms", "%", "bytes", "MB/s");
    for (const auto& stage : reportx::stages) table += row(stage.name, times.*stage.time, all.nanoseconds);
    table += row("all", all, all.nanoseconds);
    table.pop_back();  // whoever prints it ends the line
    return table;
}
