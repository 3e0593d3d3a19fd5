#include "common_options.h"

#include <CLI/CLI.hpp>

void add_format_option(CLI::App& app, std::string& format, const std::vector<std::string>& choices,
                       const std::string& what) {
    app.add_option("-f,--format", format, what)->type_name("FORMAT")->check(CLI::IsMember(choices));
}

void add_output_option(CLI::App& app, std::string& path) {
    app.add_option("-o,--output", path, "write to FILE, replaced only when all is written")->type_name("FILE");
}

void add_stats_option(CLI::App& app, bool& stats) {
    app.add_flag("--stats", stats, "tell on standard error how long each stage took, over all inputs");
}

void add_language_option(CLI::App& app, reportx::Language& language, const std::string& what) {
    app.add_option_function<std::string>(
           "--lang",
           [&language](const std::string& chosen) {
               language = chosen == "en" ? reportx::Language::en : reportx::Language::zh;
           },
           "language of " + what + "; default zh")
        ->type_name("LANG")
        ->check(CLI::IsMember({"zh", "en"}));
}

void FailOn::count(const reportx::Finding& finding) {
    mismatches += finding.verdict == reportx::Verdict::mismatch;
    unclear += finding.verdict == reportx::Verdict::unclear;
}

bool FailOn::reached() const { return verdict != "never" && (mismatches > 0 || (verdict == "unclear" && unclear > 0)); }

void add_fail_on_option(CLI::App& app, FailOn& fail_on) {
    app.add_option("--fail-on", fail_on.verdict,
                   "end with status 1 on a finding of that verdict or worse; default never")
        ->type_name("VERDICT")
        ->check(CLI::IsMember({"mismatch", "unclear", "never"}));
}
