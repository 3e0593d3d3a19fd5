// Options that several commands have, each declared in one place so that it is called and told the same everywhere.
#pragma once

#include <reportx/check.h>

#include <string>
#include <vector>

namespace CLI {
class App;
}

/// `-f, --format`; `what` tells what each of the `choices` is.
void add_format_option(CLI::App& app, std::string& format, const std::vector<std::string>& choices,
                       const std::string& what);

/// `-o, --output`
void add_output_option(CLI::App& app, std::string& path);

/// `--stats`
void add_stats_option(CLI::App& app, bool& stats);

/// What a run found, and from which verdict on it counts as failed.
struct FailOn {
    std::string verdict = "never";  ///< or `mismatch`, `unclear`
    std::size_t mismatches = 0, unclear = 0;

    void count(const reportx::Finding& finding);
    bool reached() const;
};

/// `--fail-on`
void add_fail_on_option(CLI::App& app, FailOn& fail_on);

/// When a command with that option ends with 1 beside failed inputs, for `Command::failure`.
inline constexpr const char* fail_on_reached = "a finding reached --fail-on";

/// `--lang`; `what` is in that language: `the messages`.
void add_language_option(CLI::App& app, reportx::Language& language, const std::string& what);
