// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/exit_code.hpp"

#include "mailhorizon/base/error.hpp"
#include "mailhorizon/report/table.hpp"

#include <cstdint>
#include <string_view>

namespace mailhorizon::cli {

/// "mailhorizon: error: ..." with reason and hint lines on standard error, escaped for terminals.
void print_error(const base::Error& error) noexcept;
/// "note: ..." on standard error.
void print_note(std::string_view text) noexcept;
/// "note: 12 problems in 48,210 messages: 7 no-date, 5 bad-charset (...)"; nothing if there are
/// none.
/// `kinds` is the report's table of kinds and counts.
void print_problem_note(const report::Table& kinds, std::uint64_t messages) noexcept;

[[nodiscard]] ExitCode exit_code_of(base::ErrorKind kind) noexcept;

}  // namespace mailhorizon::cli
