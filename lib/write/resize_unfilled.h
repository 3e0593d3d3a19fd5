// resize_unfilled: a string made longer, to be written over.
#pragma once

#include <cstddef>
#include <string>

namespace reportx {

/// Makes `text` `size` bytes long. What it grows by has no values of its own where the standard library can leave it so, else zeros.
void resize_unfilled(std::string& text, std::size_t size);

}  // namespace reportx
