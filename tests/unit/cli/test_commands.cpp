// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/fail_if.hpp"
#include "cli/inputs.hpp"
#include "cli/output.hpp"

#include "mailhorizon/base/error.hpp"
#include "mailhorizon/cli/run.hpp"
#include "mailhorizon/report/formats.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace mailhorizon;
using cli::Command;
using cli::ExitCode;

namespace {

const Command& command(std::string_view name) {
    const auto all = cli::commands();
    const auto found = std::ranges::find(all, name, &Command::name);
    REQUIRE(found != all.end());
    return *found;
}

cli::Invocation parsed(std::string_view name, const std::vector<std::string>& words) {
    return cli::parse(command(name), words);
}

std::string hint_of(std::string_view name, const std::vector<std::string>& words) {
    try {
        static_cast<void>(parsed(name, words));
    } catch (const base::Error& error) {
        CHECK(error.kind() == base::ErrorKind::usage);
        return error.advice();
    }
    FAIL("it was accepted");
    return {};
}

}  // namespace

TEST_CASE("cli/commands: the table lists what works, once, with help and an example") {
    std::set<std::string_view> names;
    for (const Command& one : cli::commands()) {
        CAPTURE(one.name);
        CHECK(names.insert(one.name).second);
        const bool runs = one.run != nullptr;
        CHECK(runs);
        CHECK_FALSE(report::formats_of(one.content).empty());
        if (!one.hidden) {
            CHECK(one.example.starts_with(one.name));
            CHECK(cli::program_help().find(one.name) != std::string::npos);
            const std::string help = cli::command_help(one);
            for (const cli::OptionGroup& group : one.groups) {
                for (const cli::OptionSpec& option : group.options) {
                    CHECK(help.find("--" + std::string(option.name)) != std::string::npos);
                }
            }
        }
    }
    for (const std::string_view name : {"report",
                                        "ingest",
                                        "blackholes",
                                        "plan",
                                        "threads",
                                        "people",
                                        "graph",
                                        "problems",
                                        "evaluate"}) {
        CHECK(names.contains(name));
    }
    for (const std::string_view later : {"experts", "audit"}) {
        CHECK_FALSE(names.contains(later));
    }
}

TEST_CASE("cli/command_line: options and archives may stand in any order, -- ends options") {
    const cli::Invocation one =
        parsed("report", {"a", "--as-of", "2025-01-01", "b", "-q", "--", "--c"});
    CHECK(one.arguments == std::vector<std::string>{"a", "b", "--c"});
    CHECK(one.value("as-of") == "2025-01-01");
    CHECK(one.has("quiet"));
    CHECK_FALSE(one.has("verbose"));
    CHECK(parsed("report", {"--as-of=2025-01-01", "a"}).value("as-of") == "2025-01-01");
}

TEST_CASE("cli/command_line: prefixes are not guessed, the nearest option is offered") {
    CHECK(hint_of("report", {"--form", "json", "a"}).find("--format") != std::string::npos);
    CHECK(hint_of("report", {"--asof", "2025-01-01", "a"}).find("--as-of") != std::string::npos);
    CHECK(hint_of("report", {"--zzzzzzzzzz", "a"}).find("did you mean") == std::string::npos);
    CHECK_FALSE(hint_of("report", {"--format"}).empty());
    CHECK_FALSE(hint_of("report", {"--quiet=yes", "a"}).empty());
    CHECK_FALSE(hint_of("report", {"--format", "json", "--format", "csv", "a"}).empty());
}

TEST_CASE("cli/inputs: contradictions and nonsense are refused before anything is read") {
    struct Row {
        std::string_view command;
        std::vector<std::string> words;
    };
    for (const Row& row : {Row{"report", {}},
                           Row{"report", {"a", "--store", "s.db"}},
                           Row{"report", {"a", "--as-of", "yesterday"}},
                           Row{"report", {"a", "--as-of", "2025-13-01"}},
                           Row{"report", {"a", "--jobs", "0"}},
                           Row{"report", {"a", "--jobs", "many"}},
                           Row{"report", {"a", "--jobs", "1000000"}}}) {
        const cli::Invocation invocation = parsed(row.command, row.words);
        CHECK_THROWS_AS(static_cast<void>(cli::input_settings(invocation)), base::Error);
    }
    CHECK_THROWS_AS(static_cast<void>(cli::analysis_settings(
                        parsed("report", {"a", "--since", "2025-02-01", "--until", "2025-01-01"}))),
                    base::Error);
}

TEST_CASE("cli/inputs: a bare date means the end of its day, for --since its beginning") {
    CHECK(cli::input_settings(parsed("report", {"a", "--as-of", "2025-01-01"})).as_of->seconds ==
          1'735'775'999);
    CHECK(cli::analysis_settings(parsed("report", {"a", "--since", "2025-01-01"})).since->seconds ==
          1'735'689'600);
}

TEST_CASE("cli/output: the format is what is asked for, else the ending's, else the first") {
    struct Row {
        std::string_view command;
        std::vector<std::string> words;
        report::Format format;
    };
    for (const Row& row : {Row{"report", {"a"}, report::Format::terminal},
                           Row{"report", {"a", "-f", "json"}, report::Format::json},
                           Row{"report", {"a", "-o", "r.html"}, report::Format::html},
                           Row{"report", {"a", "-o", "r.html", "-f", "csv"}, report::Format::csv},
                           Row{"report", {"a", "-o", "folder/"}, report::Format::csv},
                           Row{"report", {"a", "-o", "-"}, report::Format::terminal},
                           Row{"graph", {"a", "-o", "g.dot"}, report::Format::dot},
                           Row{"threads", {"a", "-f", "jsonl"}, report::Format::jsonl}}) {
        CHECK(cli::output_format(parsed(row.command, row.words)) == row.format);
    }
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"a", "-f", "pdf"}, {"a", "-f", "jsonl"}, {"a", "-o", "r.pdf"}}) {
        CHECK_THROWS_AS(static_cast<void>(cli::output_format(parsed("report", words))),
                        base::Error);
    }
}

TEST_CASE("cli/fail_if: conditions compare a named measure with a number") {
    struct Row {
        std::string condition;
        double value;
        bool holds;
    };
    for (const Row& row : {Row{"black_holes.expected > 4", 4.0, false},
                           Row{"black_holes.expected > 4", 4.5, true},
                           Row{"black_holes.expected>=4", 4.0, true},
                           Row{"totals.unanswered < 4", 3.0, true},
                           Row{"totals.unanswered <= 4", 5.0, false}}) {
        CAPTURE(row.condition);
        const auto condition =
            cli::fail_condition(parsed("report", {"a", "--fail-if", row.condition}));
        REQUIRE(condition.has_value());
        CHECK(condition->holds(row.value) == row.holds);
    }
    for (const std::string wrong :
         {"", "black_holes.expected", "nonsense > 4", "totals.asks > many", "> 4"}) {
        CAPTURE(wrong);
        CHECK_THROWS_AS(
            static_cast<void>(cli::fail_condition(parsed("report", {"a", "--fail-if", wrong}))),
            base::Error);
    }
}

TEST_CASE("cli/exit_code: where several apply the order is 70, 2, 5, 4, 3, 6, 1, 0") {
    const std::vector<ExitCode> order{ExitCode::bug,
                                      ExitCode::usage,
                                      ExitCode::output,
                                      ExitCode::store,
                                      ExitCode::input,
                                      ExitCode::nothing,
                                      ExitCode::findings,
                                      ExitCode::ok};
    REQUIRE(order.size() == cli::exit_codes.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (std::size_t j = i; j < order.size(); ++j) {
            CHECK(cli::worse(order[i], order[j]) == order[i]);
            CHECK(cli::worse(order[j], order[i]) == order[i]);
        }
    }
}
