// The charsets of East Asia as tables. Their data is asked of the C library's iconv when the project is built (scripts/bake_charsets.cpp):
// a program that asked when it runs would need the converters of the C library that it was built with, and could not be one file.
#pragma once

#include <cstdint>
#include <span>

namespace reportx::input {

/// Codes of four bytes that follow each other, and characters that do, until the next run begins.
struct FourByteRun {
    std::uint32_t first;  ///< number of the code: all of them counted from 81 30 81 30
    char32_t character;   ///< of the first code; 0: those of the run have none
};

struct CharsetTable {
    static constexpr unsigned char first_high = 0x80, first_lead = 0x81, first_trail = 0x40;
    static constexpr std::size_t trails = 0xFF - first_trail;

    /// 0 is no character, a surrogate the place among `far`.
    std::span<const char16_t> single;  ///< of the bytes from `first_high` on; below are those of ASCII
    std::span<const char16_t> pairs;   ///< a row of `trails` for each lead from `first_lead` to 0xFE, or none
    std::span<const char32_t> far;     ///< characters above U+FFFF
    std::span<const FourByteRun> runs;
};

extern const CharsetTable gb18030, big5, cp932, windows_1252;

}  // namespace reportx::input
