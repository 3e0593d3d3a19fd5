// Numbering that opens a line, seen before there is an outline.
#pragma once

#include <string_view>

namespace reportx::input {

/// Whether a line opens as a numbered heading or point does: 一、 （一） 1. 1、 (1) ① 第一章 一是. `units` are folded.
bool opens_numbered(std::u16string_view units);

}  // namespace reportx::input
