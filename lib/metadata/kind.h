// The kind of document: a yearly report, or one of the many that look like it.
#pragma once

#include "outline/frame.h"
#include "reportx/report.h"
#include "rules/reading.h"

namespace reportx {

struct KindFound {
    Kind kind;
    RuleId rule;
};

/// A yearly report has a title that ends with a noun for a report and names the subject matter, or, untitled, a body that speaks of it
/// often and shows two of its contents; and nothing in title or body says that it is something else.
KindFound find_kind(const Reading& reading, const Frame& frame, const std::vector<Section>& sections);

/// The line of the front that reads most like a title, for documents that have no yearly report's title.
std::optional<Span> any_title(const Reading& reading, const Frame& frame);

}  // namespace reportx
