// Sectors in chains, in two sizes. A chain that comes back to a sector it has been at ends there.
#include "input/ole/compound_file.h"

#include <algorithm>
#include <limits>

namespace reportx::input {
namespace {

constexpr std::uint32_t last_sector = 0xFFFFFFFA;  // higher numbers mean: none
constexpr std::size_t header_size = 512, entry_size = 128;
constexpr std::uint32_t no_entry = 0xFFFFFFFF;
constexpr auto everything = std::numeric_limits<std::size_t>::max();

/// The name of a directory entry; what is not ASCII is left out, since no stream asked for has such a name.
std::string name_of(const Bytes& entry) {
    constexpr std::size_t longest = 32;
    std::string name;
    const std::size_t units = std::min<std::size_t>(entry.u16(0x40) / 2, longest);
    for (std::size_t i = 0; i + 1 < units; ++i)
        if (const auto unit = entry.u16(2 * i); unit < 0x80) name += static_cast<char>(unit);
    return name;
}

}  // namespace

Bytes CompoundFile::sector(Sector index) const {
    return index < last_sector ? bytes_.slice((std::size_t{index} + 1) * sector_size_, sector_size_) : Bytes();
}

CompoundFile::Sector CompoundFile::next(Sector index) const {
    const std::size_t per_sector = sector_size_ / 4, table = index / per_sector;
    return table < fat_.size() ? sector(fat_[table]).u32(index % per_sector * 4) : no_entry;
}

std::string CompoundFile::chain(Sector start, std::size_t size) const {
    std::string bytes;
    std::vector<bool> seen(bytes_.size() / sector_size_ + 1);
    for (Sector at = start; at < seen.size() && !seen[at] && bytes.size() < size; at = next(at)) {
        seen[at] = true;
        bytes += sector(at).view();
    }
    bytes.resize(std::min(bytes.size(), size));
    return bytes;
}

std::string CompoundFile::mini_chain(const Stream& stream) const {
    const Bytes fat(mini_fat_), sectors(mini_stream_);
    std::string bytes;
    std::vector<bool> seen(fat.size() / 4);
    for (Sector at = stream.start; at < seen.size() && !seen[at] && bytes.size() < stream.size;
         at = fat.u32(std::size_t{at} * 4)) {
        seen[at] = true;
        bytes += sectors.slice(at * mini_size_, mini_size_).view();
    }
    bytes.resize(std::min(bytes.size(), stream.size));
    return bytes;
}

/// False when the sizes are none that there are.
bool CompoundFile::read_header() {
    constexpr std::string_view signature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if (bytes_.size() < header_size || !bytes_.view().starts_with(signature)) return false;
    const unsigned shift = bytes_.u16(0x1E), mini_shift = bytes_.u16(0x20);
    if ((shift != 9 && shift != 12) || mini_shift != 6) return false;
    sector_size_ = std::size_t{1} << shift;
    mini_size_ = std::size_t{1} << mini_shift;
    mini_cutoff_ = bytes_.u32(0x38);

    const std::size_t most = bytes_.size() / sector_size_ + 1;
    for (std::size_t i = 0; i < 109 && fat_.size() < most; ++i)
        if (const Sector at = bytes_.u32(0x4C + 4 * i); at < last_sector) fat_.push_back(at);
    std::size_t left = most;
    for (Sector at = bytes_.u32(0x44); at < last_sector && left > 0; --left) {
        const Bytes more = sector(at);
        const std::size_t last = sector_size_ / 4 - 1;
        for (std::size_t i = 0; i < last && fat_.size() < most; ++i)
            if (const Sector table = more.u32(4 * i); table < last_sector) fat_.push_back(table);
        at = more.size() == 0 ? no_entry : more.u32(4 * last);
    }
    return true;
}

void CompoundFile::read_directory() {
    const std::string directory = chain(bytes_.u32(0x30), everything);
    const Bytes root = Bytes(directory).slice(0, entry_size);
    mini_fat_ = chain(bytes_.u32(0x3C), everything);
    mini_stream_ = chain(root.u32(0x74), everything);
    read_streams_below(directory, root.u32(0x4C));
}

/// The entries of a folder are a tree of siblings.
void CompoundFile::read_streams_below(const std::string& directory, Sector first) {
    constexpr std::uint8_t stream_type = 2;
    const std::size_t count = directory.size() / entry_size;
    std::vector<bool> seen(count);
    std::vector<Sector> open{first};
    while (!open.empty()) {
        const Sector index = open.back();
        open.pop_back();
        if (index >= count || seen[index]) continue;
        seen[index] = true;
        const Bytes entry = Bytes(directory).slice(index * entry_size, entry_size);
        if (entry.u8(0x42) == stream_type)
            streams_.emplace(name_of(entry),
                             Stream{entry.u32(0x74), std::min<std::size_t>(entry.u32(0x78), bytes_.size())});
        open.push_back(entry.u32(0x44));
        open.push_back(entry.u32(0x48));
    }
}

std::optional<CompoundFile> CompoundFile::open(std::string_view bytes) {
    CompoundFile file(bytes);
    if (!file.read_header()) return std::nullopt;
    file.read_directory();
    if (file.streams_.empty()) return std::nullopt;
    return file;
}

std::optional<std::string> CompoundFile::stream(std::string_view name) const {
    const auto found = streams_.find(name);
    if (found == streams_.end()) return std::nullopt;
    const Stream& stream = found->second;
    std::string bytes = stream.size < mini_cutoff_ ? mini_chain(stream) : chain(stream.start, stream.size);
    if (bytes.size() < stream.size) return std::nullopt;
    return bytes;
}

}  // namespace reportx::input
