// How a converter ended, in words.
#include "input/child/converter.h"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>

#include "input/document_codes.h"

namespace reportx::input {
namespace {

constexpr std::string_view other_form =
    "Open the document in its program and save it anew, or pass it as DOCX or plain text.";

Error stopped(std::string message) {
    return {std::string(stopped_converter), std::move(message), std::string(other_form)};
}

Error missing(const Converter& converter) {
    return {std::string(missing_converter),
            fmt::format("{} takes the program {}, which is not installed", converter.what, converter.program),
            fmt::format("Install the Debian package {}.", converter.package)};
}

/// The first line of what a program has said, in plain ASCII.
std::string first_line(std::string_view messages) {
    constexpr std::size_t longest = 120;
    std::string line(messages.substr(0, std::min(messages.find('\n'), longest)));
    std::ranges::replace_if(
        line, [](char c) { return c < ' ' || c > '~'; }, '?');
    return line;
}

}  // namespace

Result<ChildResult> convert_with(const Converter& converter, std::string_view bytes) {
    const auto program = find_program(converter.program);
    if (!program) return missing(converter);
    const ChildLimits limits;
    auto result = run_child({*program, converter.arguments}, bytes, limits);
    if (!result) return result;
    const int status = result.value().status;
    switch (result.value().end) {
        case ChildResult::End::exited:
            return result;
        case ChildResult::End::timed_out:
            return stopped(fmt::format("{} took more than {} seconds", converter.program, limits.time.count() / 1000));
        case ChildResult::End::too_much_output:
            return stopped(fmt::format("{} gave more than {} MiB", converter.program, limits.output >> 20));
        case ChildResult::End::killed:
            break;
    }
    if (status == SIGXCPU || status == SIGKILL)
        return stopped(
            fmt::format("{} took more than {} seconds of processor time", converter.program, limits.processor_seconds));
    if (status == SIGXFSZ) return stopped(fmt::format("{} wrote too large a file", converter.program));
    return Error{std::string(failed_converter), fmt::format("{} broke down (signal {})", converter.program, status),
                 std::string(other_form)};
}

Error failed(const Converter& converter, const ChildResult& result) {
    const std::string said = first_line(result.err);
    return {std::string(failed_converter),
            fmt::format("{} could not read it (exit code {}){}{}", converter.program, result.status,
                        said.empty() ? "" : ": ", said),
            std::string(other_form)};
}

}  // namespace reportx::input
