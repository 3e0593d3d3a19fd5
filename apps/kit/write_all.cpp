// A short count or an interruption goes on, a pipe without reader ends the program, all else is the caller's to tell.
#include "write_all.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

int write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EAGAIN) {  // whoever shares the pipe made it non-blocking
            pollfd ready{fd, POLLOUT, 0};
            ::poll(&ready, 1, -1);
        } else if (errno == EPIPE) {  // the reader has had enough
            std::signal(SIGPIPE, SIG_DFL);
            sigset_t pipe;
            sigemptyset(&pipe);
            sigaddset(&pipe, SIGPIPE);
            ::pthread_sigmask(SIG_UNBLOCK, &pipe, nullptr);
            std::raise(SIGPIPE);
            return EPIPE;
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}
