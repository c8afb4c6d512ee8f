// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/diagnostics.hpp"

#include "mailhorizon/base/mail_text.hpp"
#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <string>

namespace mailhorizon::cli {
namespace {

/// What cannot be said on standard error is lost: there is no other place to say it.
void say(const std::string& lines) noexcept {
    std::fwrite(lines.data(), 1, lines.size(), stderr);
}

}  // namespace

void print_error(const base::Error& error) noexcept {
    std::string lines = fmt::format("mailhorizon: error: {}\n", base::for_terminal(error.what()));
    if (!error.reason().empty()) {
        lines += fmt::format("  reason: {}\n", base::for_terminal(error.reason()));
    }
    if (!error.advice().empty()) {
        lines += fmt::format("  hint: {}\n", base::for_terminal(error.advice()));
    }
    say(lines);
}

void print_note(std::string_view text) noexcept {
    say(fmt::format("note: {}\n", base::for_terminal(text)));
}

void print_problem_note(const report::Table& kinds, std::uint64_t messages) noexcept {
    std::uint64_t total = 0;
    std::string list;
    for (const auto& row : kinds.rows) {
        const auto count = static_cast<std::uint64_t>(std::get<std::int64_t>(row[1]));
        total += count;
        list += fmt::format("{}{} {}",
                            list.empty() ? "" : ", ",
                            base::group_digits(count),
                            std::get<base::MailText>(row[0]).raw());
    }
    if (total != 0 && messages != 0) {
        print_note(
            fmt::format("{} problem{} in {} messages: {} (list them with 'mailhorizon problems')",
                        base::group_digits(total),
                        total == 1 ? "" : "s",
                        base::group_digits(messages),
                        list));
    }
}

ExitCode exit_code_of(base::ErrorKind kind) noexcept {
    switch (kind) {
        case base::ErrorKind::usage:
            return ExitCode::usage;
        case base::ErrorKind::input:
            return ExitCode::input;
        case base::ErrorKind::store:
            return ExitCode::store;
        case base::ErrorKind::output:
            return ExitCode::output;
        case base::ErrorKind::bug:
            return ExitCode::bug;
    }
    return ExitCode::bug;
}

}  // namespace mailhorizon::cli
