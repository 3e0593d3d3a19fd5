// bench_launch ROUNDS OUTPUT -- COMMAND… -- COMMAND…: starts the commands in turn, ROUNDS times each, standard output into the file
// OUTPUT, and prints for each a JSON object of wall and CPU seconds of every run and the most memory that one had in KiB. Small and
// static, because a child's peak begins with what its parent has.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <vector>

namespace {

struct Run {
    double wall = 0, cpu = 0;
    long peak_kib = 0;
};

struct Command {
    std::vector<char*> arguments;
    std::vector<Run> runs;
};

double now() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

Run run(const Command& command, const char* output) {
    const double start = now();
    const pid_t child = vfork();
    if (child == 0) {
        const int file = open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
        if (file < 0 || dup2(file, STDOUT_FILENO) < 0) _exit(126);
        execvp(command.arguments[0], command.arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || wait4(child, &status, 0, &used) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) > 1) {
        std::fprintf(stderr, "bench_launch: %s failed\n", command.arguments[0]);
        std::exit(1);
    }
    return {now() - start, seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss};
}

void print(const Command& command, const char* separator) {
    std::printf("%s{\"command\": \"%s\", \"wall\": [", separator, command.arguments[0]);
    long peak = 0;
    for (std::size_t i = 0; i < command.runs.size(); ++i) {
        std::printf("%s%.7f", i == 0 ? "" : ", ", command.runs[i].wall);
        if (command.runs[i].peak_kib > peak) peak = command.runs[i].peak_kib;
    }
    std::printf("], \"cpu\": [");
    for (std::size_t i = 0; i < command.runs.size(); ++i)
        std::printf("%s%.6f", i == 0 ? "" : ", ", command.runs[i].cpu);
    std::printf("], \"peak_kib\": %ld}", peak);
}

}  // namespace

int main(int count, char** arguments) {
    std::vector<Command> commands;
    for (int i = 3; i < count; ++i) {
        if (std::strcmp(arguments[i], "--") == 0) {
            commands.emplace_back();
        } else if (!commands.empty()) {
            commands.back().arguments.push_back(arguments[i]);
        }
    }
    for (Command& command : commands) command.arguments.push_back(nullptr);
    const int rounds = count > 1 ? std::atoi(arguments[1]) : 0;
    if (rounds < 1 || commands.empty()) {
        std::fputs("usage: bench_launch ROUNDS OUTPUT -- COMMAND… [-- COMMAND…]…\n", stderr);
        return 2;
    }
    for (int round = 0; round < rounds; ++round) {
        for (Command& command : commands) command.runs.push_back(run(command, arguments[2]));
    }
    const char* separator = "[";
    for (const Command& command : commands) {
        print(command, separator);
        separator = ",\n ";
    }
    std::puts("]");
}
