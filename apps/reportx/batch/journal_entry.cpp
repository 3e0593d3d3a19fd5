// A line is the public part, the private part and a checksum of both. Written piece by piece, since it is written for every input;
// read by nlohmann, since reading happens once.
#include "batch/journal_entry.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <nlohmann/json.hpp>

#include <iterator>

#include "base64.h"
#include "checksum.h"
#include "json_text.h"

using nlohmann::json;

namespace {

constexpr std::string_view private_begin = ",\"key\":\"";
constexpr std::string_view sum_begin = ",\"sum\":\"";
constexpr std::size_t sum_size = sum_begin.size() + 16 + 2;  // 16 digits, quote, bracket

void append_member(std::string& out, std::string_view key, std::string_view text) {
    out += ",\"";
    out += key;
    out += "\":";
    append_json_string(out, text);
}

void write_public(const JournalEntry& entry, std::string& out) {
    append_json_name(out, "path", entry.path);
    const auto end = std::back_inserter(out);
    if (entry.done) {
        fmt::format_to(end, R"(,"status":"done","kind":"{}","bytes":{},"sha256":"{}")",
                       entry.annual_report ? "annual_report" : "other", entry.input.bytes, entry.sha256);
        fmt::format_to(end, R"(,"output_bytes":{},"output_xxh3":"{:016x}")", entry.output_bytes, entry.output_checksum);
    } else {
        out += R"(,"status":"failed")";
        append_member(out, "code", entry.code);
        append_member(out, "message", entry.message);
        append_member(out, "remedy", entry.remedy);
    }
}

void end_line(std::string& out, std::size_t begin) {
    const std::uint64_t sum = checksum(std::string_view(out).substr(begin));
    fmt::format_to(std::back_inserter(out), "{}{:016x}\"}}\n", sum_begin, sum);
}

/// The object of a line whose checksum holds.
std::optional<json> read_line(std::string_view line) {
    if (line.size() < sum_size) return std::nullopt;
    const std::string_view summed = line.substr(0, line.size() - sum_size);
    if (line.substr(summed.size()) != fmt::format("{}{:016x}\"}}", sum_begin, checksum(summed))) return std::nullopt;
    return json::parse(line, nullptr, false);
}

std::uint64_t hexadecimal(const json& text) { return std::stoull(text.get<std::string>(), nullptr, 16); }

std::optional<JournalEntry> entry_of(const json& object) {
    if (!object.contains("path")) return std::nullopt;
    JournalEntry entry;
    const auto bytes = object.find("path_bytes");
    entry.path = bytes == object.end() ? object.at("path").get<std::string>()
                                       : decode_base64(bytes->get<std::string>()).value_or(std::string());
    entry.done = object.at("status") == "done";
    entry.input = {object.at("size"), object.at("modified")};
    entry.key = hexadecimal(object.at("key"));
    entry.place = {object.at("file"), object.at("at")};
    if (entry.done) {
        entry.annual_report = object.at("kind") == "annual_report";
        entry.sha256 = object.at("sha256");
        entry.output_bytes = object.at("output_bytes");
        entry.output_checksum = hexadecimal(object.at("output_xxh3"));
    } else {
        entry.code = object.at("code");
        entry.message = object.at("message");
        entry.remedy = object.at("remedy");
    }
    return entry;
}

}  // namespace

std::optional<Stamp> stamp_of(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return std::nullopt;
    return Stamp{static_cast<std::uint64_t>(status.st_size),
                 status.st_mtim.tv_sec * std::int64_t{1'000'000'000} + status.st_mtim.tv_nsec};
}

void JournalEntry::fail(const reportx::Error& error) {
    done = false;
    code = error.code;
    message = error.message;
    remedy = error.remedy;
}

void write_line(const JournalEntry& entry, std::string& out) {
    const std::size_t begin = out.size();
    out += '{';
    write_public(entry, out);
    fmt::format_to(std::back_inserter(out), R"({}{:016x}","size":{},"modified":{},"file":{},"at":{})", private_begin,
                   entry.key, entry.input.bytes, entry.input.modified, entry.place.file, entry.place.at);
    end_line(out, begin);
}

std::optional<JournalEntry> read_entry(std::string_view line) {
    const auto object = read_line(line);
    try {
        return object ? entry_of(*object) : std::nullopt;
    } catch (const std::exception&) {  // whole, but of a version that writes other members
        return std::nullopt;
    }
}

std::string_view public_part(std::string_view line) {
    const std::size_t end = line.rfind(private_begin);
    return line.substr(1, end == line.npos ? 0 : end - 1);
}

void write_finished(std::uint32_t file, std::uint64_t bytes, std::string& out) {
    const std::size_t begin = out.size();
    fmt::format_to(std::back_inserter(out), R"({{"finished":{},"bytes":{})", file, bytes);
    end_line(out, begin);
}

std::optional<Finished> read_finished(std::string_view line) {
    if (!line.starts_with(R"({"finished":)")) return std::nullopt;
    const auto read = read_line(line);
    if (!read) return std::nullopt;
    return Finished{(*read)["finished"], (*read)["bytes"]};
}
