// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/exit_code.hpp"

#include "mailhorizon/report/formats.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::cli {

/// One option, said once: parser, help and checks come from the row.
struct OptionSpec {
    std::string_view name;
    char letter = '\0';
    std::string_view value{};  ///< what stands for the value in help; empty: a flag
    std::string_view summary{};
};

/// Options that commands share, under one heading.
struct OptionGroup {
    std::string_view title;
    std::span<const OptionSpec> options;
};

struct Command;

/// A command line that has been read; nothing has been opened yet.
struct Invocation {
    const Command* command = nullptr;
    std::vector<std::string> arguments;
    std::map<std::string, std::string, std::less<>> values;  ///< by option name; flags hold ""

    [[nodiscard]] bool has(std::string_view name) const { return values.contains(name); }
    [[nodiscard]] std::optional<std::string> value(std::string_view name) const {
        const auto found = values.find(name);
        return found == values.end() ? std::nullopt : std::optional(found->second);
    }
};

/// One command: row and function.
struct Command {
    std::string_view name;
    std::string_view summary;
    std::string_view arguments;  ///< "ARCHIVE..." or "ARCHIVE... | --store FILE"
    std::string_view example;    ///< runs on the samples
    std::span<const OptionGroup> groups;
    report::Content content = report::Content::lines;  ///< which formats it is offered in
    ExitCode (*run)(const Invocation& invocation);
    bool hidden = false;
};

/// All commands, in the order help lists them.
[[nodiscard]] std::span<const Command> commands();

/// Reads a command's words (without its name) and its --config file. Throws `Error` (usage) with
/// the nearest name for an unknown option.
[[nodiscard]] Invocation parse(const Command& command, std::span<const std::string> words);

/// What `mailhorizon --help` and `mailhorizon COMMAND --help` print.
[[nodiscard]] std::string program_help();
[[nodiscard]] std::string command_help(const Command& command);

}  // namespace mailhorizon::cli
