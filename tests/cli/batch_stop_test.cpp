// SIGINT and SIGTERM at any moment: the end within a second, by the signal, with nothing temporary left; and a full disk.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "cli/deep.h"
#include "cli/tree.h"
#include "cli/workdir.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// `out` is the name given to -o: a folder, or a file *.jsonl.
class CliSlowStop : public testing::TestWithParam<std::string> {
protected:
    void make_inputs(int files) {
        for (int i = 0; i < files; ++i) dir.write("in/" + std::to_string(i) + ".txt", small_report);
        command = {"batch", "in", "-j", "2", "-o", GetParam()};
    }

    Workdir dir{memory_folder()};
    std::vector<std::string> command;
};

TEST_P(CliSlowStop, LeavesNothingTemporaryAndSaysHowToGoOn) {
    make_inputs(4000);
    const auto begun = Clock::now();
    ASSERT_EQ(dir.run(command).exit_code, 0);
    const auto whole_time = Clock::now() - begun;
    const auto expected = tree_of(dir, "");
    const auto clear = [&] {
        for (const char* name : {"out", "all.jsonl", ".all.jsonl.reportx", "err"}) fs::remove_all(dir.path(name));
    };
    clear();
    std::mt19937 random(7);
    unsigned stopped = 0;
    for (unsigned long i = 0; i < points(10); ++i) {
        const int signal = i % 2 == 0 ? SIGINT : SIGTERM;
        const pid_t child = dir.start(command, "err");
        ASSERT_GT(child, 0);  // kill(-1) would be everyone's end
        std::this_thread::sleep_for(whole_time * std::uniform_real_distribution<>(0.05, 0.9)(random));
        const auto asked = Clock::now();
        ::kill(child, signal);
        int status = 0;
        ::waitpid(child, &status, 0);
        if (WIFEXITED(status)) {  // it was through before
            clear();
            continue;
        }
        EXPECT_LT(Clock::now() - asked, 1s);
        ASSERT_EQ(WTERMSIG(status), signal);
        EXPECT_EQ(temporary_files(dir, ""), 0u);
        const std::string told = dir.read("err");
        const bool was_through = told.find("4000 done") != std::string::npos;
        if (!told.empty() && !was_through) {  // empty: it had not begun to read, or was writing its account
            ++stopped;
            EXPECT_NE(told.find("run the same command again to go on\n"), std::string::npos) << told;
        }
        EXPECT_EQ(dir.run(command).exit_code, 0);
        fs::remove(dir.path("err"));
        ASSERT_TRUE(tree_of(dir, "") == expected);
        clear();
    }
    EXPECT_GT(stopped, 0u);
}

INSTANTIATE_TEST_SUITE_P(CliSlowTo, CliSlowStop, testing::Values("out", "all.jsonl"),
                         [](const auto& output) { return output.param == "out" ? "Folder" : "File"; });

/// Whether process `id` lives.
bool lives(pid_t id) {
    if (::kill(id, 0) != 0) return false;
    std::ifstream file("/proc/" + std::to_string(id) + "/stat");
    std::string number, name, state;
    return file >> number >> name >> state && state != "Z";
}

/// Sends the signal to `program`, a child.
void expect_end_within_a_second(pid_t program, int signal) {
    const auto asked = Clock::now();
    ::kill(program, signal);
    int status = 0;
    ::waitpid(program, &status, 0);
    EXPECT_LT(Clock::now() - asked, 1s);
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == signal) << status;
}

TEST(CliStopped, WithinASecondWhileConvertersRun) {
    for (const std::string output : {"out", "all.jsonl"}) {
        for (const int signal : {SIGINT, SIGTERM}) {
            const Workdir dir;
            const std::string ids = dir.path("ids").string();
            dir.write_program("bin/pdftotext", "#!/bin/sh\necho $$ >> " + ids + "\nexec /bin/sleep 60\n");
            for (int i = 0; i < 4; ++i) dir.write("in/" + std::to_string(i) + ".pdf", "%PDF-1.4\n%%EOF\n");
            const pid_t program = dir.start({"batch", "in", "-j", "2", "-o", output}, "err",
                                            {.environment = {{"PATH", dir.path("bin").string()}}});
            ASSERT_GT(program, 0);
            std::vector<pid_t> converters;
            for (int i = 0; i < 500 && converters.size() < 2; ++i) {
                std::this_thread::sleep_for(10ms);
                std::ifstream file(ids);
                converters.clear();
                for (pid_t id = 0; file >> id;) converters.push_back(id);
            }
            ASSERT_EQ(converters.size(), 2u);
            expect_end_within_a_second(program, signal);
            for (const pid_t converter : converters) {
                for (int i = 0; i < 100 && lives(converter); ++i) std::this_thread::sleep_for(10ms);
                EXPECT_FALSE(lives(converter));
            }
            EXPECT_EQ(temporary_files(dir, ""), 0u);
            EXPECT_NE(dir.read("err").find("run the same command again to go on"), std::string::npos)
                << dir.read("err");
        }
    }
}

/// The record that waits in the pipe is lost, as the reader has lost interest.
TEST(CliStopped, WithinASecondWhileNobodyReadsThePipe) {
    const Workdir dir{memory_folder()};
    for (int i = 0; i < 300; ++i) dir.write("in/" + std::to_string(i) + ".txt", small_report);
    ASSERT_EQ(::mkfifo(dir.path("pipe").c_str(), 0600), 0);
    const int reader = ::open(dir.path("pipe").c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    ASSERT_GE(reader, 0);
    for (const char* const jobs : {"1", "2"}) {
        const pid_t program = dir.start({"batch", "in", "-j", jobs, "-o", "pipe"}, "err");
        ASSERT_GT(program, 0);
        const int full = ::fcntl(reader, F_GETPIPE_SZ);
        int waiting = 0, before = -1;
        for (int i = 0; i < 100 && (waiting == 0 || waiting != before); ++i) {  // until no more comes in
            before = waiting;
            std::this_thread::sleep_for(100ms);
            ASSERT_EQ(::ioctl(reader, FIONREAD, &waiting), 0);
        }
        expect_end_within_a_second(program, SIGTERM);
        EXPECT_NE(dir.read("err").find("stopped after"), std::string::npos) << dir.read("err");
        std::string drained(static_cast<std::size_t>(full), '\0');
        EXPECT_GT(::read(reader, drained.data(), drained.size()), 0);
    }
    ::close(reader);
}

TEST(CliStopped, ASignalThatTheCallerIgnoresIsIgnored) {
    const Workdir dir{memory_folder()};
    for (int i = 0; i < 300; ++i) dir.write("in/" + std::to_string(i) + ".txt", small_report);
    const std::string script =
        "trap '' INT; " + reportx_program().string() +
        " batch in -o out & for i in $(seq 200); do kill -INT $! 2>/dev/null || break; done; wait $!";
    EXPECT_EQ(dir.run({"-c", script}, {.program = "/bin/sh"}).exit_code, 0);
}

TEST(CliFullDisk, KeepsWhatIsFinishedAndGoesOnWhenThereIsRoom) {
    const Workdir dir;
    for (int i = 0; i < 400; ++i) dir.write("in/" + std::to_string(i) + ".txt", small_report);
    for (const std::string output : {"disk/out", "disk/all.jsonl"}) {
        fs::create_directory(dir.path("disk"));
        if (::mount("none", dir.path("disk").c_str(), "tmpfs", 0, "size=1m") != 0)
            GTEST_SKIP() << "only root may mount";
        const Outcome full = dir.run({"batch", "in", "-o", output});
        EXPECT_EQ(full.exit_code, 4);
        EXPECT_NE(full.err.find("No space left on device; what is finished is kept"), std::string::npos) << full.err;
        EXPECT_EQ(temporary_files(dir, "disk"), 0u);
        EXPECT_EQ(::mount("none", dir.path("disk").c_str(), "tmpfs", MS_REMOUNT, "size=64m"), 0);
        const Outcome again = dir.run({"batch", "in", "-o", output});
        EXPECT_EQ(again.exit_code, 0) << again.err;
        EXPECT_EQ(again.err.find("reportx: 0 inputs were done"), std::string::npos) << again.err;
        auto found = tree_of(dir, "disk");
        EXPECT_EQ(::umount(dir.path("disk").c_str()), 0);
        EXPECT_EQ(dir.run({"batch", "in", "-o", output}).exit_code, 0);
        EXPECT_TRUE(found == tree_of(dir, "disk"));
        fs::remove_all(dir.path("disk"));
    }
}

}  // namespace
}  // namespace reportx::test
