// Rows of the option table in, the manual page in man(7) macros out: one page for all commands.
//
// It carries no date, so that the same program always gives the same page. Hyphens are written so that they can be
// copied from the page to a shell.
#include <fmt/format.h>
#include <reportx/version.h>

#include <cstdint>
#include <string_view>

#include "generated.h"
#include "help_text.h"

namespace {

/// The code point that starts at `at`, which moves behind it. The text is UTF-8 of the program's own.
char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : 0x80); };
    const unsigned char first = byte(at);
    const std::size_t length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t code = length == 1 ? first : first & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) code = code << 6 | (byte(at + i) & 0x3Fu);
    at += length;
    return code;
}

/// Text that roff shows as it stands: no escapes, no line that is a request, hyphens that can be copied. All else than ASCII is
/// named by its code point, so that the page reads the same whatever charset the reader of it takes it for.
std::string roff(std::string_view text) {
    std::string out;
    bool line_start = true;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (line_start && (c == '.' || c == '\'')) out += "\\&";
        line_start = c == '\n';
        if (static_cast<unsigned char>(c) >= 0x80) {
            out += fmt::format("\\[u{:04X}]", static_cast<std::uint32_t>(next_code_point(text, at)));
            continue;
        }
        out += c == '\\' ? "\\e" : c == '-' ? "\\-" : std::string(1, c);
        ++at;
    }
    return out;
}

/// Behind a heading, where the first paragraph needs no request of its own.
std::string paragraphs(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find("\n\n"), text.size());
        out += fmt::format("{}{}\n", out.empty() ? "" : ".PP\n", roff(text.substr(0, end)));
        text.remove_prefix(std::min(end + 2, text.size()));
    }
    return out;
}

std::string option(const OptionRow& row) {
    std::string names = row.short_name.empty() ? "" : fmt::format("\\fB\\-{}\\fR, ", row.short_name);
    names += fmt::format("\\fB\\-\\-{}\\fR", roff(row.long_name));
    if (!row.value.empty()) names += fmt::format(" \\fI{}\\fR", roff(row.value));
    std::string out = fmt::format(".TP\n{}\n{}", names, roff(row.description));
    if (!row.choices.empty()) out += fmt::format(" ({})", roff(fmt::format("{}", fmt::join(row.choices, ", "))));
    return out + '\n';
}

std::string command_part(const DescribedCommand& described) {
    if (described.description.empty()) return {};
    std::string out =
        fmt::format(".SS \"reportx {} [\\fIOPTION\\fR]... {}\"\n", described.name, roff(described.operands));
    out += paragraphs(described.description);
    for (const OptionRow& row : described.options) out += option(row);
    if (!described.failure.empty()) out += fmt::format(".PP\nExit status 1 also when {}.\n", roff(described.failure));
    if (described.examples.empty()) return out;
    out += fmt::format(".PP\nExamples:\n.PP\n.RS 4\n.nf\n{}\n.fi\n.RE\n", roff(described.examples));
    return out;
}

}  // namespace

std::string man_page(const std::vector<DescribedCommand>& commands) {
    std::string out = fmt::format(".TH REPORTX 1 \"\" \"reportx {}\" \"User Commands\"\n", reportx::version());
    out += ".SH NAME\nreportx \\- reports on building a rule\\-of\\-law government as structured data\n";
    out += ".SH SYNOPSIS\n.B reportx\n.I COMMAND\n[\\fIOPTION\\fR]... [\\fIFILE\\fR]...\n";
    out += ".SH DESCRIPTION\n";
    out += paragraphs(
        "Data goes to standard output, messages go to standard error. Any NAME that is no command runs the program "
        "reportx-NAME beside this one or on PATH.");
    for (const DescribedCommand& described : commands) {
        out += fmt::format(".TP\n\\fB{}\\fR\n{}\n", described.name,
                           described.summary.empty() ? "A program of its own." : roff(described.summary));
    }
    out += ".SH COMMANDS\n";
    for (const DescribedCommand& described : commands) out += command_part(described);
    out += ".SH EXIT STATUS\n";
    for (const std::string_view line : exit_code_lines) {
        out += fmt::format(".TP\n\\fB{}\\fR\n{}\n", line.substr(0, 1), roff(line.substr(3)));
    }
    out += ".SH ENVIRONMENT\n.TP\n\\fBNO_COLOR\\fR\nWhen set and not empty, messages are not coloured.\n";
    return out;
}
