// Stepper: runs a program one system call after the other, and at the one that is asked for kills it, or lets the call fail.
//
// All threads count together, so that every system call of a program has a number of its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/workdir.h"

namespace reportx::test {

struct Stepped {
    int exit_code = -1;       ///< 128 + signal when a signal ended it
    std::uint64_t calls = 0;  ///< how many were counted
    bool reached = false;     ///< whether the one that was asked for was among them
    std::string call;         ///< its name or number
    std::string err;          ///< standard error
};

class Stepper {
public:
    /// Whether programs may be traced here at all.
    static bool works();

    Stepper(const Workdir& dir, std::vector<std::string> arguments) : dir_(dir), arguments_(std::move(arguments)) {}

    /// SIGKILL when call number `at` begins, from 1.
    Stepped kill(std::uint64_t at) const { return run(at, std::nullopt); }

    /// Call number `at` of those that touch files fails with `error`. Calls of the loader before main do not count.
    Stepped fail(std::uint64_t at, int error) const { return run(at, error); }

    /// The same, where only calls of this name count, as `Stepped::call` has it.
    Stepped fail_call(const std::string& name, std::uint64_t at, int error) const { return run(at, error, name); }

private:
    Stepped run(std::uint64_t at, std::optional<int> error, const std::string& only = {}) const;

    const Workdir& dir_;
    std::vector<std::string> arguments_;
};

}  // namespace reportx::test
