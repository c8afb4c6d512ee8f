// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/app/reading.hpp"
#include "mailhorizon/app/settings.hpp"

#include <cstdint>
#include <filesystem>

namespace mailhorizon::app {

struct IngestOutcome {
    ReadingOutcome reading;
    std::uint64_t archives_read = 0;       ///< arguments read now
    std::uint64_t archives_unchanged = 0;  ///< arguments the store held already
    std::uint64_t places = 0;              ///< copies of messages now stored
};

/// Brings the store up to date with `input.archives` and replaces its analysis tables if anything
/// changed.
///
/// An archive whose files have the sizes and times they had is not read again. Each archive is one
/// transaction: stopped in the middle, the store holds what it held before. Throws `Error` (store).
[[nodiscard]] IngestOutcome ingest(const InputSettings& input,
                                   const std::filesystem::path& store,
                                   const AnalysisSettings& analysis);

}  // namespace mailhorizon::app
