// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.hpp"

#include "mailhorizon/report/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace mailhorizon::cli {
namespace {

std::string option_head(const OptionSpec& option) {
    const std::string letter = option.letter == '\0' ? "    " : fmt::format("-{}, ", option.letter);
    return fmt::format(
        "  {}--{}{}{}", letter, option.name, option.value.empty() ? "" : " ", option.value);
}

std::string option_lines(std::span<const OptionSpec> options) {
    constexpr std::size_t summary_column = 30;
    std::string lines;
    for (const OptionSpec& option : options) {
        const std::string head = option_head(option);
        lines += head.size() < summary_column
                     ? fmt::format("{:<{}}{}\n", head, summary_column, option.summary)
                     : fmt::format("{}\n{:<{}}{}\n", head, "", summary_column, option.summary);
    }
    return lines;
}

std::string exit_code_lines() {
    std::string lines = "\nExit codes\n";
    for (const ExitCodeRow& row : exit_codes) {
        lines += fmt::format("  {:>2}  {}\n", static_cast<int>(row.code), row.meaning);
    }
    return lines;
}

}  // namespace

std::string program_help() {
    std::string text =
        "Usage: mailhorizon COMMAND [OPTIONS] ARCHIVE...\n\n"
        "Reads mbox and Maildir archives, finds what was asked and never answered, and says\n"
        "which conversations should move from e-mail to which channel.\n\nCommands\n";
    for (const Command& command : commands()) {
        if (!command.hidden) {
            text += fmt::format("  {:<12}{}\n", command.name, command.summary);
        }
    }
    text += "\n'mailhorizon COMMAND --help' explains one command; '--version' tells the version.\n";
    return text + exit_code_lines();
}

std::string command_help(const Command& command) {
    std::string text = fmt::format("Usage: mailhorizon {} [OPTIONS] {}\n\n{}.\n",
                                   command.name,
                                   command.arguments,
                                   command.summary);
    for (const OptionGroup& group : command.groups) {
        text += fmt::format("\n{}\n{}", group.title, option_lines(group.options));
    }
    const std::vector<report::Format> formats = report::formats_of(command.content);
    if (formats.size() > 1) {
        text += "\nFormats\n  ";
        for (const report::Format format : formats) {
            text += fmt::format(
                "{}{}", format == formats.front() ? "" : ", ", report::format_name(format));
        }
        text += '\n';
    }
    return text + fmt::format("\nExample\n  mailhorizon {}\n", command.example);
}

}  // namespace mailhorizon::cli
