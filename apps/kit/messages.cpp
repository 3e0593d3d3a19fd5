// Findings and failures in, lines on standard error out.
//
// Each line is built whole and written by one call, so that lines of several processes do not mix; everything in it
// that comes from outside is made printable, so that no file name can drive the terminal.
#include "messages.h"

#include <fmt/format.h>
#include <reportx/printable.h>
#include <unistd.h>

#include <cctype>
#include <cstdlib>
#include <map>

using reportx::printable;

namespace {

constexpr std::string_view bold = "\x1b[1m", red = "\x1b[1;31m", magenta = "\x1b[1;35m", cyan = "\x1b[1;36m";
constexpr std::string_view plain = "\x1b[0m";

/// Nothing can be done when standard error itself fails.
void write_line(std::string line) {
    line += '\n';
    std::string_view rest = line;
    while (!rest.empty()) {
        const ssize_t written = ::write(STDERR_FILENO, rest.data(), rest.size());
        if (written <= 0) return;
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// A sentence as the second half of another one: `Check the name.` gives `check the name`.
std::string as_clause(std::string sentence) {
    if (sentence.ends_with('.')) sentence.pop_back();
    const auto is_upper = [&](std::size_t i) {
        return i < sentence.size() && std::isupper(static_cast<unsigned char>(sentence[i]));
    };
    if (is_upper(0) && !is_upper(1)) sentence[0] = static_cast<char>(sentence[0] + ('a' - 'A'));
    return sentence;
}

}  // namespace

bool Messages::colored() const {
    if (color != "auto") return color == "always";
    const char* const no_color = std::getenv("NO_COLOR");
    const char* const terminal = std::getenv("TERM");
    if (no_color && *no_color) return false;
    if (!terminal || std::string_view(terminal) == "dumb") return false;
    return ::isatty(STDERR_FILENO) == 1;
}

std::string Messages::paint(std::string_view text, std::string_view style) const {
    return colored() ? fmt::format("{}{}{}", style, text, plain) : std::string(text);
}

void Messages::error(std::string_view message) const {
    write_line(fmt::format("{} {}", paint("reportx:", red), printable(message)));
}

void Messages::hint(std::string_view lines) const { write_line(std::string(lines)); }

void Messages::failure(std::string_view name, const reportx::Error& error) const {
    std::string line =
        fmt::format("{} {}: {}", paint("reportx:", red), printable(name), printable(as_clause(error.message)));
    if (!error.remedy.empty()) line += fmt::format("; {}", printable(as_clause(error.remedy)));
    if (!error.code.empty()) line += fmt::format(" [{}]", printable(error.code));
    write_line(std::move(line));
}

void Messages::remarks(std::string_view name, const reportx::Report& report) const {
    if (quiet) return;
    constexpr int shown = 5;  // of one code and input; a damaged file may have thousands
    std::map<std::string_view, int> count;
    for (const reportx::Diagnostic& diagnostic : report.diagnostics) {
        if (++count[diagnostic.code] > shown) continue;
        std::string place = printable(name);
        if (!diagnostic.span.empty()) {
            const auto [line, column] = report.text.place(diagnostic.span.begin);
            place += fmt::format(":{}:{}", line, column);
        }
        const bool warning = diagnostic.severity == reportx::Severity::warning;
        write_line(fmt::format("{} {} {} [{}]", paint(place + ':', bold),
                               warning ? paint("warning:", magenta) : paint("note:", cyan),
                               printable(diagnostic.message), diagnostic.code));
    }
    for (const auto& [code, all] : count) {
        if (all > shown)
            write_line(
                fmt::format("{} and {} more like this [{}]", paint(printable(name) + ':', bold), all - shown, code));
    }
}

void Messages::summary(std::string_view message) const {
    if (!quiet) write_line(fmt::format("reportx: {}", printable(message)));
}
