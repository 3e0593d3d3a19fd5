// Versions: the library's from the build, the rules' from their content.
#include "reportx/version.h"

#include "rules/embedded.h"

namespace reportx {

std::string_view version() { return REPORTX_VERSION; }
std::string_view format_version() { return "reportx/1"; }
std::string_view rules_version() { return rules_data::digest.substr(0, 12); }

}  // namespace reportx
