// Bytes and charset in, UTF-8 out, or how far it went. iconv stops at the first sequence that is invalid (EILSEQ) or
// cut off by the end (EINVAL); neither is passed over. Of GB18030, glibc maps 24 codes for vertical forms and radicals
// to private-use characters where ICU has assigned ones; they do not occur in running prose.
#include "input/convert.h"

#include <iconv.h>

#include <cerrno>
#include <memory>
#include <type_traits>

namespace reportx::input {
namespace {

struct CloseConverter {
    void operator()(iconv_t converter) const { iconv_close(converter); }
};
using Converter = std::unique_ptr<std::remove_pointer_t<iconv_t>, CloseConverter>;

}  // namespace

Converted convert(std::string_view bytes, const std::string& charset) {
    Converted result;
    const char* const name = charset == "Big5" ? "CP950" : charset.c_str();  // the form of Big5 that pages are in
    const iconv_t opened = iconv_open("UTF-8", name);
    if (opened == reinterpret_cast<iconv_t>(-1)) {
        result.available = false;
        return result;
    }
    const Converter converter(opened);
    char* in = const_cast<char*>(bytes.data());  // iconv's signature; it does not write there
    std::size_t in_left = bytes.size();
    char block[1 << 14];
    for (bool more = true; more && in_left > 0;) {
        char* out = block;
        std::size_t out_left = sizeof block;
        more = iconv(converter.get(), &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1) && errno == E2BIG;
        result.utf8.append(block, sizeof block - out_left);
    }
    result.read = bytes.size() - in_left;
    return result;
}

}  // namespace reportx::input
