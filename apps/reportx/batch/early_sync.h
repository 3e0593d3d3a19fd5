// EarlySync: brings what is written to a file to the disk while more is written, so that the sync at the end, for which all else waits,
// finds little left to do.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

class EarlySync {
public:
    /// `fd` must stay open until `finish` or the destructor has returned.
    explicit EarlySync(int fd) : fd_(fd) {}
    ~EarlySync() { finish(); }
    EarlySync(const EarlySync&) = delete;
    EarlySync& operator=(const EarlySync&) = delete;

    /// Says that so many more bytes were written. The thread begins when there is something worth its while; where the system gives none,
    /// all is left for the end.
    void written(std::uint64_t bytes);

    /// Waits for the sync that is under way. 0, or the errno of the first one that failed: the system tells of it once only, so that a
    /// sync after it says nothing.
    int finish();

private:
    void start();
    void work();

    const int fd_;
    std::mutex mutex_;
    std::condition_variable news_;
    std::uint64_t unsynced_ = 0;
    bool ended_ = false;
    int error_ = 0;
    std::thread thread_;
};
