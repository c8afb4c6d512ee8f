// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_runs.hpp"
#include "cli/fail_if.hpp"
#include "cli/inputs.hpp"
#include "cli/output.hpp"

#include "mailhorizon/app/analysis/analysis.hpp"
#include "mailhorizon/app/tables/tables.hpp"

#include <utility>

namespace mailhorizon::cli {

ExitCode run_report(const Invocation& invocation) {
    const report::Format format = output_format(invocation);
    const report::RenderSettings rendering = render_settings(invocation);
    const std::optional<Condition> condition = fail_condition(invocation);
    app::AnalysisSettings settings = analysis_settings(invocation);
    settings.draw = format == report::Format::html;
    app::InputSettings input = input_settings(invocation);
    check_output(invocation);

    app::Reading reading = read_input(invocation, std::move(input));
    if (reading.corpus.messages().empty()) {
        return report_nothing(invocation, reading.outcome);
    }
    const app::Analysis analysis =
        app::analyse(std::move(reading.corpus), settings, app::Depth::report);
    const report::Report result = app::make_report(analysis, settings);
    if (output_is_folder(invocation)) {
        write_tables(invocation, result);
    } else {
        write_output(invocation,
                     [&](base::Sink& sink) { report::render(result, format, rendering, sink); });
    }
    return worse(print_failures(reading.outcome),
                 judge(condition, app::measures_of(analysis, settings)));
}

}  // namespace mailhorizon::cli
