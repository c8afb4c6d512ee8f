// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/cli/run.hpp"

#include "cli/command.hpp"
#include "cli/diagnostics.hpp"
#include "cli/version.hpp"

#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/sink.hpp"
#include "mailhorizon/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <utility>

namespace mailhorizon::cli {
namespace {

using base::Error;
using base::ErrorKind;

ExitCode print(std::string_view text) {
    const std::unique_ptr<base::Sink> sink = base::open_standard_output();
    sink->write(text);
    sink->commit();
    return ExitCode::ok;
}

const Command& find_command(const std::string& name) {
    const auto all = commands();
    const auto found = std::ranges::find(all, name, &Command::name);
    if (found != all.end()) {
        return *found;
    }
    const auto nearest = std::ranges::min_element(all, {}, [&](const Command& command) {
        return std::pair(command.hidden, base::edit_distance(name, command.name));
    });
    const bool near =
        base::edit_distance(name, nearest->name) <= std::max<std::size_t>(2, name.size() / 3);
    throw Error(ErrorKind::usage, fmt::format("unknown command '{}'", name))
        .because("there is no command of that name")
        .hint(near ? fmt::format("did you mean '{}'? 'mailhorizon --help' lists all commands",
                                 nearest->name)
                   : "'mailhorizon --help' lists all commands");
}

ExitCode run_words(std::span<const std::string> words) {
    if (words.empty()) {
        throw Error(ErrorKind::usage, "no command is given")
            .because("mailhorizon needs to know what to do")
            .hint("try 'mailhorizon report ARCHIVE...'; 'mailhorizon --help' lists all commands");
    }
    if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
        return print(program_help());
    }
    if (words[0] == "--version") {
        return print(fmt::format("mailhorizon {}\n", version));
    }
    const Command& command = find_command(words[0]);
    const Invocation invocation = parse(command, words.subspan(1));
    if (invocation.has("help")) {
        return print(command_help(command));
    }
    return command.run(invocation);
}

}  // namespace

int run(std::span<const std::string> arguments) noexcept {
    try {
        return static_cast<int>(run_words(arguments));
    } catch (const Error& error) {
        print_error(error);
        return static_cast<int>(exit_code_of(error.kind()));
    } catch (const std::exception& unforeseen) {
        print_error(Error(ErrorKind::bug, "something failed that should not")
                        .because(unforeseen.what())
                        .hint("please report this, with the command line"));
        return static_cast<int>(ExitCode::bug);
    }
}

}  // namespace mailhorizon::cli
