// A program of one command differs from a command of the front only in that it has to describe itself when asked.
#include "program.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <new>

#include "describe.h"
#include "invoke.h"
#include "output.h"

namespace {

/// A closed standard stream would give its number to the next file opened, and data or messages would end up there.
void keep_standard_streams_apart() {
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(fd, F_GETFD) < 0) ::open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

template <class Act>
int guarded(Act act) {
    keep_standard_streams_apart();
    try {
        return static_cast<int>(act());
    } catch (const OutputFailed& problem) {
        Messages().error(problem.what());
    } catch (const std::bad_alloc&) {
        Messages().error("not enough memory");
    } catch (const std::exception& problem) {
        Messages().error(fmt::format("{}; this is a bug, please report it", problem.what()));
    }
    return static_cast<int>(ExitCode::output_failed);
}

}  // namespace

int run_main(int argc, char** argv, ExitCode (*run)(std::vector<std::string>)) {
    return guarded([&] { return run({argv + std::min(argc, 1), argv + argc}); });
}

int run_program(const Command& command, int argc, char** argv) {
    return guarded([&] {
        std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
        if (arguments == std::vector<std::string>{describe_option}) return print(to_json(describe(command)));
        return invoke(command, std::move(arguments));
    });
}
