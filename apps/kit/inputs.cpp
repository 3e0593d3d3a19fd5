// Option declarations, the list of names, and standard input; files are the library's business. A list is read name by name, so that it
// may be as long as it likes.
//
// Standard input is read by one byte more than the limit at most, so that an endless pipe ends in a message and not in
// exhausted memory.
#include "inputs.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <limits>

#include "command.h"
#include "line_reader.h"

using reportx::Error;
using reportx::Report;
using reportx::Result;

namespace {

/// All that `fd` gives, or one byte more than `limit`, so that the caller sees that there is too much.
Result<std::string> read_all(int fd, std::uint64_t limit) {
    std::string bytes;
    for (std::size_t filled = 0;;) {
        if (filled > limit) return bytes;
        bytes.resize(std::max<std::size_t>(filled * 2, 64 << 10));
        const ssize_t got = ::read(fd, bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno != EINTR) {
            const std::string reason = std::strerror(errno);
            return Error{"RX1009", "reading failed: " + reason, "pass a file or a pipe that can be read"};
        }
        if (got > 0) filled += static_cast<std::size_t>(got);
        bytes.resize(filled);
        if (got == 0) return bytes;
    }
}

/// Turns `64M` into a number of bytes; gives a message when it is no size. CLI11's own would take -1 for 2^64-1.
std::string expand_size(std::string& text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string unit = text.substr(static_cast<std::size_t>(end - text.data()));
    const std::string_view units = "KMG";
    const std::size_t at = unit.empty() ? 0 : units.find(unit) + 1;
    const std::uint64_t factor = 1ull << 10 * at;
    const bool known = unit.empty() || (unit.size() == 1 && at > 0);
    if (error != std::errc() || !known || number > std::numeric_limits<std::uint64_t>::max() / factor) {
        return fmt::format("{} is no size: write a number of bytes, or one with K, M or G", text);
    }
    text = std::to_string(number * factor);
    return {};
}

}  // namespace

void add_size_option(CLI::App& app, const char* name, std::uint64_t& bytes, const char* description) {
    app.add_option(name, bytes, description)->type_name("SIZE")->transform(CLI::Validator(expand_size, ""));
}

void add_input_options(CLI::App& app, InputOptions& options, bool named) {
    app.add_option("-e,--encoding", options.encoding, "charset of the inputs; auto looks at each")
        ->type_name("CHARSET")
        ->check(CLI::IsMember({"auto", "utf-8", "gb18030", "gbk", "gb2312", "big5", "utf-16le", "utf-16be"},
                              CLI::ignore_case));
    app.add_option("--from", options.from, "kind of the inputs; auto looks at the bytes of each")
        ->type_name("KIND")
        ->check(CLI::IsMember({"auto", "txt", "html", "docx", "pdf", "doc", "rtf"}));
    add_size_option(app, "--max-bytes", options.max_bytes, "refuse inputs of more bytes; 64M is 64 MiB; default 256M");
    if (!named) return;
    app.add_option("--url", options.url,
                   "where the input was found on the web: tells its date and place where the text leaves them open")
        ->type_name("URL");
    app.add_option("--name", options.name, "call standard input NAME in output and messages")->type_name("NAME");
}

void add_reading_options(CLI::App& app, InputOptions& options) {
    app.add_option("--rules", options.rules, "let the rules files in DIR replace the built-in ones of the same name")
        ->type_name("DIR");
    app.add_option("--region", options.region,
                   "the region that reports, or holds the town that does, by its GB/T 2260 code")
        ->type_name("CODE");
}

void add_list_options(CLI::App& app, InputOptions& options) {
    app.add_option("--files-from", options.files_from, "read further names from FILE, one a line; - is standard input")
        ->type_name("FILE");
    app.add_flag("-0,--null", options.null_separated, "names in that list end with NUL, as find -print0 writes them");
}

void each_listed_name(const InputOptions& options, const std::function<void(std::string)>& take) {
    const bool standard = options.files_from == "-";
    const auto fail = [&](int error) {
        throw UsageError(fmt::format("cannot read the list {}: {}", options.files_from, std::strerror(error)));
    };
    const int fd = standard ? STDIN_FILENO : ::open(options.files_from.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) fail(errno);
    LineReader names(fd, options.null_separated ? '\0' : '\n');
    while (const auto name = names.next()) {
        if (!name->text.empty()) take(std::string(name->text));
    }
    if (!standard) ::close(fd);
    if (names.error() != 0) fail(names.error());
}

std::vector<std::string> input_names(const std::vector<std::string>& operands, const InputOptions& options) {
    std::vector<std::string> names = operands;
    if (!options.files_from.empty()) {
        each_listed_name(options, [&](std::string name) { names.push_back(std::move(name)); });
    } else if (options.null_separated) {
        throw UsageError("-0 tells how a list is written: name the list with --files-from");
    } else if (names.empty()) {
        if (::isatty(STDIN_FILENO)) throw UsageError("no input: name a file, or - for standard input");
        names.push_back("-");
    }
    const auto uses_of_stdin = std::count(names.begin(), names.end(), "-") + (options.files_from == "-");
    if (uses_of_stdin > 1) throw UsageError("standard input can be read only once");
    return names;
}

std::shared_ptr<const reportx::Rules> load_rules(const std::string& folder) {
    if (folder.empty()) return nullptr;
    auto loaded = reportx::Rules::load(folder);
    if (!loaded) {
        const Error& error = loaded.error();
        throw UsageError(fmt::format("--rules: {}; {} [{}]", error.message, error.remedy, error.code));
    }
    return std::move(loaded).value();
}

InputReader::InputReader(const Stage& stage, const InputOptions& options, reportx::StageTimes* times)
    : stage_(stage), stdin_name_(options.name) {
    options_.encoding = options.encoding;
    options_.from = options.from;
    options_.url = options.url;
    options_.max_bytes = options.max_bytes;
    options_.region = options.region;
    options_.stage_times = times;
    rules_ = load_rules(options.rules);
    options_.rules = rules_.get();
}

Result<Report> InputReader::read(const std::string& name) const {
    if (name != "-") return stage_.from_file(name, options_);
    reportx::StageClock clock(options_.stage_times);
    const Result<std::string> bytes = read_all(STDIN_FILENO, options_.max_bytes);
    if (!bytes) return bytes.error();
    clock.lap(&reportx::StageTimes::read, bytes.value().size());
    reportx::ParseOptions options = options_;
    if (!stdin_name_.empty()) options.path = stdin_name_;
    return stage_.from_bytes(bytes.value(), options);
}

std::string InputReader::shown_name(const std::string& name) const {
    if (name != "-") return name;
    return stdin_name_.empty() ? "<stdin>" : stdin_name_;
}
