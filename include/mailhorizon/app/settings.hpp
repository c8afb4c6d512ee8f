// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/base/instant.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
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

/// What to think about it.
struct AnalysisSettings {
    std::optional<std::filesystem::path> roster;    ///< --people
    std::string domains;                            ///< --domains, as written
    std::optional<std::filesystem::path> channels;  ///< --channels
    std::optional<base::Instant> since;             ///< what is listed and counted
    std::optional<base::Instant> until;
    std::vector<double> list_prior;  ///< see `findings::Policy`
    bool allow_public = false;
    bool business_hours = false;  ///< asks wait in business hours only
    bool draw = false;            ///< compute the picture
    bool person_metrics = false;
    std::size_t jobs = 0;  ///< workers; 0: one a core. No result depends on it
};

}  // namespace mailhorizon::app
