// zip_names: walks over headers by their signatures. The records are those of APPNOTE.TXT, sections 4.3.7 and 4.3.12.
#include "input/zip_names.h"

#include <algorithm>
#include <cstddef>

namespace reportx::input {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_names = 10'000;

/// A kind of header: its signature, where the length of the name stands in it, and how long it is before the name.
struct HeaderForm {
    std::string_view signature;
    std::size_t length_at;
    std::size_t size;
};
constexpr HeaderForm of_directory{"PK\x01\x02"sv, 28, 46};
constexpr HeaderForm of_entry{"PK\x03\x04"sv, 26, 30};

std::size_t number(std::string_view bytes, std::size_t at, std::size_t width) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < width; ++i) value |= std::size_t{static_cast<unsigned char>(bytes[at + i])} << 8 * i;
    return value;
}

std::vector<std::string_view> names_behind(std::string_view bytes, std::size_t from, const HeaderForm& form) {
    std::vector<std::string_view> names;
    for (std::size_t at = bytes.find(form.signature, from); at != bytes.npos && names.size() < most_names;
         at = bytes.find(form.signature, at + 1)) {
        if (bytes.size() - at < form.size) break;
        names.push_back(bytes.substr(at + form.size, number(bytes, at + form.length_at, 2)));
    }
    return names;
}

/// Where the central directory starts, by the record at the end; the end of `bytes` when there is no such record.
std::size_t directory_start(std::string_view bytes) {
    constexpr std::size_t record_size = 22, offset_at = 16;
    const std::size_t end = bytes.rfind("PK\x05\x06"sv);
    if (end == bytes.npos || bytes.size() - end < record_size) return bytes.size();
    return std::min(number(bytes, end + offset_at, 4), bytes.size());
}

}  // namespace

std::vector<std::string_view> zip_names(std::string_view bytes) {
    auto names = names_behind(bytes, directory_start(bytes), of_directory);
    return names.empty() ? names_behind(bytes, 0, of_entry) : names;
}

}  // namespace reportx::input
