// One thread that sleeps until enough was written.
#include "batch/early_sync.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "signals_held.h"

namespace {

constexpr std::uint64_t worth_a_sync = 32 << 20;

}  // namespace

void EarlySync::written(std::uint64_t bytes) {
    const std::lock_guard lock(mutex_);
    unsynced_ += bytes;
    if (unsynced_ < worth_a_sync || ended_) return;
    if (!thread_.joinable()) start();
    news_.notify_one();
}

void EarlySync::start() {
    const SignalsHeld held;
    try {
        thread_ = std::thread([this] { work(); });
    } catch (const std::system_error&) {
        ended_ = true;
    }
}

void EarlySync::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        news_.wait(lock, [&] { return ended_ || unsynced_ >= worth_a_sync; });
        if (ended_) return;
        unsynced_ = 0;
        lock.unlock();
        const int error = ::fdatasync(fd_) == 0 ? 0 : errno;
        lock.lock();
        if (error_ == 0) error_ = error;
    }
}

int EarlySync::finish() {
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
        news_.notify_one();
    }
    if (thread_.joinable()) thread_.join();
    return error_;
}
