// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/instant.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace mailhorizon::app {

/// How far reading has come, for a progress line.
struct Progress {
    std::uint64_t bytes = 0;
    std::uint64_t messages = 0;
};
using ProgressReporter = std::function<void(const Progress&)>;

/// What to read, and how.
struct InputSettings {
    std::vector<std::filesystem::path> archives;
    std::optional<std::filesystem::path> store;  ///< read from here instead
    std::optional<base::Instant> as_of;
    std::size_t jobs = 0;  ///< workers; 0: one a core
    bool keep_problems = false;
    bool include_unwanted = false;  ///< spam, trash and drafts count too
    ProgressReporter progress;      ///< may be empty
};

}  // namespace mailhorizon::app
