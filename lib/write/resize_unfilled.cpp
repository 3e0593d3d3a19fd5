// A file of its own, since it is compiled as C++23 where the compiler can.
#include "write/resize_unfilled.h"

namespace reportx {

void resize_unfilled(std::string& text, std::size_t size) {
#ifdef __cpp_lib_string_resize_and_overwrite
    text.resize_and_overwrite(size, [](char*, std::size_t all) { return all; });
#else
    text.resize(size);
#endif
}

}  // namespace reportx
