// PDF documents, when pdftotext is missing, breaks down, talks nonsense, or never ends.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>

#include "cli/workdir.h"

namespace reportx::test {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view pdf = "%PDF-1.4\n%%EOF\n";

/// What `reportx parse` says of a PDF when pdftotext is `script`; of an empty script when there is none.
Outcome with_pdftotext(const Workdir& dir, const std::string& script) {
    if (!script.empty()) dir.write_program("bin/pdftotext", "#!/bin/sh\n" + script + "\n");
    dir.write("a.pdf", pdf);
    return dir.run({"parse", "a.pdf"}, {.environment = {{"PATH", dir.path("bin").string()}}});
}

void expect_error(const std::string& script, const std::string& message, const std::string& code) {
    const Workdir dir;
    const Outcome outcome = with_pdftotext(dir, script);
    EXPECT_EQ(outcome.exit_code, 3) << script;
    EXPECT_EQ(outcome.out, "");
    EXPECT_NE(outcome.err.find(message), std::string::npos) << outcome.err;
    EXPECT_TRUE(outcome.err.ends_with(" [" + code + "]\n")) << outcome.err;
}

TEST(CliConverter, MissingOnesAreNamedWithTheirPackage) {
    expect_error("", "install the Debian package poppler-utils", "RX1045");
    expect_error(
        "echo \"Syntax Error: Missing language pack for 'Adobe-GB1' mapping\" >&2; echo '<page width=\"1\" "
        "height=\"1\">'",
        "install the Debian package poppler-data", "RX1045");
}

TEST(CliConverter, ItsWordsBecomeErrors) {
    expect_error("echo 'Command Line Error: Incorrect password' >&2; exit 1", "encrypted", "RX1013");
    expect_error("echo 'Permission Error: Copying of text from this document is not allowed.' >&2; exit 3", "forbids",
                 "RX1050");
    expect_error("echo 'Syntax Error: bad' >&2; exit 1", "exit code 1): Syntax Error: bad", "RX1046");
    expect_error("echo '<page width=\"595\" height=\"842\"></page>'", "it is a scan", "RX1048");
    expect_error("kill -SEGV $$", "signal 11", "RX1046");
    expect_error("exit 0", "could not read it", "RX1046");
    expect_error(
        "while :; do echo "
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done",
        "gave more", "RX1047");
}

TEST(CliConverter, OthersAreReadAllTheSame) {
    const Workdir dir;
    dir.write("a.txt", small_report);
    dir.write_program("bin/pdftotext", "#!/bin/sh\nexit 1\n");
    dir.write("a.pdf", pdf);
    const Outcome outcome = dir.run({"parse", "a.pdf", "a.txt"}, {.environment = {{"PATH", dir.path("bin").string()}}});
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_NE(outcome.out.find("annual_report"), std::string::npos);
}

/// Whether process `id` lives.
bool lives(int id) {
    if (::kill(id, 0) != 0) return false;
    char state = '?';
    if (FILE* file = std::fopen(("/proc/" + std::to_string(id) + "/stat").c_str(), "r")) {
        if (std::fscanf(file, "%*d %*s %c", &state) != 1) state = '?';
        std::fclose(file);
    }
    return state != 'Z';
}

TEST(CliConverter, AnInterruptEndsItWithinASecond) {
    for (const int number : {SIGINT, SIGTERM, SIGKILL}) {
        const Workdir dir;
        dir.write_program("bin/pdftotext",
                          "#!/bin/sh\necho $$ > " + dir.path("id").string() + "\nexec /bin/sleep 60\n");
        dir.write("a.pdf", pdf);
        const pid_t program = dir.start({"parse", "a.pdf"}, {}, {.environment = {{"PATH", dir.path("bin").string()}}});
        int converter = 0;
        for (int i = 0; i < 500 && converter == 0; ++i) {
            std::this_thread::sleep_for(10ms);
            if (::access(dir.path("id").c_str(), R_OK) == 0) converter = std::atoi(dir.read("id").c_str());
        }
        ASSERT_GT(converter, 0);
        ::kill(program, number);
        int status = 0;
        ::waitpid(program, &status, 0);
        EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == number);
        for (int i = 0; i < 100 && lives(converter); ++i) std::this_thread::sleep_for(10ms);
        EXPECT_FALSE(lives(converter));
    }
}

}  // namespace
}  // namespace reportx::test
