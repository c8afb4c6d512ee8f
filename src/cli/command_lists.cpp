// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_runs.hpp"
#include "cli/diagnostics.hpp"
#include "cli/fail_if.hpp"
#include "cli/inputs.hpp"
#include "cli/output.hpp"

#include "mailhorizon/app/analysis/analysis.hpp"
#include "mailhorizon/app/tables/tables.hpp"
#include "mailhorizon/base/error.hpp"

#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace mailhorizon::cli {
namespace {

/// Reads, analyses to a depth, and writes what `show` makes of it; the walk all list commands
/// share.
ExitCode list(const Invocation& invocation,
              app::Depth depth,
              const std::function<void(const app::Analysis&, const app::AnalysisSettings&)>& show) {
    static_cast<void>(output_format(invocation));
    static_cast<void>(render_settings(invocation));
    const app::AnalysisSettings settings = analysis_settings(invocation);
    app::InputSettings input = input_settings(invocation);
    check_output(invocation);

    app::Reading reading = read_input(invocation, std::move(input));
    if (reading.corpus.messages().empty()) {
        return report_nothing(invocation, reading.outcome);
    }
    show(app::analyse(std::move(reading.corpus), settings, depth), settings);
    return print_failures(reading.outcome);
}

}  // namespace

ExitCode run_blackholes(const Invocation& invocation) {
    const std::optional<Condition> condition = fail_condition(invocation);
    const double min_age = number_option(invocation, "min-age").value_or(0.0);
    const bool all = invocation.has("all");
    if (all && invocation.has("min-age")) {
        throw base::Error(base::ErrorKind::usage, "--all and --min-age are both given")
            .because("--all lists everything, whatever its age")
            .hint("leave one of them out");
    }
    ExitCode judged = ExitCode::ok;
    const auto depth = all ? app::Depth::episodes : app::Depth::black_holes;
    const ExitCode read =
        list(invocation,
             depth,
             [&](const app::Analysis& analysis, const app::AnalysisSettings& settings) {
                 write_table(invocation,
                             all ? app::episodes_table(analysis, settings)
                                 : app::black_holes_table(analysis, settings, min_age));
                 judged = judge(condition, app::measures_of(analysis, settings));
             });
    return worse(read, judged);
}

ExitCode run_plan(const Invocation& invocation) {
    if (invocation.has("list-channels")) {
        write_table(invocation, app::channels_table(analysis_settings(invocation)));
        return ExitCode::ok;
    }
    const bool threads = invocation.has("threads");
    if (threads && invocation.has("streams")) {
        throw base::Error(base::ErrorKind::usage, "--streams and --threads are both given")
            .because("a row is either a stream or a thread")
            .hint("leave one of them out");
    }
    return list(invocation,
                app::Depth::plan,
                [&](const app::Analysis& analysis, const app::AnalysisSettings&) {
                    write_table(
                        invocation,
                        threads ? app::thread_plan_table(analysis) : app::plan_table(analysis));
                });
}

ExitCode run_threads(const Invocation& invocation) {
    app::ThreadFilter filter{.person = invocation.value("person").value_or(""),
                             .subject = invocation.value("subject").value_or(""),
                             .min_size = 0,
                             .unanswered = invocation.has("unanswered")};
    filter.min_size = count_option(invocation, "min-size").value_or(0);
    const std::optional<std::string> shown = invocation.value("show");
    if (shown) {
        return list(invocation,
                    app::Depth::threads,
                    [&](const app::Analysis& analysis, const app::AnalysisSettings&) {
                        write_table(invocation, app::thread_tree_table(analysis, *shown));
                    });
    }
    return list(invocation,
                filter.unanswered ? app::Depth::episodes : app::Depth::threads,
                [&](const app::Analysis& analysis, const app::AnalysisSettings& settings) {
                    write_table(invocation, app::threads_table(analysis, settings, filter));
                });
}

ExitCode run_rebuild_threads(const Invocation& invocation) {
    return list(invocation,
                app::Depth::threads,
                [&](const app::Analysis& analysis, const app::AnalysisSettings&) {
                    write_table(invocation, app::rebuilt_threads_table(analysis));
                });
}

ExitCode run_try_sinks(const Invocation& invocation) {
    return list(invocation,
                app::Depth::episodes,
                [&](const app::Analysis& analysis, const app::AnalysisSettings&) {
                    write_table(invocation, app::sink_trials_table(analysis));
                });
}

ExitCode run_people(const Invocation& invocation) {
    const bool suggest = invocation.has("suggest-merges");
    const bool as_roster = suggest && !invocation.has("format") && !invocation.has("output");
    return list(
        invocation,
        app::Depth::threads,
        [&](const app::Analysis& analysis, const app::AnalysisSettings&) {
            if (as_roster) {
                write_table_as(invocation, report::Format::csv, app::merges_table(analysis));
                return;
            }
            write_table(invocation,
                        suggest ? app::merges_table(analysis) : app::people_table(analysis));
        });
}

ExitCode run_graph(const Invocation& invocation) {
    const report::Format format = output_format(invocation);
    if (invocation.has("person-metrics") && !invocation.has("quiet")) {
        print_note(
            "measures of persons describe their place in these archives, not their work; "
            "ranks of single persons are not stable");
    }
    return list(invocation,
                app::Depth::graph,
                [&](const app::Analysis& analysis, const app::AnalysisSettings& settings) {
                    const report::GraphFacts facts = app::graph_facts(analysis, settings);
                    write_output(invocation, [&](base::Sink& sink) {
                        report::render_graph(facts, format, render_settings(invocation), sink);
                    });
                });
}

ExitCode run_problems(const Invocation& invocation) {
    static_cast<void>(output_format(invocation));
    app::InputSettings input = input_settings(invocation);
    input.keep_problems = true;
    check_output(invocation);
    const app::Reading reading = read_input(invocation, std::move(input));
    if (reading.corpus.problems().empty() && reading.corpus.messages().empty()) {
        return report_nothing(invocation, reading.outcome);
    }
    write_table(invocation, app::problems_table(reading.corpus));
    const ExitCode read = print_failures(reading.outcome);
    return reading.corpus.messages().empty() ? worse(read, ExitCode::nothing) : read;
}

}  // namespace mailhorizon::cli
