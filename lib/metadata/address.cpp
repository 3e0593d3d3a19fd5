#include "metadata/address.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/date.h"

namespace reportx {
namespace {

bool is_figure(char c) { return c >= '0' && c <= '9'; }

/// Reads an address from the front, figures and the signs between them.
struct AddressReader {
    std::string_view rest;

    /// A number of `least` to `most` figures, with no further one behind it unless `most` are to be read exactly; -1 for none.
    int number(std::size_t least, std::size_t most) {
        std::size_t count = 0;
        int value = 0;
        for (; count < rest.size() && count < most && is_figure(rest[count]); ++count)
            value = value * 10 + (rest[count] - '0');
        if (count < least) return -1;
        rest.remove_prefix(count);
        return value;
    }
    bool sign(std::string_view any_of) {
        if (rest.empty() || any_of.find(rest.front()) == any_of.npos) return false;
        rest.remove_prefix(1);
        return true;
    }
    bool ends_number() const { return rest.empty() || !is_figure(rest.front()); }
};

/// 20250328, 2025/3/28, 2025-03/28, 202503/28.
std::optional<std::string> date_at(std::string_view rest) {
    AddressReader reader{rest};
    const int year = reader.number(4, 4);
    reader.sign("/-_");
    const int month = reader.number(1, 2);
    reader.sign("/-_");
    const int day = reader.number(1, 2);
    if (year < 2000 || month < 0 || day < 0 || !reader.ends_number()) return std::nullopt;
    return iso_date(year, month, day);
}

}  // namespace

std::optional<std::string> date_in_url(std::string_view url) {
    for (std::size_t at = 1; at < url.size(); ++at) {
        const bool opens =
            url[at - 1] == '/' || url[at - 1] == '_' || (url[at - 1] == 't' && at > 1 && url[at - 2] == '/');
        if (!opens || !is_figure(url[at])) continue;
        if (auto date = date_at(url.substr(at))) return date;
    }
    return std::nullopt;
}

std::string host_in_url(std::string_view url) {
    const auto scheme_end = url.find("://");
    if (scheme_end == url.npos) return {};
    std::string_view host = url.substr(scheme_end + 3);
    host = host.substr(0, host.find_first_of("/?#\\"));
    if (const auto user_end = host.rfind('@'); user_end != host.npos) host.remove_prefix(user_end + 1);
    host = host.substr(0, host.find(':'));
    if (host.ends_with('.')) host.remove_suffix(1);
    return lower_ascii(host);
}

}  // namespace reportx
