// reportx generate: what is made from the option table is accepted by those that it is made for, and names every option.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cli/workdir.h"

namespace reportx::test {
namespace {

bool is_there(const Workdir& dir, const std::string& program) {
    return dir.run({"-c", "command -v " + program}, {.program = "/bin/sh"}).exit_code == 0;
}

/// Feeds what `reportx generate KIND` prints to a command line of the shell.
Outcome feed(const Workdir& dir, const std::string& kind, const std::string& command) {
    const Outcome generated = dir.run({"generate", kind});
    EXPECT_EQ(generated.exit_code, 0);
    EXPECT_EQ(generated.err, "");
    dir.write(kind, generated.out);
    return dir.run({"-c", command}, {.program = "/bin/sh"});
}

TEST(CliGenerate, NamesEveryOptionOfTheHelp) {
    const Workdir dir;
    const std::string help = dir.run({"help", "parse"}).out + dir.run({"help", "check"}).out;
    for (const std::string kind : {"man", "bash", "zsh", "fish"}) {
        std::string generated = dir.run({"generate", kind}).out;
        std::erase(generated, '\\');
        for (std::size_t at = help.find("--"); at != std::string::npos; at = help.find("--", at + 2)) {
            const std::string name =
                help.substr(at + 2, help.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at + 2) - at - 2);
            const std::string written = kind == "fish" ? "-l " + name : "--" + name;
            EXPECT_NE(generated.find(written), std::string::npos) << kind << ": " << name;
        }
    }
}

TEST(CliGenerate, IsTheSameEachTime) {
    const Workdir dir;
    for (const std::string kind : {"man", "bash", "zsh", "fish"}) {
        EXPECT_EQ(dir.run({"generate", kind}).out, dir.run({"generate", kind}, {.environment = {{"LC_ALL", "C"}}}).out);
    }
}

TEST(CliGenerate, BashTakesItsCompletions) {
    const Workdir dir;
    if (!is_there(dir, "bash")) GTEST_SKIP() << "bash is not installed";
    const Outcome syntax = feed(dir, "bash", "bash -n bash");
    EXPECT_EQ(syntax.exit_code, 0) << syntax.err;

    const auto complete = [&](const std::string& words) {  // what Tab offers at the end of the words
        const std::string script =
            "source ./bash; COMP_WORDS=(" + words +
            "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _reportx; printf '%s\\n' \"${COMPREPLY[@]}\"";
        return dir.run({"-c", script}, {.program = "/bin/bash"}).out;
    };
    dir.write("my report.txt", "");
    EXPECT_EQ(complete("reportx pa"), "parse\n");
    EXPECT_EQ(complete("reportx parse --fo"), "--format\n");
    EXPECT_EQ(complete("reportx parse -f ''"), "json\njsonl\n");
    EXPECT_EQ(complete("reportx --quiet text --color al"), "always\n");
    EXPECT_EQ(complete("reportx parse my"), "my report.txt\n");
    EXPECT_EQ(complete("reportx generate z"), "zsh\n");
    EXPECT_EQ(complete("reportx help ex"), "explain\n");
    EXPECT_EQ(complete("reportx ch"), "check\n") << "a program beside reportx";
    EXPECT_EQ(complete("reportx check -f ''"), "text\njson\nsarif\n");
}

TEST(CliGenerate, ZshTakesItsCompletions) {
    const Workdir dir;
    if (!is_there(dir, "zsh")) GTEST_SKIP() << "zsh is not installed";
    const Outcome syntax = feed(dir, "zsh", "zsh -n zsh");
    EXPECT_EQ(syntax.exit_code, 0) << syntax.err;
    const Outcome loaded =
        dir.run({"-c", "zsh -fc 'autoload -U compinit; compinit -D; source ./zsh; whence -w _reportx'"},
                {.program = "/bin/sh"});
    EXPECT_EQ(loaded.out, "_reportx: function\n") << loaded.err;
}

TEST(CliGenerate, FishTakesItsCompletions) {
    const Workdir dir;
    if (!is_there(dir, "fish")) GTEST_SKIP() << "fish is not installed";
    const Surroundings home{.environment = {{"HOME", dir.path("").string()}}, .program = "/bin/sh"};
    const Outcome syntax = feed(dir, "fish", "fish --no-execute fish");
    EXPECT_EQ(syntax.exit_code, 0) << syntax.err;
    const Outcome offered = dir.run({"-c", "fish -c 'source ./fish; complete -C \"reportx parse --form\"'"}, home);
    EXPECT_TRUE(offered.out.starts_with("--format\t")) << offered.out << offered.err;
}

TEST(CliGenerate, TheManualPageRenders) {
    const Workdir dir;
    if (!is_there(dir, "man") && !is_there(dir, "groff")) GTEST_SKIP() << "neither man nor groff is installed";
    const Outcome rendered = feed(dir, "man", "groff -man -Tutf8 -P-c -P-b -P-u -ww man");
    EXPECT_EQ(rendered.exit_code, 0);
    EXPECT_EQ(rendered.err, "");
    for (const std::string heading : {"NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "EXIT STATUS", "ENVIRONMENT"}) {
        EXPECT_NE(rendered.out.find(heading), std::string::npos) << heading;
    }
}

TEST(CliGenerate, TheManualPagePassesALinter) {
    const Workdir dir;
    if (!is_there(dir, "mandoc")) GTEST_SKIP() << "mandoc is not installed";
    // The page has no date, so that it is the same whenever it is made.
    const Outcome checked = feed(dir, "man", "mandoc -T lint -W warning man | grep -v 'missing date'");
    EXPECT_EQ(checked.out, "");
}

}  // namespace
}  // namespace reportx::test
