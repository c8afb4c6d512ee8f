// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace mailhorizon::message {

/// What stays the same of a file's name from version to version: "Plan v2_final (1) 2001-03-04.doc"
/// and "plan_v3_JB.doc" are both "plan".
///
/// Lower case, without folder, extension, version marks, dates and the initials at its end. Empty
/// if the name says nothing ("image001.png", "attachment"). O(size).
[[nodiscard]] std::string attachment_stem(std::string_view name);

}  // namespace mailhorizon::message
