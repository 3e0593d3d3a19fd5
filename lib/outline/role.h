// Roles: what a heading, or a paragraph that opens a part without one, says that its part is about.
#pragma once

#include <optional>
#include <string_view>

#include "reportx/report.h"
#include "rules/reading.h"

namespace reportx {

struct RoleFound {
    Role role;
    RuleId rule;
};

/// The role that the words of a heading give. Of contents joined by 和, 及, 、 the first that has a role decides; within one, its
/// last word does (主要工作安排 is a plan).
std::optional<RoleFound> role_of_heading(const Reading& reading, Span words, std::optional<int> year);

/// Whether the words of a heading also name `role` behind their first content (存在的问题和下一步打算 names a plan too).
bool names_also(const Reading& reading, Span words, Role role, std::optional<int> year);

/// Whether the paragraph opens an account of shortcomings or a plan without a heading.
std::optional<RoleFound> role_of_opening(const Reading& reading, Span paragraph, std::optional<int> year);

/// Whether a sentence that starts at `at` opens a plan: 下一步，…; 2025年，区政府将….
std::optional<RoleFound> plan_opening(const Reading& reading, Span sentence, std::optional<int> year);

/// Whether the heading consists of role words alone (二、存在的问题) and so names no subject.
/// `slack` is how many further characters are let pass: a part has a few, a child none.
bool names_only_role(const Reading& reading, Span words, std::uint32_t slack);

}  // namespace reportx
