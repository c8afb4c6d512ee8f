// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/app/analysis/analysis_settings.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace mailhorizon::app {

/// Where settings stand that are more than a word of the command line.
struct SettingsFiles {
    std::optional<std::filesystem::path> roster{};    ///< --people
    std::optional<std::filesystem::path> channels{};  ///< --channels
    std::string domains{};                            ///< --domains, as written
    std::string kinds{};                              ///< --kind, as written
};

/// Opens and reads what is named, into `settings`; at most 64 MiB a file. Throws `Error` (input,
/// usage).
void read_settings(const SettingsFiles& files, AnalysisSettings& settings);

}  // namespace mailhorizon::app
