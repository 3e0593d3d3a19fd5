// Topics: which system of rule-of-law government an item is about.
#pragma once

#include "reportx/report.h"
#include "rules/reading.h"

namespace reportx {

/// Sets `topic` and `topic_rule` of `item` from the topic phrases in its title, its text, and the heading of its section.
void set_topic(const Reading& reading, const std::vector<Section>& sections, Item& item);

}  // namespace reportx
