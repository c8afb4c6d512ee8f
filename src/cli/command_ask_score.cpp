// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_runs.hpp"

#include "mailhorizon/app/ask_scoring.hpp"
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/file.hpp"
#include "mailhorizon/base/sink.hpp"

namespace mailhorizon::cli {

ExitCode run_ask_score(const Invocation& invocation) {
    if (!invocation.arguments.empty()) {
        throw base::Error(base::ErrorKind::usage, "ask-score takes no archive")
            .because("it reads sentences from standard input")
            .hint("try 'mailhorizon ask-score < sentences.txt'");
    }
    const std::unique_ptr<base::ByteSource> source = base::open_file("-");
    const std::unique_ptr<base::Sink> sink = base::open_standard_output();
    const bool features = invocation.has("features");
    app::score_asks(*source, features ? app::AskColumns::features : app::AskColumns::score, *sink);
    sink->commit();
    return ExitCode::ok;
}

}  // namespace mailhorizon::cli
