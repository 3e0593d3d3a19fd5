// CompoundFile: the streams of a compound file (OLE, MS-CFB), the container of Office 97 and of WPS.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/ole/bytes.h"

namespace reportx::input {

class CompoundFile {
public:
    /// Nothing when `bytes`, which must outlive this, are no compound file or too damaged for a directory.
    static std::optional<CompoundFile> open(std::string_view bytes);

    bool has(std::string_view name) const { return streams_.contains(name); }

    /// The stream `name` of the outermost folder; nothing when there is none or it breaks off. It is never longer than the file.
    std::optional<std::string> stream(std::string_view name) const;

private:
    using Sector = std::uint32_t;
    struct Stream {
        Sector start;
        std::size_t size;
    };

    explicit CompoundFile(std::string_view bytes) : bytes_(bytes) {}

    bool read_header();
    void read_directory();
    void read_streams_below(const std::string& directory, Sector root);
    Bytes sector(Sector index) const;
    Sector next(Sector index) const;
    std::string chain(Sector start, std::size_t size) const;
    std::string mini_chain(const Stream& stream) const;

    Bytes bytes_;
    std::size_t sector_size_ = 0, mini_size_ = 0, mini_cutoff_ = 0;
    std::vector<Sector> fat_;             // the sectors that hold the table of what follows what
    std::string mini_fat_, mini_stream_;  // the same for small streams, and what they are cut from
    std::map<std::string, Stream, std::less<>> streams_;
};

}  // namespace reportx::input
