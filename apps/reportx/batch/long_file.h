// LongFile: bytes in, appended to a file that may become long. They are written in whole blocks, into room that was reserved for many, and
// brought to the disk while more are written: what the system takes most easily.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "batch/early_sync.h"

class LongFile {
public:
    /// Owns `fd`, open for appending, of a file that has `size` bytes. `sync`: whether it is to be on the disk in the end.
    LongFile(int fd, std::uint64_t size, bool sync);
    ~LongFile();
    LongFile(const LongFile&) = delete;
    LongFile& operator=(const LongFile&) = delete;

    // 0, or the errno of what went wrong, with an unknown part written.

    int append(std::string_view bytes);
    /// Writes what is left of a block.
    int flush();
    /// Everything is written, and on the disk where that was asked for.
    int finish();
    /// After `finish`. Some file systems tell only here of what went wrong.
    int close();

    int fd() const { return fd_; }

private:
    int write(std::size_t bytes);
    void reserve();
    int give_back();

    int fd_;
    const bool sync_;
    std::uint64_t size_;      ///< pending bytes included
    std::uint64_t reserved_;  ///< up to which place room is reserved
    std::string pending_;
    std::optional<EarlySync> early_sync_;
};
