// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/command.hpp"

#include "mailhorizon/report/render.hpp"

#include <functional>
#include <string>

namespace mailhorizon::cli {

/// The format asked for, checked against what the command knows. Throws `Error` (usage).
[[nodiscard]] report::Format output_format(const Invocation& invocation);
[[nodiscard]] report::RenderSettings render_settings(const Invocation& invocation);

/// Refuses an --output that exists already (without --force), before anything is read. Throws
/// `Error` (output).
void check_output(const Invocation& invocation);
/// Opens standard output or --output, lets `write` fill it, and puts it in its place.
void write_output(const Invocation& invocation, const std::function<void(base::Sink&)>& write);
void write_table(const Invocation& invocation, const report::Table& table);
void write_table_as(const Invocation& invocation,
                    report::Format format,
                    const report::Table& table);
/// One CSV file a table below a folder named by --output.
void write_tables(const Invocation& invocation, const report::Report& result);
/// True if --output names a folder ("out/").
[[nodiscard]] bool output_is_folder(const Invocation& invocation);

}  // namespace mailhorizon::cli
