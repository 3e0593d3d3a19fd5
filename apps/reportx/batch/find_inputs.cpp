// A list is read line by line, so that it may be as long as it likes.
#include "batch/find_inputs.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "command.h"
#include "line_reader.h"

namespace {

void add_listed(const InputOptions& input, Walk& walk) {
    const bool standard = input.files_from == "-";
    const auto fail = [&](int error) {
        throw UsageError(fmt::format("cannot read the list {}: {}", input.files_from, std::strerror(error)));
    };
    const int fd = standard ? STDIN_FILENO : ::open(input.files_from.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) fail(errno);
    LineReader lines(fd, input.null_separated ? '\0' : '\n');
    while (const auto line = lines.next()) {
        if (!line->text.empty()) walk.add(std::string(line->text));
    }
    if (!standard) ::close(fd);
    if (lines.error() != 0) fail(lines.error());
}

}  // namespace

void find_inputs(const std::vector<std::string>& operands, const InputOptions& input, WalkOptions options,
                 Found& found) {
    if (std::ranges::find(operands, "-") != operands.end()) {
        throw UsageError("standard input is one document, for \"reportx parse\"; a list of names is --files-from -");
    }
    if (operands.empty() && input.files_from.empty()) {
        throw UsageError("no input: name a folder, or a list of names with --files-from");
    }
    if (input.null_separated && input.files_from.empty()) {
        throw UsageError("-0 tells how a list is written: name the list with --files-from");
    }
    options.prefix = operands.size() > 1 || !input.files_from.empty();
    Walk walk(options, found.list);
    for (const std::string& operand : operands) walk.add(operand);
    if (!input.files_from.empty()) add_listed(input, walk);
    found.head.inputs = walk.inputs();
    found.head.list = walk.digest();
}
