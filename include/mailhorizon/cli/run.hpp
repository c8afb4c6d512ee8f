// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>

namespace mailhorizon::cli {

/// Runs one command line, without the program's name, and gives the process's exit code.
///
/// Results go to standard output or --output, everything else to standard error. Never throws.
[[nodiscard]] int run(std::span<const std::string> arguments) noexcept;

}  // namespace mailhorizon::cli
