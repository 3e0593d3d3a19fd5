// Drawn over itself with a carriage return, cut to the width of the terminal.
#include "batch/progress.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "write_all.h"

namespace {

bool is_wanted(const std::string& when) {
    if (when != "auto") return when == "always";
    const char* const terminal = std::getenv("TERM");
    return ::isatty(STDERR_FILENO) == 1 && terminal && std::string_view(terminal) != "dumb";
}

std::size_t width() {
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

std::string clock_text(double seconds) {
    const auto whole = static_cast<unsigned long>(seconds + 0.5);
    if (whole < 60) return fmt::format("{} s", whole);
    if (whole < 3600) return fmt::format("{}:{:02} min", whole / 60, whole % 60);
    return fmt::format("{}:{:02} h", whole / 3600, whole / 60 % 60);
}

std::string bar(double part) {
    constexpr std::size_t cells = 20;
    const auto full = static_cast<std::size_t>(part * cells);
    return '[' + std::string(full, '#') + std::string(cells - full, '.') + ']';
}

}  // namespace

Progress::Progress(const std::string& when, std::uint32_t total) : on_(is_wanted(when)), total_(total) {}

void Progress::clear() {
    if (!visible_) return;
    write_all(STDERR_FILENO, "\r\x1b[K");
    visible_ = false;
}

std::string Progress::line(std::uint32_t through, std::uint32_t failed, double seconds) const {
    const double part = total_ == 0 ? 1 : static_cast<double>(through) / total_;
    std::string text = fmt::format("{} {}/{} {:.0f} %", bar(part), through, total_, part * 100);
    if (seconds >= 0.5 && through > 0) {
        const double rate = through / seconds;
        text += fmt::format(", {:.0f}/s, {} left", rate, clock_text((total_ - through) / rate));
    }
    if (failed > 0) text += fmt::format(", {} failed", failed);
    return text;
}

void Progress::show(std::uint32_t through, std::uint32_t failed) {
    const auto now = Clock::now();
    if (!on_ || (through < total_ && now - drawn_ < std::chrono::milliseconds(100))) return;
    drawn_ = now;
    visible_ = true;
    const double seconds = std::chrono::duration<double>(now - begun_).count();
    write_all(STDERR_FILENO, "\r" + line(through, failed, seconds).substr(0, width() - 1) + "\x1b[K");
}
