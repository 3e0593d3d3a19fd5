// Bytes in, a name and advice out. A table of signatures, and two counts over a sample of the bytes.
#include "input/binary.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "text/count.h"

namespace reportx::input {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view as_text = "Open it in the program that made it and save it as plain text (UTF-8).";
constexpr std::string_view as_picture = "A picture has no text to read; look for the report as a page or document.";
constexpr std::string_view unpack = "Unpack it and pass the files inside.";

constexpr BinaryFormat formats[] = {
    {"%PDF-"sv, "a PDF file"sv, as_text, Container::pdf},
    {"PK\x03\x04"sv, "a ZIP archive"sv, unpack, Container::zip},
    {"PK\x05\x06"sv, "an empty ZIP archive"sv, unpack},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an Office 97 file"sv, as_text, Container::compound},
    {"{\\rtf"sv, "an RTF document"sv, as_text, Container::rtf},
    {"\x89PNG\r\n"sv, "a PNG picture"sv, as_picture},
    {"\xFF\xD8\xFF"sv, "a JPEG picture"sv, as_picture},
    {"GIF87a"sv, "a GIF picture"sv, as_picture},
    {"GIF89a"sv, "a GIF picture"sv, as_picture},
    {"II*\0"sv, "a TIFF picture"sv, as_picture},
    {"MM\0*"sv, "a TIFF picture"sv, as_picture},
    {"\x1F\x8B"sv, "a gzip archive"sv, unpack},
    {"BZh9"sv, "a bzip2 archive"sv, unpack},
    {"\xFD"
     "7zXZ\0"sv,
     "an xz archive"sv, unpack},
    {"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive"sv, unpack},
    {"Rar!\x1A\x07"sv, "a RAR archive"sv, unpack},
    {"\x7F"
     "ELF"sv,
     "a program"sv, "Pass the report instead."sv},
    {"SQLite format 3\0"sv, "an SQLite database"sv, "Export the reports from it as text files."sv},
    {"\xFF\xFE\0\0"sv, "text in UTF-32"sv, "Convert it first, for example with `iconv -f UTF-32 -t UTF-8`."sv},
    {"\0\0\xFE\xFF"sv, "text in UTF-32"sv, "Convert it first, for example with `iconv -f UTF-32 -t UTF-8`."sv},
};

constexpr std::size_t sample_size = 1 << 16;

// The upper byte of Han (4E–9F), CJK punctuation (30), quotes and dashes (20), full-width forms (FF) and ASCII (00).
bool upper_half_of_chinese_utf16(unsigned char byte) {
    return (byte >= 0x4E && byte <= 0x9F) || byte == 0x00 || byte == 0x20 || byte == 0x30 || byte == 0xFF;
}

}  // namespace

const BinaryFormat* binary_format_of(std::string_view bytes) {
    const auto found = std::find_if(std::begin(formats), std::end(formats),
                                    [&](const BinaryFormat& format) { return bytes.starts_with(format.start); });
    return found == std::end(formats) ? nullptr : found;
}

std::string_view likely_utf16(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, sample_size);
    const std::size_t pairs = sample.size() / 2;
    if (pairs < 4) return {};
    std::size_t upper[2] = {0, 0}, nul[2] = {0, 0};
    for (std::size_t i = 0; i < pairs * 2; ++i) {
        const auto byte = static_cast<unsigned char>(sample[i]);
        upper[i % 2] += upper_half_of_chinese_utf16(byte);
        nul[i % 2] += byte == 0;
    }
    // In text of one byte or of GB18030 both halves look alike; in UTF-16 only one does.
    const auto is_upper_half = [&](int half) {
        const bool latin = nul[half] * 10 >= pairs * 9 && nul[1 - half] * 10 < pairs;
        const bool chinese = upper[half] * 20 >= pairs * 19 && upper[1 - half] * 3 < pairs * 2;
        return latin || chinese;
    };
    if (is_upper_half(1)) return "utf-16le";
    if (is_upper_half(0)) return "utf-16be";
    return {};
}

bool mostly_control_bytes(std::string_view bytes) {
    // With the line ends counted among them they are soon counted, and nearly always there are few.
    const std::size_t low = count_bytes(bytes, [](std::uint8_t byte) { return (byte < 0x20) | (byte == 0x7F); });
    if (low * 10 <= bytes.size()) return false;
    const std::size_t controls = count_bytes(bytes, [](std::uint8_t byte) {
        const bool control = (byte < 0x20) & (byte != 0x1B) & ((byte < 0x09) | (byte > 0x0D));
        return control | (byte == 0x7F);
    });
    return controls * 10 > bytes.size();
}

}  // namespace reportx::input
