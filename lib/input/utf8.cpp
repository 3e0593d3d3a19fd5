// Bytes in, offset of the first flaw out. ASCII is skipped eight bytes at a time and the common characters of three bytes with one
// look each; others take one branch on the lead byte, whose second byte is the only one with a range of its own.
#include "input/utf8.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace reportx::input {
namespace {

struct Sequence {
    std::size_t length;  // 0: no character starts so
    unsigned char second_low;
    unsigned char second_high;
};

Sequence sequence_after(unsigned char lead) {
    if (lead < 0xC2) return {0, 0, 0};  // continuation bytes and overlong forms
    if (lead < 0xE0) return {2, 0x80, 0xBF};
    if (lead == 0xE0) return {3, 0xA0, 0xBF};
    if (lead == 0xED) return {3, 0x80, 0x9F};  // above are the surrogates
    if (lead < 0xF0) return {3, 0x80, 0xBF};
    if (lead == 0xF0) return {4, 0x90, 0xBF};
    if (lead < 0xF4) return {4, 0x80, 0xBF};
    if (lead == 0xF4) return {4, 0x80, 0x8F};  // U+10FFFF
    return {0, 0, 0};
}

std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
    for (std::uint64_t eight; at + sizeof eight <= bytes.size(); at += sizeof eight) {
        std::memcpy(&eight, bytes.data() + at, sizeof eight);
        if (eight & 0x8080808080808080u) break;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
    return at;
}

/// Behind the run at `at` of characters of three bytes whose second byte needs no look of its own: nearly all Chinese.
std::size_t skip_plain_three(std::string_view bytes, std::size_t at) {
    for (std::uint32_t four; at + sizeof four <= bytes.size(); at += 3) {
        std::memcpy(&four, bytes.data() + at, sizeof four);
        if constexpr (std::endian::native == std::endian::big) four = __builtin_bswap32(four);
        const bool three = (four & 0x00C0C0F0) == 0x008080E0;
        if (!three || (four & 0xFF) == 0xE0 || (four & 0xFF) == 0xED) break;
    }
    return at;
}

}  // namespace

std::size_t first_invalid_utf8(std::string_view bytes) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    std::size_t at = skip_ascii(bytes, 0);
    while (at < bytes.size()) {
        if (const auto behind = skip_plain_three(bytes, at); behind != at) {
            at = behind;
            if (at < bytes.size() && byte(at) < 0x80) at = skip_ascii(bytes, at);
            continue;
        }
        const Sequence sequence = sequence_after(byte(at));
        if (sequence.length == 0 || bytes.size() - at < sequence.length) return at;
        if (byte(at + 1) < sequence.second_low || byte(at + 1) > sequence.second_high) return at;
        for (std::size_t i = 2; i < sequence.length; ++i)
            if ((byte(at + i) & 0xC0) != 0x80) return at;
        at += sequence.length;
        if (at < bytes.size() && byte(at) < 0x80) at = skip_ascii(bytes, at);
    }
    return at;
}

}  // namespace reportx::input
