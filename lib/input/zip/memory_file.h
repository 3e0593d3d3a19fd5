// MemoryFile: bytes in memory as minizip wants to read a file. Nothing is ever opened by name, nothing written.
#pragma once

#include <minizip/ioapi.h>

#include <cstddef>
#include <string_view>

namespace reportx::input {

struct MemoryFile {
    std::string_view bytes;
    std::size_t at = 0;
};

/// The functions through which minizip reads `file`, which must outlive their use.
zlib_filefunc64_def functions_of(MemoryFile& file);

}  // namespace reportx::input
