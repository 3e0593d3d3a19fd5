// Marks: where the signs stand that sentences, lists and brackets are made of, and where numbers can start: one bit a unit each, so
// that walks over a text go from sign to sign.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

#include "text/buffer.h"
#include "text/sign.h"

namespace reportx {

class Marks {
public:
    /// Reads `text`, which must outlive what is asked for; the memory of the text before is kept.
    void find(std::u16string_view text);

    std::u16string_view text() const { return text_; }

    /// The first mark at `at` or behind it, or `end`: the end or start of something, a list sign, a bracket, a blank, a rule.
    std::uint32_t next(std::uint32_t at, std::uint32_t end) const { return next_in(signs_, at, end); }

    /// The first unit at `at` or behind it with which a number can start, or `end`.
    std::uint32_t next_number(std::uint32_t at, std::uint32_t end) const { return next_in(numbers_, at, end); }

    /// Behind the last mark before `at` for which `stop` holds, but not before `floor`.
    template <class Stop>
    std::uint32_t behind_last(std::uint32_t at, std::uint32_t floor, Stop stop) const {
        while (at > floor) {
            const std::uint32_t last = at - 1;
            const std::uint64_t before = signs_[last / 64] << (63 - last % 64);
            if (before == 0) {
                at = last / 64 * 64;
                continue;
            }
            at = last - static_cast<std::uint32_t>(std::countl_zero(before));
            if (at < floor) break;
            if (stop(text_[at])) return at + 1;
        }
        return floor;
    }

    /// The first mark at `at` or behind it for which `stop` holds, or `end`.
    template <class Stop>
    std::uint32_t first(std::uint32_t at, std::uint32_t end, Stop stop) const {
        for (at = next(at, end); at < end && !stop(text_[at]);) at = next(at + 1, end);
        return at;
    }

private:
    static std::uint32_t next_in(const Buffer<std::uint64_t>& bits, std::uint32_t at, std::uint32_t end) {
        if (at >= end) return end;
        std::uint64_t left = bits[at / 64] >> (at % 64);
        if (left != 0) {
            at += static_cast<std::uint32_t>(std::countr_zero(left));
            return at < end ? at : end;
        }
        for (at = at / 64 * 64 + 64; at < end; at += 64) {
            left = bits[at / 64];
            if (left == 0) continue;
            at += static_cast<std::uint32_t>(std::countr_zero(left));
            return at < end ? at : end;
        }
        return end;
    }

    std::u16string_view text_;
    Buffer<std::uint64_t> signs_, numbers_;
};

}  // namespace reportx
