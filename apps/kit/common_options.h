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

/// `--lang`; `what` is in that language: `the messages`.
void add_language_option(CLI::App& app, reportx::Language& language, const std::string& what);
