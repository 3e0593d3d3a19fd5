// The front command: help, versions, unknown names, programs of their own, terminals and colour.
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "cli/workdir.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> commands{"parse", "text", "explain", "batch", "worker", "schema", "generate", "help"};

/// A copy of the program beside which others can be put.
std::string install_copy(const Workdir& dir) {
    fs::create_directory(dir.path("bin"));
    fs::copy_file(reportx_program(), dir.path("bin/reportx"));
    return dir.path("bin/reportx").string();
}

TEST(CliFront, HelpListsEveryCommand) {
    const Workdir dir;
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"help"}, {"--help"}, {"-h"}, {"help", "--help"}}) {
        const Outcome outcome = dir.run(arguments);
        EXPECT_EQ(outcome.exit_code, 0);
        EXPECT_EQ(outcome.err, "");
        for (const std::string& command : commands) {
            EXPECT_NE(outcome.out.find("\n  " + command + ' '), std::string::npos) << command;
        }
    }
}

TEST(CliFront, EveryCommandTellsItsUsageExamplesAndExitCodes) {
    const Workdir dir;
    for (const std::string& command : commands) {
        if (command == "help") continue;
        const Outcome outcome = dir.run({command, "--help"});
        EXPECT_EQ(outcome.exit_code, 0);
        EXPECT_EQ(outcome.err, "");
        EXPECT_EQ(outcome.out, dir.run({"help", command}).out);
        EXPECT_EQ(outcome.out, dir.run({"-h", command}).out);
        for (const std::string& part :
             {"Usage: reportx " + command, std::string("\nOptions:\n"), std::string("\nExamples:\n"),
              std::string("\nExit status:\n"), std::string("-h, --help")}) {
            EXPECT_NE(outcome.out.find(part), std::string::npos) << command << ": " << part;
        }
    }
}

TEST(CliFront, HelpFitsATerminal) {
    const Workdir dir;
    for (const std::string& command : commands) {
        const std::string help = dir.run({"help", command}).out;
        for (std::size_t begin = 0, end; begin < help.size(); begin = end + 1) {
            end = help.find('\n', begin);
            const std::string line = help.substr(begin, end - begin);
            if (!line.starts_with("  find ") && !line.starts_with("  jq ")) EXPECT_LE(line.size(), 80) << line;
            EXPECT_FALSE(line.ends_with(' ')) << '"' << line << '"';
        }
    }
}

TEST(CliFront, VersionNamesProgramFormatAndRules) {
    const Workdir dir;
    const Outcome outcome = dir.run({"--version"});
    EXPECT_EQ(outcome.exit_code, 0);
    EXPECT_TRUE(outcome.out.starts_with("reportx 0.1.0\nformat reportx/1\nrules ")) << outcome.out;
    EXPECT_EQ(outcome.out.size(), std::string("reportx 0.1.0\nformat reportx/1\nrules 0123456789ab\n").size());
    EXPECT_EQ(dir.run({"-V"}).out, outcome.out);
    EXPECT_EQ(dir.run({"parse", "--version"}).out, outcome.out);
}

TEST(CliFront, WithoutArgumentsTellsTheUsage) {
    const Workdir dir;
    const Outcome outcome = dir.run({});
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_TRUE(outcome.err.starts_with("Usage: reportx COMMAND")) << outcome.err;
}

TEST(CliFront, NamesTheNearestCommand) {
    const Workdir dir;
    for (const auto& [typed, meant] : std::vector<std::pair<std::string, std::string>>{
             {"prase", "parse"}, {"pars", "parse"}, {"tetx", "text"}, {"shema", "schema"}, {"explian", "explain"}}) {
        const Outcome outcome = dir.run({typed, "a.txt"});
        EXPECT_EQ(outcome.exit_code, 2);
        EXPECT_EQ(outcome.out, "");
        EXPECT_EQ(outcome.err, "reportx: no command \"" + typed + "\"; did you mean \"" + meant + "\"?\n");
    }
    EXPECT_EQ(dir.run({"xyzzy"}).err, "reportx: no command \"xyzzy\"; \"reportx help\" lists the commands\n");
    EXPECT_EQ(dir.run({""}).exit_code, 2);
    EXPECT_EQ(dir.run({"../bin/sh"}).exit_code, 2);
}

TEST(CliFront, TellsHowToReadAFileThatIsNamedInsteadOfACommand) {
    const Workdir dir;
    dir.write("a.txt", small_report);
    const Outcome outcome = dir.run({"a.txt"});
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_EQ(outcome.err, "reportx: no command \"a.txt\"; to read that file: reportx parse a.txt\n");
}

TEST(CliFront, UnknownOptionsAreWrongUsageOfEachCommand) {
    const Workdir dir;
    for (const std::string& command : commands) {
        for (const std::string option : {"--no-such-option", "-Z", "--color=blue", "--color"}) {
            const Outcome outcome = dir.run({command, option});
            EXPECT_EQ(outcome.exit_code, 2) << command << ' ' << option;
            EXPECT_EQ(outcome.out, "");
            EXPECT_TRUE(outcome.err.starts_with("reportx: " + command + ": ")) << outcome.err;
        }
    }
    EXPECT_EQ(dir.run({"parse", "-o"}).exit_code, 2);
    EXPECT_EQ(dir.run({"parse", "-o", "a", "-o", "b"}).exit_code, 2);
    EXPECT_EQ(dir.run({"schema", "a.txt"}).exit_code, 2);
    EXPECT_EQ(dir.run({"help", "parse", "text"}).exit_code, 2);
    EXPECT_EQ(dir.run({"help", "xyzzy"}).exit_code, 2);
    EXPECT_EQ(dir.run({"generate"}).exit_code, 2);
    EXPECT_EQ(dir.run({"generate", "powershell"}).exit_code, 2);
}

TEST(CliFront, RunsAProgramBesideItAsACommand) {
    const Workdir dir;
    const std::string program = install_copy(dir);
    dir.write_program("bin/reportx-hello", "#!/bin/sh\nprintf '%s|' \"$@\"\ncat\nexit 7\n");
    const Outcome outcome = dir.run({"hello", "a b", "--version"}, {.input = "stdin", .program = program});
    EXPECT_EQ(outcome.exit_code, 7);
    EXPECT_EQ(outcome.out, "a b|--version|stdin");
    EXPECT_EQ(dir.run({"help", "hello"}, {.program = program}).out, "--help|");
    EXPECT_NE(dir.run({"help"}, {.program = program}).out.find("\n  hello\n"), std::string::npos);
    EXPECT_EQ(dir.run({"helo"}, {.program = program}).err, "reportx: no command \"helo\"; did you mean \"hello\"?\n");
}

TEST(CliFront, ProgramsBesideItTellOfThemselves) {
    const Workdir dir;
    const std::string program = install_copy(dir);
    const auto answer = [&](const std::string& name, const std::string& script) {
        dir.write_program("bin/reportx-" + name, "#!/bin/sh\n" + script + "\n");
    };
    answer(
        "greet",
        R"([ "$*" = --describe ] && echo '{"name":"greet","operands":"[FILE]...","summary":"says hello","description":)"
        R"("Greets.","options":[{"long":"loud","short":"l","value":"HOW","choices":["very"]}]}')");
    answer("evil", R"(echo '{"name":"evil","summary":"x","options":[{"long":"a;touch gone"}]}')");
    answer("liar", R"(echo '{"name":"parse","summary":"stolen"}')");
    answer("broken", "echo no JSON");
    answer("failing", R"(echo '{"name":"failing","summary":"but it fails"}'; exit 1)");
    answer("$(touch gone)", "echo");
    const std::string help = dir.run({"help"}, {.program = program}).out;
    EXPECT_NE(help.find("\n  greet     says hello\n"), std::string::npos) << help;
    for (const std::string name : {"evil", "liar", "broken", "failing"})
        EXPECT_NE(help.find("\n  " + name + "\n"), std::string::npos) << name;
    for (const std::string kind : {"man", "bash", "zsh", "fish"}) {
        const std::string generated = dir.run({"generate", kind}, {.program = program}).out;
        EXPECT_NE(generated.find("greet"), std::string::npos) << kind;
        EXPECT_NE(generated.find("loud"), std::string::npos) << kind;
        EXPECT_EQ(generated.find("touch"), std::string::npos) << kind << ": what runs in a shell is checked";
    }
}

TEST(CliFront, WaitsForNoProgramThatDoesNotAnswer) {
    const Workdir dir;
    const std::string program = install_copy(dir);
    dir.write_program("bin/reportx-slow", "#!/bin/sh\nsleep 60\n");
    dir.write_program("bin/reportx-loud", "#!/bin/sh\nyes\n");
    const auto begin = std::chrono::steady_clock::now();
    const Outcome outcome = dir.run({"help"}, {.program = program});
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
    EXPECT_NE(outcome.out.find("\n  loud\n  slow\n"), std::string::npos) << outcome.out;
}

TEST(CliFront, RunsAProgramOnPathAsACommand) {
    const Workdir dir;
    dir.write_program("elsewhere/reportx-hello", "#!/bin/sh\necho from path\n");
    const Outcome outcome =
        dir.run({"hello"}, {.environment = {{"PATH", dir.path("elsewhere").string() + ":/usr/bin:/bin"}}});
    EXPECT_EQ(outcome.out, "from path\n");
}

TEST(CliFront, PrefersTheProgramBesideItAndItsOwnCommands) {
    const Workdir dir;
    const std::string program = install_copy(dir);
    dir.write_program("elsewhere/reportx-hello", "#!/bin/sh\necho from path\n");
    dir.write_program("bin/reportx-hello", "#!/bin/sh\necho beside\n");
    dir.write_program("bin/reportx-schema", "#!/bin/sh\necho stolen\n");
    const Surroundings setup{.environment = {{"PATH", dir.path("elsewhere").string()}}, .program = program};
    EXPECT_EQ(dir.run({"hello"}, setup).out, "beside\n");
    EXPECT_TRUE(dir.run({"schema"}, setup).out.starts_with("{"));
}

TEST(CliFront, TellsWhyAProgramBesideItCannotRun) {
    const Workdir dir;
    const std::string program = install_copy(dir);
    dir.write("bin/reportx-hello", "not executable");
    const Outcome outcome = dir.run({"hello"}, {.program = program});
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_EQ(outcome.err, "reportx: cannot run reportx-hello: Permission denied\n");
}

TEST(CliTerminal, NobodyWaitsInFrontOfATerminal) {
    const Workdir dir;
    for (const char* command : {"parse", "text", "explain"}) {
        const Outcome outcome = dir.run({command}, {.in = Stream::terminal});
        EXPECT_EQ(outcome.exit_code, 2);
        EXPECT_EQ(outcome.out, "");
        EXPECT_NE(outcome.err.find("no input"), std::string::npos) << outcome.err;
        EXPECT_NE(outcome.err.find(std::string("Usage: reportx ") + command), std::string::npos) << outcome.err;
    }
}

TEST(CliTerminal, DataIsTheSameOnATerminal) {
    const Workdir dir;
    dir.write("a.txt", small_report);
    std::string shown = dir.run({"text", "a.txt"}, {.out = Stream::terminal}).out;
    std::erase(shown, '\r');  // put in by the terminal
    EXPECT_EQ(shown, small_report);
}

TEST(CliTerminal, MessagesAreColouredOnATerminalAlone) {
    const Workdir dir;
    dir.write("b.txt", other_text);
    const auto is_coloured = [&](std::vector<std::string> options, const Surroundings& setup) {
        options.insert(options.end(), {"parse", "b.txt", "nowhere"});
        const Outcome outcome = dir.run(options, setup);
        EXPECT_EQ(outcome.exit_code, 1);
        EXPECT_EQ(outcome.out.find('\x1B'), std::string::npos);
        return outcome.err.find('\x1B') != std::string::npos;
    };
    EXPECT_TRUE(is_coloured({}, {.err = Stream::terminal}));
    EXPECT_TRUE(is_coloured({}, {.err = Stream::terminal, .environment = {{"NO_COLOR", ""}}}));
    EXPECT_FALSE(is_coloured({}, {.err = Stream::terminal, .environment = {{"NO_COLOR", "1"}}}));
    EXPECT_FALSE(is_coloured({}, {.err = Stream::terminal, .environment = {{"TERM", "dumb"}}}));
    EXPECT_FALSE(is_coloured({"--color", "never"}, {.err = Stream::terminal}));
    EXPECT_FALSE(is_coloured({}, {}));
    EXPECT_FALSE(is_coloured({}, {.out = Stream::terminal}));
    EXPECT_TRUE(is_coloured({"--color=always"}, {}));
    EXPECT_TRUE(is_coloured({"--color=always"}, {.environment = {{"NO_COLOR", "1"}}}));
}

}  // namespace
}  // namespace reportx::test
