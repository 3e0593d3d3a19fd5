// Starting a child: the narrow passage between fork and exec, and all that the child is deprived of there.
#pragma once

#include <sys/types.h>

#include <utility>

#include "input/child/child.h"
#include "input/descriptor.h"

namespace reportx::input {

/// A child that is ended, with its whole group, when this goes: whatever happens, none is left running and none unburied.
class RunningChild {
public:
    RunningChild(pid_t id, Descriptor out_end, Descriptor err_end)
        : out(std::move(out_end)), err(std::move(err_end)), id_(id) {}
    RunningChild(RunningChild&& other) noexcept
        : out(std::move(other.out)), err(std::move(other.err)), id_(std::exchange(other.id_, -1)) {}
    RunningChild& operator=(RunningChild&&) = delete;
    ~RunningChild() { end(); }

    /// Whether it has ended by itself.
    bool has_ended() const;

    /// Ends it and its group, unless it has ended, and gives the status that `wait` tells.
    int end();

    Descriptor out, err;  ///< our ends of its standard streams

private:
    pid_t id_;
};

/// Errors: no descriptors, no memory, no process left, or the program cannot be executed.
Result<RunningChild> start_child(const Command& command, std::string_view input, const ChildLimits& limits);

}  // namespace reportx::input
