// Bytes: little-endian numbers at places of a file that may lie about its places. Beyond the end everything is zero or empty.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace reportx::input {

class Bytes {
public:
    Bytes() = default;
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

    std::size_t size() const { return bytes_.size(); }
    std::string_view view() const { return bytes_; }

    std::uint8_t u8(std::size_t at) const { return at < bytes_.size() ? static_cast<std::uint8_t>(bytes_[at]) : 0; }
    std::uint16_t u16(std::size_t at) const { return static_cast<std::uint16_t>(u8(at) | u8(at + 1) << 8); }
    std::uint32_t u32(std::size_t at) const { return u16(at) | static_cast<std::uint32_t>(u16(at + 2)) << 16; }
    std::int32_t i32(std::size_t at) const { return static_cast<std::int32_t>(u32(at)); }

    Bytes slice(std::size_t begin, std::size_t size) const {
        return begin < bytes_.size() ? Bytes(bytes_.substr(begin, size)) : Bytes();
    }

private:
    std::string_view bytes_;
};

}  // namespace reportx::input
