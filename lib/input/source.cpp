// A path in, bytes out. The file is opened first and examined afterwards through its descriptor, so what is examined is
// what is read; O_NONBLOCK keeps the opening of a pipe without writer from waiting.
#include "input/source.h"
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <system_error>
#include <utility>

#include "input/codes.h"
#include "input/descriptor.h"

namespace reportx::input {
namespace {

std::string reason(int error) { return std::generic_category().message(error); }

Error failure(std::string_view code, std::string message, std::string_view remedy) {
    return {std::string(code), std::move(message), std::string(remedy)};
}

Error cannot_open(int error) {
    if (error == ENOENT || error == ENOTDIR)
        return failure(missing_file, "no such file",
                       "Check the name; a relative one counts from the current directory.");
    if (error == EACCES || error == EPERM)
        return failure(unreadable_file, "permission denied",
                       "Give yourself the right to read it (chmod u+r, or ask its owner).");
    if (error == ENXIO)
        return failure(not_a_file, "it is a socket, not a file",
                       "Pass a regular file, or its content through standard input.");
    return failure(unreadable_file, fmt::format("cannot open: {}", reason(error)), "Check the name and the disk.");
}

Error too_large(std::uint64_t max_bytes) {
    return failure(input_too_large, fmt::format("larger than the limit of {} bytes", max_bytes),
                   "Pass a smaller file, or raise the limit if it really is one document.");
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t max_bytes, std::string buffer) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file.is_open()) return cannot_open(errno);
    struct stat status {};
    if (::fstat(file.get(), &status) != 0)
        return failure(unreadable_file, fmt::format("cannot examine: {}", reason(errno)), "Check the disk.");
    if (S_ISDIR(status.st_mode)) return failure(not_a_file, "it is a directory", "Pass the files in it.");
    if (!S_ISREG(status.st_mode))
        return failure(not_a_file, "it is a pipe or device, not a file",
                       "Pass a regular file, or its content through standard input.");
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > max_bytes) return too_large(max_bytes);

    // The size is a hint only: the file may grow meanwhile, and files under /proc have none.
    std::string bytes = std::move(buffer);
    bytes.resize(static_cast<std::size_t>(size) + 1);
    std::size_t filled = 0;
    for (;;) {
        if (filled == bytes.size()) bytes.resize(bytes.size() * 2 + 4096);
        const ssize_t got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            return failure(unreadable_file, fmt::format("reading failed after {} bytes: {}", filled, reason(errno)),
                           "Check the disk or network share and try again.");
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
        if (filled > max_bytes) return too_large(max_bytes);
        if (filled == size) break;  // where a byte more was asked for
    }
    bytes.resize(filled);
    return bytes;
}

}  // namespace reportx::input
