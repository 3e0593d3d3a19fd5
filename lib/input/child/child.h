// run_child: another program over some bytes, held on a short lead. It gets the bytes on standard input and nothing else: no shell, no
// environment, no descriptors, no new privileges; memory, processor time, time, files and output are limited. It dies with the
// thread that started it, and no trace of it stays.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reportx/result.h"

namespace reportx::input {

struct ChildLimits {
    std::size_t memory = 1u << 30;  ///< bytes of address space
    unsigned processor_seconds = 20;
    std::chrono::milliseconds time{30'000};  ///< from start to end
    std::size_t file = 64u << 20;            ///< bytes of any file that it writes
    unsigned open_files = 32;
    std::size_t output = 64u << 20;  ///< bytes of standard output; of standard error the first 64 KiB are kept
};

/// A program by its path, and what it is called with.
struct Command {
    std::string program;                 ///< absolute path
    std::vector<std::string> arguments;  ///< without the name of the program
};

struct ChildResult {
    enum class End { exited, killed, timed_out, too_much_output };
    End end = End::exited;
    int status = 0;  ///< exit code, or the signal that killed it
    std::string out, err;
};

/// May be called by several threads at a time. Errors: it cannot be started.
Result<ChildResult> run_child(const Command& command, std::string_view input, const ChildLimits& limits = {});

/// The absolute path of the program `name`, looked for in the absolute folders of PATH; nothing when it is in none of them.
std::optional<std::string> find_program(std::string_view name);

}  // namespace reportx::input
