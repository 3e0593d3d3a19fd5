// The directory of the archive is read once and checked, then parts are unpacked on demand by minizip, counted while they grow.
#include "input/zip/zip.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "input/codes.h"
#include "input/document_codes.h"
#include "text/ascii.h"

namespace reportx::input {
namespace {

constexpr std::size_t longest_name = 1024;
constexpr std::size_t block_size = 64 << 10;

Error damaged(std::string what) {
    return {
        std::string(damaged_container), fmt::format("the archive is damaged: {}", what),
        "Get the file again; if that does not help, open it in its program, which may repair it, and save it anew."};
}

Error refused(std::string what) {
    return {std::string(refused_container), fmt::format("the archive is unsafe: {}", what),
            "Do not trust this file; if it comes from where it should, open it in its program and save it anew."};
}

/// Whether `name` stays within the archive, as names of parts do.
bool stays_inside(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find_first_of("\\:") != name.npos) return false;
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        if (name.substr(begin, end - begin) == "..") return false;
        begin = end + 1;
    }
    return true;
}

bool is_link(const unz_file_info64& entry) {
    constexpr uLong unix_system = 3, kind_mask = 0170000, link = 0120000;
    return entry.version >> 8 == unix_system && (entry.external_fa >> 16 & kind_mask) == link;
}

/// `name` for a message, which may be printed or stored as text: plain ASCII, and not too long.
std::string shown(std::string_view name) {
    constexpr std::size_t longest = 80;
    std::string plain(name.substr(0, longest));
    std::ranges::replace_if(
        plain, [](char c) { return c < ' ' || c > '~'; }, '?');
    return fmt::format("'{}'", plain);
}

/// The entry that minizip stands at: its name in lower case, when it is one that may be.
Result<std::string> check_entry(unzFile archive) {
    unz_file_info64 entry{};
    std::string name(longest_name, '\0');
    if (unzGetCurrentFileInfo64(archive, &entry, name.data(), longest_name, nullptr, 0, nullptr, 0) != UNZ_OK)
        return damaged("its directory cannot be read");
    if (entry.size_filename > longest_name) return refused("the name of an entry is too long");
    name.resize(entry.size_filename);
    if (!stays_inside(name)) return refused(fmt::format("the name {} leads out of it", shown(name)));
    if (is_link(entry)) return refused(fmt::format("{} is a link", shown(name)));
    if ((entry.flag & 1) != 0)
        return Error{std::string(encrypted_input), "the archive is encrypted",
                     "Open it with its password and save it without one."};
    return lower_ascii(name);
}

}  // namespace

ZipArchive::ZipArchive(std::string_view bytes, const ZipLimits& limits)
    : file_(std::make_unique<MemoryFile>(MemoryFile{bytes})), limits_(limits) {
    zlib_filefunc64_def functions = functions_of(*file_);
    handle_.reset(unzOpen2_64("", &functions));
}

Result<ZipArchive> ZipArchive::open(std::string_view bytes, const ZipLimits& limits) {
    ZipArchive archive(bytes, limits);
    const unzFile handle = archive.handle_.get();
    if (handle == nullptr) return damaged("its directory is missing or cut off");
    unz_global_info64 told{};
    unzGetGlobalInfo64(handle, &told);
    if (told.number_entry > limits.entries) return refused(fmt::format("it has {} entries", told.number_entry));

    int state = unzGoToFirstFile(handle);
    for (; state == UNZ_OK; state = unzGoToNextFile(handle)) {
        auto name = check_entry(handle);
        if (!name) return name.error();
        unz64_file_pos place{};
        unzGetFilePos64(handle, &place);
        if (archive.entries_.size() == limits.entries) return refused("it has too many entries");
        if (!archive.entries_.emplace(name.value(), place).second)
            return refused(fmt::format("two entries are called {}", shown(name.value())));
    }
    if (state != UNZ_END_OF_LIST_OF_FILE) return damaged("its directory breaks off");
    return archive;
}

bool ZipArchive::has(std::string_view name) const { return entries_.contains(lower_ascii(name)); }

Result<std::string> ZipArchive::read(std::string_view name) {
    const auto entry = entries_.find(lower_ascii(name));
    if (entry == entries_.end()) return damaged(fmt::format("it has no part {}", shown(name)));
    const unzFile handle = handle_.get();
    if (unzGoToFilePos64(handle, &entry->second) != UNZ_OK || unzOpenCurrentFile(handle) != UNZ_OK)
        return damaged(fmt::format("{} cannot be unpacked", shown(name)));

    unz_file_info64 told{};
    unzGetCurrentFileInfo64(handle, &told, nullptr, 0, nullptr, 0, nullptr, 0);
    const std::uint64_t begin = unzGetCurrentFileZStreamPos64(handle);
    const std::uint64_t packed = std::min<std::uint64_t>(told.compressed_size, file_->bytes.size());
    auto part = unpack(name, packed);
    const bool intact = unzCloseCurrentFile(handle) == UNZ_OK;
    if (!part) return part;
    if (!intact || part.value().size() != told.uncompressed_size)
        return damaged(fmt::format("{} differs from its recorded size or checksum", shown(name)));
    for (const Extent& other : read_) {
        if (begin < other.end && other.begin < begin + packed)
            return refused(fmt::format("{} shares its data with another part", shown(name)));
    }
    read_.push_back({begin, begin + packed});
    return part;
}

/// The part that minizip has opened, whose packed data have `packed` bytes.
Result<std::string> ZipArchive::unpack(std::string_view name, std::uint64_t packed) {
    std::string part;
    for (;;) {
        const std::size_t before = part.size();
        part.resize(before + block_size);
        const int got = unzReadCurrentFile(handle_.get(), part.data() + before, block_size);
        if (got < 0) return damaged(fmt::format("{} does not unpack", shown(name)));
        part.resize(before + static_cast<std::size_t>(got));
        if (got == 0) return part;
        total_ += static_cast<std::size_t>(got);
        if (part.size() > limits_.part_bytes || total_ > limits_.total_bytes)
            return refused(fmt::format("{} unpacks to more than {} MiB", shown(name), limits_.part_bytes >> 20));
        if (part.size() > limits_.ratio_from && part.size() / limits_.ratio > packed)
            return refused(fmt::format("{} unpacks to more than {} times its size", shown(name), limits_.ratio));
    }
}

}  // namespace reportx::input
