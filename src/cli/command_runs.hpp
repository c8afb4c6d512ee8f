// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/command.hpp"

namespace mailhorizon::cli {

// One function a command; each throws `Error` where the world refuses.

[[nodiscard]] ExitCode run_report(const Invocation& invocation);
[[nodiscard]] ExitCode run_ingest(const Invocation& invocation);
[[nodiscard]] ExitCode run_blackholes(const Invocation& invocation);
[[nodiscard]] ExitCode run_plan(const Invocation& invocation);
[[nodiscard]] ExitCode run_threads(const Invocation& invocation);
[[nodiscard]] ExitCode run_people(const Invocation& invocation);
[[nodiscard]] ExitCode run_graph(const Invocation& invocation);
[[nodiscard]] ExitCode run_problems(const Invocation& invocation);
[[nodiscard]] ExitCode run_evaluate(const Invocation& invocation);
[[nodiscard]] ExitCode run_ask_score(const Invocation& invocation);
[[nodiscard]] ExitCode run_rebuild_threads(const Invocation& invocation);
[[nodiscard]] ExitCode run_try_sinks(const Invocation& invocation);
[[nodiscard]] ExitCode run_ask_lessons(const Invocation& invocation);
[[nodiscard]] ExitCode run_try_channels(const Invocation& invocation);
[[nodiscard]] ExitCode run_channel_lessons(const Invocation& invocation);
[[nodiscard]] ExitCode run_prior_lessons(const Invocation& invocation);
[[nodiscard]] ExitCode run_voice_lessons(const Invocation& invocation);
[[nodiscard]] ExitCode run_self_destruct(const Invocation& invocation);

}  // namespace mailhorizon::cli
