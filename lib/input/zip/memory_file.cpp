// The seven functions that minizip asks for. A place beyond the end is refused, so that no offset in the archive can lead out of it.
#include "input/zip/memory_file.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace reportx::input {
namespace {

MemoryFile& file_of(voidpf stream) { return *static_cast<MemoryFile*>(stream); }

voidpf open_file(voidpf opaque, const void*, int) { return opaque; }

uLong read_file(voidpf, voidpf stream, void* buffer, uLong size) {
    MemoryFile& file = file_of(stream);
    const std::string_view piece = file.bytes.substr(file.at, size);
    if (!piece.empty()) std::memcpy(buffer, piece.data(), piece.size());
    file.at += piece.size();
    return static_cast<uLong>(piece.size());
}

uLong write_file(voidpf, voidpf, const void*, uLong) { return 0; }

ZPOS64_T tell_file(voidpf, voidpf stream) { return file_of(stream).at; }

std::optional<ZPOS64_T> base_of(const MemoryFile& file, int origin) {
    switch (origin) {
        case ZLIB_FILEFUNC_SEEK_SET:
            return 0;
        case ZLIB_FILEFUNC_SEEK_CUR:
            return file.at;
        case ZLIB_FILEFUNC_SEEK_END:
            return file.bytes.size();
        default:
            return std::nullopt;
    }
}

long seek_file(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
    MemoryFile& file = file_of(stream);
    const auto base = base_of(file, origin);
    if (!base || offset > file.bytes.size() - *base) return -1;
    file.at = static_cast<std::size_t>(*base + offset);
    return 0;
}

int close_file(voidpf, voidpf) { return 0; }

int error_of_file(voidpf, voidpf) { return 0; }

}  // namespace

zlib_filefunc64_def functions_of(MemoryFile& file) {
    return {open_file, read_file, write_file, tell_file, seek_file, close_file, error_of_file, &file};
}

}  // namespace reportx::input
