// Openers: the words and numbers that open a point inside a paragraph: 一是, 一要, 首先, 第一，, （1）, ①, 其一.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "rules/reading.h"

namespace reportx {

/// The families of openers; points of one list share a family.
enum class OpenerFamily { han_shi, han_yao, words, di, qi, arabic_in_brackets, circled };

struct Opener {
    OpenerFamily family;
    std::uint32_t ordinal;
    Span marker;           ///< `一是`, `首先`, `（1）`
    std::uint32_t behind;  ///< where the point's content starts: signs and blanks behind the marker skipped
};

/// The opener at `at`, when a clause starts there; `begin` is where the paragraph starts.
std::optional<Opener> read_opener(const Reading& reading, std::uint32_t at, Span paragraph);

/// All openers in `paragraph`, in order. Those in quotes and brackets open nothing.
List<Opener> find_openers(const Reading& reading, Span paragraph);

/// Where the first opener in `paragraph` stands, when it stands before `until` and has ordinal 1; else `until`.
std::uint32_t first_list_opener(const Reading& reading, Span paragraph, std::uint32_t until);

}  // namespace reportx
