// ZipArchive: the parts of a ZIP container, read in memory and by name. Nothing in an archive is believed: counts, sizes and offsets
// are held against what is really there, and what no honest writer makes is refused as a whole.
#pragma once

#include <minizip/unzip.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "input/zip/memory_file.h"
#include "reportx/result.h"

namespace reportx::input {

struct ZipLimits {
    std::size_t entries = 10'000;
    std::size_t part_bytes = 64u << 20;    ///< of one part, unpacked
    std::size_t total_bytes = 128u << 20;  ///< of all parts that are read, unpacked
    std::size_t ratio = 200;               ///< of a part's size to its packed size …
    std::size_t ratio_from = 1u << 20;     ///< … looked at from this size on
};

class ZipArchive {
public:
    /// Errors: damaged or cut off; encrypted; more entries than allowed; two entries of one name; a name that leads out of the archive.
    /// `bytes` must outlive the archive.
    static Result<ZipArchive> open(std::string_view bytes, const ZipLimits& limits = {});

    /// Names are compared as OPC does it, ASCII letters in either case.
    bool has(std::string_view name) const;

    /// The part `name`, unpacked. Errors: there is none; damaged (checksum, size, packing); more than the limits allow; its data
    /// overlap those of a part read before.
    Result<std::string> read(std::string_view name);

private:
    struct Close {
        void operator()(unzFile file) const { unzClose(file); }
    };
    using Handle = std::unique_ptr<void, Close>;
    struct Extent {
        std::uint64_t begin, end;
    };

    ZipArchive(std::string_view bytes, const ZipLimits& limits);

    Result<std::string> unpack(std::string_view name, std::uint64_t packed);

    std::unique_ptr<MemoryFile> file_;
    Handle handle_;
    ZipLimits limits_;
    std::map<std::string, unz64_file_pos, std::less<>> entries_;  // by lower-case name
    std::vector<Extent> read_;                                    // where the data of the parts read so far lie
    std::size_t total_ = 0;                                       // bytes unpacked so far
};

}  // namespace reportx::input
