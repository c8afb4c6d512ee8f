// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_runs.hpp"
#include "cli/inputs.hpp"
#include "cli/output.hpp"

#include "mailhorizon/app/analysis/analysis.hpp"
#include "mailhorizon/app/analysis/lessons.hpp"
#include "mailhorizon/app/tables/tables.hpp"
#include "mailhorizon/base/csv.hpp"
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/file.hpp"
#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mailhorizon::cli {
namespace {

/// One input an archive, so that each is judged alone.
std::vector<std::pair<std::string, app::InputSettings>> split(const app::InputSettings& input) {
    if (input.store) {
        return {{input.store->native(), input}};
    }
    std::vector<std::pair<std::string, app::InputSettings>> parts;
    for (const std::filesystem::path& archive : input.archives) {
        app::InputSettings part = input;
        part.archives = {archive};
        parts.emplace_back(archive.native(), std::move(part));
    }
    return parts;
}

/// One number a line.
std::vector<double> read_numbers(const std::string& path) {
    constexpr std::size_t most_bytes = 65'536;
    const std::string text = base::read_file(path, most_bytes);
    std::vector<double> numbers;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const auto number = base::parse_number(std::string_view(text).substr(begin, end - begin));
        if (!number) {
            throw base::Error(base::ErrorKind::usage,
                              fmt::format("cannot read numbers in '{}'", path))
                .because("it takes one number a line, the intercept first")
                .hint("scripts/fit-prior finds them");
        }
        numbers.push_back(*number);
        begin = end + 1;
    }
    return numbers;
}

/// One sign a line: its name and four weights.
std::vector<findings::ChannelWeight> read_weights(const std::string& path) {
    constexpr std::size_t most_bytes = 65'536;
    std::vector<findings::ChannelWeight> weights;
    for (const auto& cells : base::parse_csv(base::read_file(path, most_bytes))) {
        const auto number = [&](std::size_t at) {
            const auto value = at < cells.size() ? base::parse_number(cells[at]) : std::nullopt;
            if (!value) {
                throw base::Error(base::ErrorKind::usage,
                                  fmt::format("cannot read weights in '{}'", path))
                    .because("it takes a sign and four numbers a line")
                    .hint("scripts/train-channels --folds writes such files");
            }
            return *value;
        };
        weights.push_back({.name = cells.front(),
                           .feed = number(1),
                           .group = number(2),
                           .workflow = number(3),
                           .filter = number(4)});
    }
    return weights;
}

/// Writes what a model is fitted to.
ExitCode teach(const Invocation& invocation,
               const app::AnalysisSettings& settings,
               app::Depth depth,
               void (*write)(const app::Analysis& analysis, base::Sink& sink)) {
    check_output(invocation);
    app::Reading reading = read_input(invocation, input_settings(invocation));
    const ExitCode code = print_failures(reading.outcome);
    const app::Analysis analysis = app::analyse(std::move(reading.corpus), settings, depth);
    write_output(invocation, [&](base::Sink& sink) { write(analysis, sink); });
    return code;
}

}  // namespace

ExitCode run_evaluate(const Invocation& invocation) {
    static_cast<void>(output_format(invocation));
    const app::AnalysisSettings settings = analysis_settings(invocation);
    const app::InputSettings input = input_settings(invocation);
    check_output(invocation);

    ExitCode code = ExitCode::ok;
    std::size_t messages = 0;
    std::vector<app::ArchiveEvaluation> evaluations;
    for (auto& [name, part] : split(input)) {
        app::Reading reading = read_input(invocation, std::move(part));
        code = worse(code, print_failures(reading.outcome));
        messages += reading.corpus.messages().size();
        const app::Analysis analysis =
            app::analyse(std::move(reading.corpus), settings, app::Depth::episodes);
        evaluations.push_back(app::evaluate_archive(name, analysis));
    }
    if (messages == 0) {
        return worse(code, code == ExitCode::ok ? report_nothing(invocation, {}) : code);
    }
    write_table(invocation, app::evaluation_table(evaluations));
    return code;
}

ExitCode run_ask_lessons(const Invocation& invocation) {
    return teach(
        invocation, analysis_settings(invocation), app::Depth::threads, app::write_ask_lessons);
}

ExitCode run_try_channels(const Invocation& invocation) {
    static_cast<void>(output_format(invocation));
    app::AnalysisSettings settings = analysis_settings(invocation);
    if (const auto weights = invocation.value("channel-weights")) {
        settings.channel_weights = read_weights(*weights);
    }
    check_output(invocation);
    app::Reading reading = read_input(invocation, input_settings(invocation));
    const ExitCode code = print_failures(reading.outcome);
    const app::Analysis analysis =
        app::analyse(std::move(reading.corpus), settings, app::Depth::plan);
    write_table(invocation, app::thread_plan_table(analysis));
    return code;
}

ExitCode run_channel_lessons(const Invocation& invocation) {
    return teach(invocation,
                 analysis_settings(invocation),
                 app::Depth::episodes,
                 app::write_channel_lessons);
}

ExitCode run_voice_lessons(const Invocation& invocation) {
    return teach(
        invocation, analysis_settings(invocation), app::Depth::threads, app::write_voice_lessons);
}

ExitCode run_prior_lessons(const Invocation& invocation) {
    app::AnalysisSettings settings = analysis_settings(invocation);
    if (const auto prior = invocation.value("list-prior")) {
        settings.list_prior = read_numbers(*prior);
    }
    return teach(invocation, settings, app::Depth::episodes, app::write_lessons);
}

ExitCode run_self_destruct(const Invocation&) {
    throw base::Error(base::ErrorKind::bug, "something failed that should not")
        .because("it was asked to")
        .hint("nothing needs to be reported");
}

}  // namespace mailhorizon::cli
