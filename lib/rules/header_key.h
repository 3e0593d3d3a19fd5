// Keys of a page header: 发布时间:, 索 引 号 |, 来源 : and where their values start.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/reading.h"

namespace reportx {

/// A key of the header, with blanks inside allowed, and where its value starts.
struct HeaderKey {
    const Phrase* phrase;  ///< its value names the field that the key fills, or `none`
    std::uint32_t begin;
    std::uint32_t value;
};

/// The keys of a line in order of place.
std::vector<HeaderKey> header_keys(const Reading& reading, Span line);

}  // namespace reportx
