// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <system_error>

namespace mailhorizon::testing {

/// The real archives of the folder MAILHORIZON_CORPORA, on machines that have one.
struct RealArchives {
    std::filesystem::path folder;
    /// Empty if every file is there; else the line to print, "SKIPPED: ..." with the reason. CTest
    /// counts a test as skipped by that word.
    std::string skipped;
};

/// Looks for `files` below the folder. A variable that is not set, empty or wrong is the same to a
/// test: nobody can be asked to have these archives.
[[nodiscard]] inline RealArchives find_real_archives(std::span<const std::string_view> files) {
    const char* const named = std::getenv("MAILHORIZON_CORPORA");
    if (named == nullptr || std::string_view(named).empty()) {
        return {.folder = {}, .skipped = "SKIPPED: MAILHORIZON_CORPORA is not set"};
    }
    const std::filesystem::path folder(named);
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) {
        return {.folder = {}, .skipped = "SKIPPED: MAILHORIZON_CORPORA names no folder"};
    }
    std::string missing;
    for (const std::string_view file : files) {
        if (!std::filesystem::exists(folder / file, ignored)) {
            missing += missing.empty() ? "SKIPPED: the folder MAILHORIZON_CORPORA lacks " : ", ";
            missing += file;
        }
    }
    return {.folder = folder, .skipped = missing};
}

}  // namespace mailhorizon::testing
