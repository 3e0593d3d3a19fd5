// The schema of the document, compiled in from schema.json.
#include <string_view>

#include "reportx/write.h"

namespace reportx {

extern const std::string_view embedded_schema;

std::string_view json_schema() { return embedded_schema; }

}  // namespace reportx
