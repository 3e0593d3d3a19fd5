// write_all: bytes in, all of them on a file descriptor; the one loop around write(2).
#pragma once

#include <string_view>

/// Writes all of `bytes`; 0, or the errno of what went wrong, with an unknown part written.
///
/// Waits where the descriptor does not block. When the reader of a pipe has left, the program ends here by SIGPIPE, as
/// if the signal had not been ignored.
int write_all(int fd, std::string_view bytes);
