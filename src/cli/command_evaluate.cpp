// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_runs.hpp"
#include "cli/inputs.hpp"
#include "cli/output.hpp"

#include "mailhorizon/app/analysis/analysis.hpp"
#include "mailhorizon/app/analysis/lessons.hpp"
#include "mailhorizon/app/tables/tables.hpp"
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
