#include "scratch.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "output.h"

const char* Scratch::folder() {
    const char* const given = std::getenv("TMPDIR");
    return given && *given ? given : P_tmpdir;
}

Scratch::Scratch(const std::string& target) {
    std::string name = fmt::format("{}/reportx-XXXXXX", folder());
    fd_ = ::mkostemp(name.data(), O_CLOEXEC);
    if (fd_ < 0)
        throw OutputFailed(
            fmt::format("cannot write {}: no scratch file in {}: {}", target, folder(), std::strerror(errno)));
    ::unlink(name.c_str());
}

Scratch::~Scratch() { ::close(fd_); }

std::string Scratch::path() const { return fmt::format("/proc/self/fd/{}", fd_); }
