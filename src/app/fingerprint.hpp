// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace mailhorizon::app {

/// Names, sizes and modification times of an archive's files as 16 hex digits: equal means
/// unchanged.
///
/// Empty for what cannot be compared (standard input, pipes). O(files log files).
[[nodiscard]] std::string fingerprint(const std::filesystem::path& archive);

}  // namespace mailhorizon::app
