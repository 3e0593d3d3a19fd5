// Every line but the brackets is one object, so no more than a line is ever taken apart.
#include "merge/manifest_reader.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstring>
#include <utility>

#include "base64.h"
#include "merge/merge_failed.h"

using nlohmann::json;

namespace {

int open_or_fail(const std::string& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd >= 0) return fd;
    throw MergeFailed(
        fmt::format("cannot read the account {}: {}; it has to come along with its shard", path, std::strerror(errno)));
}

std::uint64_t hexadecimal(const json& text) { return std::stoull(text.get<std::string>(), nullptr, 16); }

ManifestEntry entry_of(const json& object) {
    ManifestEntry entry;
    const auto bytes = object.find("path_bytes");
    entry.path = bytes == object.end() ? object.at("path").get<std::string>()
                                       : decode_base64(bytes->get<std::string>()).value_or(std::string());
    if (!object.contains("status")) return entry;
    entry.position = object.at("n");
    entry.done = object.at("status") == "done";
    if (!entry.done) return entry;
    entry.bytes = object.at("output_bytes");
    entry.checksum = hexadecimal(object.at("output_xxh3"));
    return entry;
}

}  // namespace

ManifestReader::ManifestReader(std::string path) : path_(std::move(path)), fd_(open_or_fail(path_)), lines_(fd_) {
    try {
        read_head();
    } catch (const std::exception&) {  // whatever is missing or of another kind
        ::close(fd_);
        throw MergeFailed(fmt::format("{} is no account of this version of reportx batch", path_));
    }
}

ManifestReader::~ManifestReader() { ::close(fd_); }

std::string ManifestReader::next_line() {
    const auto line = lines_.next();
    if (!line) throw MergeFailed(fmt::format("the account {} is not whole", path_));
    return std::string(line->text);
}

void ManifestReader::read_head() {
    std::string text;
    do {
        text += next_line();
    } while (!text.ends_with("\"files\":["));
    const json head = json::parse(text + "]}");
    if (head.at("format") != manifest_format) throw MergeFailed(path_);
    const auto shard = parse_shard(head.at("shard").get<std::string>());
    if (!shard) throw MergeFailed(path_);
    head_ = {hexadecimal(head.at("options")), *shard, head.at("inputs"), hexadecimal(head.at("list"))};
    done_ = head.at("done");
    failed_ = head.at("failed");
    skipped_ = head.at("skipped");
    versions_ = fmt::format("{} {} {}", head.at("version").get<std::string>(),
                            head.at("output_format").get<std::string>(), head.at("rules").get<std::string>());
}

std::optional<ManifestEntry> ManifestReader::read_entry() {
    std::string line = next_line();
    if (line.starts_with(']')) return std::nullopt;
    if (line.ends_with(',')) line.pop_back();
    try {
        ManifestEntry entry = entry_of(json::parse(line));
        entry.line = std::move(line);
        return entry;
    } catch (const std::exception&) {
        throw MergeFailed(fmt::format("the account {} is damaged", path_));
    }
}

std::optional<ManifestEntry> ManifestReader::next() {
    auto entry = read_entry();
    if (!entry) next_line();  // "skipped_files":[
    return entry;
}

std::optional<ManifestEntry> ManifestReader::next_skipped() { return read_entry(); }
