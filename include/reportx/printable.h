// printable: any bytes in, one line of text that is safe to show on a terminal out.
//
// File names, titles and messages may carry escape sequences, line ends, bidirectional controls or bytes that are no
// text. All that is shown to a person passes through here; data does not.
#pragma once

#include <string>
#include <string_view>

namespace reportx {

/// `bytes` with hidden characters as `\u{202E}` and bytes that are no UTF-8 as `\x{FF}`; all else unchanged.
std::string printable(std::string_view bytes);

}  // namespace reportx
