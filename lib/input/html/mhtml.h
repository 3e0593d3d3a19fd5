// MHT (RFC 2557): a page and its pictures in one message, as browsers save it.
#pragma once

#include <string>
#include <string_view>

namespace reportx::input {

struct MhtmlPage {
    std::string bytes;    ///< of the first part that is a page, its transfer encoding undone; empty when there is none
    std::string charset;  ///< that the part's header gives; empty when it gives none
    std::string url;      ///< where the page was saved from; empty when it is not told
};

MhtmlPage page_in_mhtml(std::string_view message);

}  // namespace reportx::input
