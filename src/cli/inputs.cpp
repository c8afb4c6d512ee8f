// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs.hpp"

#include "cli/diagnostics.hpp"
#include "cli/progress.hpp"

#include "mailhorizon/app/settings.hpp"
#include "mailhorizon/app/tables/tables.hpp"
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace mailhorizon::cli {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::uint64_t most_jobs = 1'024;

std::optional<base::Instant> date_option(const Invocation& invocation,
                                         std::string_view name,
                                         std::optional<base::Instant> (*read)(std::string_view)) {
    const auto written = invocation.value(name);
    if (!written) {
        return std::nullopt;
    }
    if (const auto instant = read(*written)) {
        return instant;
    }
    throw Error(ErrorKind::usage, fmt::format("cannot read '{}' as a date", *written))
        .because(fmt::format("--{} takes a day or an instant of the calendar", name))
        .hint("write it like 2026-03-31 or 2026-03-31T17:00:00Z");
}

Error bad_number(const Invocation& invocation,
                 std::string_view name,
                 std::string_view expected = "a number") {
    return Error(ErrorKind::usage,
                 fmt::format("cannot take '{}' for --{}", *invocation.value(name), name))
        .because(fmt::format("--{} takes {}", name, expected))
        .hint(fmt::format("see 'mailhorizon {} --help'", invocation.command->name));
}

/// Of problems in the messages read, where --strict names no other.
constexpr double default_strict_share = 0.01;

std::optional<double> strict_share(const Invocation& invocation) {
    const auto share = number_option(invocation, "strict-share");
    if (share && !(*share >= 0.0 && *share <= 1.0)) {
        throw bad_number(invocation, "strict-share", "a share from 0 to 1");
    }
    return share || !invocation.has("strict") ? share : default_strict_share;
}

/// Makes more problems than `share` of the messages read a failure of the input.
void check_problems(app::Reading& reading, double share) {
    const app::InputQuality quality = app::input_quality(reading.corpus);
    if (static_cast<double>(quality.problems) <= share * static_cast<double>(quality.read)) {
        return;
    }
    reading.outcome.failures.push_back(
        Error(ErrorKind::input, "the input has more problems than --strict allows")
            .because(fmt::format("{} in {} messages; {} % are allowed",
                                 base::group_digits(quality.problems),
                                 base::group_digits(quality.read),
                                 base::format_number(100 * share)))
            .hint("'mailhorizon problems' lists them; --strict-share sets another share"));
}

}  // namespace

std::optional<std::uint64_t> count_option(const Invocation& invocation, std::string_view name) {
    const auto written = invocation.value(name);
    if (!written) {
        return std::nullopt;
    }
    if (const auto count = base::parse_count(*written)) {
        return count;
    }
    throw bad_number(invocation, name);
}

std::optional<double> number_option(const Invocation& invocation, std::string_view name) {
    const auto written = invocation.value(name);
    if (!written) {
        return std::nullopt;
    }
    if (const auto number = base::parse_number(*written)) {
        return number;
    }
    throw bad_number(invocation, name);
}

namespace {

/// 0: one worker a core.
std::size_t jobs_option(const Invocation& invocation) {
    const auto jobs = count_option(invocation, "jobs");
    if (jobs && (*jobs == 0 || *jobs > most_jobs)) {
        throw bad_number(invocation, "jobs", fmt::format("a number from 1 to {}", most_jobs));
    }
    return jobs.value_or(0);
}

}  // namespace

app::InputSettings archive_settings(const Invocation& invocation) {
    app::InputSettings input;
    input.archives.assign(invocation.arguments.begin(), invocation.arguments.end());
    input.as_of = date_option(invocation, "as-of", base::parse_iso);
    input.include_unwanted = invocation.has("include");
    input.jobs = jobs_option(invocation);
    return input;
}

app::InputSettings input_settings(const Invocation& invocation) {
    app::InputSettings input = archive_settings(invocation);
    const auto store = invocation.value("store");
    if (store && !input.archives.empty()) {
        throw Error(ErrorKind::usage, "archives and --store are both given")
            .because(fmt::format("'{}' reads either archives or a store", invocation.command->name))
            .hint("leave one of them out; 'mailhorizon ingest' reads archives into a store");
    }
    if (!store && input.archives.empty()) {
        throw Error(ErrorKind::usage, "no archive is given")
            .because(fmt::format("'{}' needs an mbox file, a Maildir or a store",
                                 invocation.command->name))
            .hint(fmt::format("try 'mailhorizon {}'", invocation.command->example));
    }
    if (store) {
        input.store = *store;
    }
    return input;
}

app::AnalysisSettings analysis_settings(const Invocation& invocation) {
    app::AnalysisSettings settings;
    settings.jobs = jobs_option(invocation);
    settings.since = date_option(invocation, "since", base::parse_iso_start);
    settings.until = date_option(invocation, "until", base::parse_iso);
    if (settings.since && settings.until && *settings.until < *settings.since) {
        throw Error(ErrorKind::usage, "--until lies before --since")
            .because("nothing can be listed between them")
            .hint("exchange the two dates");
    }
    settings.plan.allow_public = invocation.has("allow-public");
    settings.business_hours = invocation.has("business-hours");
    settings.person_metrics = invocation.has("person-metrics");
    app::read_settings({.roster = invocation.value("people"),
                        .channels = invocation.value("channels"),
                        .domains = invocation.value("domains").value_or(""),
                        .kinds = invocation.value("kind").value_or("")},
                       settings);
    return settings;
}

ExitCode print_failures(const app::ReadingOutcome& outcome) {
    for (const Error& failure : outcome.failures) {
        print_error(failure);
    }
    return outcome.failures.empty() ? ExitCode::ok : ExitCode::input;
}

app::Reading read_input(const Invocation& invocation, app::InputSettings input) {
    const std::optional<double> share = strict_share(invocation);
    ProgressLine progress(!invocation.has("quiet"));
    input.progress = progress.reporter();
    app::Reading reading = app::read_corpus(input);
    progress.finish();
    if (invocation.has("verbose")) {
        print_note(progress.summary());
    }
    if (!invocation.has("quiet") && invocation.command->name != "problems") {
        print_problem_note(app::problem_counts_table(reading.corpus),
                           reading.corpus.messages().size());
    }
    if (share) {
        check_problems(reading, *share);
    }
    return reading;
}

ExitCode report_nothing(const Invocation& invocation, const app::ReadingOutcome& outcome) {
    const ExitCode code = print_failures(outcome);
    if (code != ExitCode::ok) {
        return code;
    }
    const std::string where = invocation.value("store").value_or(
        invocation.arguments.empty() ? "" : invocation.arguments.front());
    print_error(Error(ErrorKind::input, fmt::format("no message was found in '{}'", where))
                    .because("all of it was readable, and nothing in it counts as mail")
                    .hint("give mbox files or Maildirs; 'mailhorizon problems' says what was "
                          "passed over"));
    return ExitCode::nothing;
}

}  // namespace mailhorizon::cli
