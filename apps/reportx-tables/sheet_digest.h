// SheetDigest: the cells of a sheet in, one number out, so that what was meant and what was written can be compared.
#pragma once

#include <cstdint>
#include <cstdio>
#include <string_view>

class SheetDigest {
public:
    void text(std::string_view text) { take('s', text); }
    /// Of at most 15 digits, which is what a sheet keeps.
    void number(double value) {
        char digits[32];
        const int length = std::snprintf(digits, sizeof digits, "%.15g", value);
        take('n', {digits, static_cast<std::size_t>(length)});
    }
    friend bool operator==(const SheetDigest&, const SheetDigest&) = default;

private:
    void take(char kind, std::string_view content) {  // FNV-1a
        byte(static_cast<unsigned char>(kind));
        for (const char c : content) byte(static_cast<unsigned char>(c));
        byte(0);
    }
    void byte(unsigned char value) { state_ = (state_ ^ value) * 0x100000001B3u; }

    std::uint64_t state_ = 0xCBF29CE484222325u;
};
