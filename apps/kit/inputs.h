// Inputs: command line in, names of the inputs and their reports out.
//
// `-` is standard input wherever a file name is accepted. A file that cannot be read gives an Error for that file only;
// a command line that names no input, or names standard input twice, is wrong usage.
#pragma once

#include <reportx/parse.h>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

struct InputOptions {
    std::string encoding = "auto";
    std::string from = "auto";  ///< kind of document
    std::string url;            ///< where the document was found; empty: it tells itself
    std::string rules;          ///< folder; empty: the built-in rules
    std::string region;         ///< code of the region that reports; empty: the text tells
    std::uint64_t max_bytes = 256ull << 20;
    std::string name;             ///< of standard input; empty: `-`
    std::string files_from;       ///< file that lists further inputs; empty: none
    bool null_separated = false;  ///< that list ends names with NUL, not with a line end
};

/// Declares an option whose value is a number of bytes, with K, M or G where wanted.
void add_size_option(CLI::App& app, const char* name, std::uint64_t& bytes, const char* description);

/// Declares the options of reading documents; with `named` also those that tell of one, its address and the name of standard input.
void add_input_options(CLI::App& app, InputOptions& options, bool named = true);

/// Declares `--rules` and `--region`, for commands that look at more than the text.
void add_reading_options(CLI::App& app, InputOptions& options);

/// Declares `--files-from` and `-0`, for commands that take many inputs.
void add_list_options(CLI::App& app, InputOptions& options);

/// Calls `take` for each name of the list that the options name; an empty one is none. Throws UsageError when it cannot be read.
void each_listed_name(const InputOptions& options, const std::function<void(std::string)>& take);

/// The operands, then the names of the list; standard input when there are none.
/// Throws UsageError, also when that would make a person wait in front of a terminal.
std::vector<std::string> input_names(const std::vector<std::string>& operands, const InputOptions& options);

/// How far inputs are read: the library's function for a file, and its twin for bytes from standard input.
struct Stage {
    reportx::Result<reportx::Report> (*from_file)(const std::string& path, reportx::ParseOptions options);
    reportx::Result<reportx::Report> (*from_bytes)(std::string_view bytes, const reportx::ParseOptions& options);
};
inline constexpr Stage whole_report{reportx::parse_file, reportx::parse_report};
inline constexpr Stage text_alone{reportx::extract_file, reportx::extract_text};

/// The rules in `folder`, null when it is empty. Throws UsageError when they cannot be loaded.
std::shared_ptr<const reportx::Rules> load_rules(const std::string& folder);

/// Reads inputs by name with the options of one run.
class InputReader {
public:
    /// `times`, if any, is told how long each stage takes. Throws UsageError when the rules cannot be loaded.
    InputReader(const Stage& stage, const InputOptions& options, reportx::StageTimes* times = nullptr);

    reportx::Result<reportx::Report> read(const std::string& name) const;

    /// The options for all inputs; they live as long as this.
    const reportx::ParseOptions& options() const { return options_; }

    /// What messages call the input.
    std::string shown_name(const std::string& name) const;

    /// Where times are added, or null.
    reportx::StageTimes* stage_times() const { return options_.stage_times; }

private:
    Stage stage_;
    std::shared_ptr<const reportx::Rules> rules_;
    reportx::ParseOptions options_;
    std::string stdin_name_;
};
