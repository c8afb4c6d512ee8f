// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_runs.hpp"
#include "cli/diagnostics.hpp"
#include "cli/inputs.hpp"
#include "cli/progress.hpp"
#include "cli/wall_clock.hpp"

#include "mailhorizon/app/ingest.hpp"
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/sink.hpp"

#include <fmt/format.h>

#include <memory>

namespace mailhorizon::cli {
namespace {

void check_settings(const Invocation& invocation) {
    using base::Error;
    using base::ErrorKind;
    if (!invocation.has("store")) {
        throw Error(ErrorKind::usage, "no store is given")
            .because("'ingest' needs a file to write to")
            .hint("try 'mailhorizon ingest ARCHIVE... --store mail.db'");
    }
    if (invocation.arguments.empty()) {
        throw Error(ErrorKind::usage, "no archive is given")
            .because("'ingest' needs something to read")
            .hint("try 'mailhorizon ingest ARCHIVE... --store mail.db'");
    }
}

}  // namespace

ExitCode run_ingest(const Invocation& invocation) {
    check_settings(invocation);
    app::InputSettings input = archive_settings(invocation);
    const app::AnalysisSettings settings = analysis_settings(invocation);
    app::IngestSettings store{.store = *invocation.value("store"),
                              .verify = invocation.has("verify"),
                              .since = base::to_iso(time_of_day()),
                              .wait_seconds = count_option(invocation, "wait").value_or(0)};
    const bool quiet = invocation.has("quiet");

    ProgressLine progress(!quiet);
    input.progress = progress.reporter();
    const app::IngestOutcome outcome = app::ingest(input, store, settings);
    progress.finish();
    if (!quiet) {
        const std::unique_ptr<base::Sink> sink = base::open_standard_output();
        sink->write(fmt::format("{} archives read, {} unchanged, {} messages stored\n",
                                outcome.archives_read,
                                outcome.archives_unchanged,
                                base::group_digits(outcome.places)));
        sink->commit();
        if (outcome.files_missing != 0) {
            const bool one = outcome.files_missing == 1;
            print_note(fmt::format("{} file{} no longer there; {} messages are kept",
                                   base::group_digits(outcome.files_missing),
                                   one ? " is" : "s are",
                                   one ? "its" : "their"));
        }
    }
    const ExitCode read = print_failures(outcome.reading);
    return outcome.places == 0 ? worse(read, report_nothing(invocation, {})) : read;
}

}  // namespace mailhorizon::cli
