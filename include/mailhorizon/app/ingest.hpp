// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/app/analysis/analysis_settings.hpp"
#include "mailhorizon/app/reading/reading.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace mailhorizon::app {

struct IngestSettings {
    std::filesystem::path store;
    bool verify = false;  ///< compare all bytes of what was read before
    std::string since{};  ///< when this run began, for another that finds the store in use
    std::uint64_t wait_seconds = 0;  ///< for another run to end
};

struct IngestOutcome {
    ReadingOutcome reading;
    std::uint64_t archives_read = 0;       ///< arguments of which something was read now
    std::uint64_t archives_unchanged = 0;  ///< arguments the store held already
    std::uint64_t files_missing = 0;       ///< known from before and gone: what they held stays
    std::uint64_t places = 0;              ///< copies of messages now stored
};

/// Brings the store up to date with `input.archives` and replaces its analysis tables if anything
/// changed.
///
/// What the store knows is not read again: unchanged files are passed over, an mbox that has grown
/// is read from its old end. Killed at any moment, the store keeps what was committed, and the next
/// run finishes. Throws `Error` (store).
[[nodiscard]] IngestOutcome ingest(const InputSettings& input,
                                   const IngestSettings& settings,
                                   const AnalysisSettings& analysis);

}  // namespace mailhorizon::app
