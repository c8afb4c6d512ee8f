// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/command.hpp"

#include "mailhorizon/app/analysis/analysis_settings.hpp"
#include "mailhorizon/app/reading/reading.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace mailhorizon::cli {

// From words to settings. All throw `Error` (usage) for what makes no sense.

/// Archives or --store, never both and never neither.
[[nodiscard]] app::InputSettings input_settings(const Invocation& invocation);
/// The same without the rule about --store, which ingest writes to.
[[nodiscard]] app::InputSettings archive_settings(const Invocation& invocation);
/// Reads the roster and the catalogue, if they are named. Throws `Error` (input) too.
[[nodiscard]] app::AnalysisSettings analysis_settings(const Invocation& invocation);
[[nodiscard]] std::optional<std::uint64_t> count_option(const Invocation& invocation,
                                                        std::string_view name);
[[nodiscard]] std::optional<double> number_option(const Invocation& invocation,
                                                  std::string_view name);

/// Reads the corpus with progress, prints what failed, and sums up problems.
[[nodiscard]] app::Reading read_input(const Invocation& invocation, app::InputSettings input);
/// Throws away nothing: prints each failure and says whether there was one.
ExitCode print_failures(const app::ReadingOutcome& outcome);
/// Prints the error of an input that holds no message. Gives `nothing`, or the worse `input`.
[[nodiscard]] ExitCode report_nothing(const Invocation& invocation,
                                      const app::ReadingOutcome& outcome);

}  // namespace mailhorizon::cli
