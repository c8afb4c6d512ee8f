// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.hpp"

#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/text.hpp"

// Boost's typed_value::notify() takes what its any_cast hands out without asking for null; it is
// never null there.
#pragma GCC diagnostic ignored "-Wnull-dereference"
#include <boost/program_options.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <string>
#include <utility>

namespace mailhorizon::cli {
namespace {

namespace po = boost::program_options;
using base::Error;
using base::ErrorKind;

constexpr const char* arguments_name = "arguments";

po::options_description describe(const Command& command) {
    po::options_description description;
    for (const OptionGroup& group : command.groups) {
        for (const OptionSpec& option : group.options) {
            std::string names(option.name);
            if (option.letter != '\0') {
                names += {',', option.letter};
            }
            if (option.value.empty()) {
                description.add_options()(names.c_str(), po::bool_switch());
            } else {
                description.add_options()(names.c_str(), po::value<std::string>());
            }
        }
    }
    return description;
}

/// The known option nearest to `name`, if it is near at all.
std::string nearest_option(const Command& command, std::string_view name) {
    std::string_view best;
    std::size_t best_distance = std::max<std::size_t>(2, name.size() / 3) + 1;
    for (const OptionGroup& group : command.groups) {
        for (const OptionSpec& option : group.options) {
            const std::size_t distance = base::edit_distance(name, option.name);
            if (distance < best_distance) {
                best_distance = distance;
                best = option.name;
            }
        }
    }
    return std::string(best);
}

[[noreturn]] void refuse_unknown(const Command& command, const std::string& written) {
    std::string_view name = written;
    name.remove_prefix(std::min(name.find_first_not_of('-'), name.size()));
    const std::string nearest = nearest_option(command, name);
    throw Error(ErrorKind::usage, fmt::format("unknown option '{}'", written))
        .because(fmt::format("'{}' has no such option", command.name))
        .hint(nearest.empty()
                  ? fmt::format("see 'mailhorizon {} --help'", command.name)
                  : fmt::format(
                        "did you mean '--{}'? see 'mailhorizon {} --help'", nearest, command.name));
}

[[noreturn]] void refuse(const Command& command, const po::error& cause) {
    throw Error(ErrorKind::usage, fmt::format("cannot read the options of '{}'", command.name))
        .because(cause.what())
        .hint(fmt::format("see 'mailhorizon {} --help'", command.name));
}

template <class Parse>
auto translated(const Command& command, Parse parse) {
    try {
        return parse();
    } catch (const po::unknown_option& unknown) {
        refuse_unknown(command, unknown.get_option_name());
    } catch (const po::error& cause) {
        refuse(command, cause);
    }
}

po::variables_map parse_words(const Command& command,
                              const po::options_description& known,
                              std::span<const std::string> words) {
    po::options_description all;
    all.add(known).add_options()(arguments_name, po::value<std::vector<std::string>>());
    po::positional_options_description positions;
    constexpr int unlimited = -1;
    positions.add(arguments_name, unlimited);
    constexpr int style =
        po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    return translated(command, [&] {
        po::variables_map found;
        po::store(po::command_line_parser(std::vector<std::string>(words.begin(), words.end()))
                      .options(all)
                      .positional(positions)
                      .style(style)
                      .run(),
                  found);
        return found;
    });
}

po::variables_map parse_config(const Command& command,
                               const po::options_description& known,
                               const std::string& path) {
    std::ifstream file(path);
    if (!file) {
        throw Error(ErrorKind::usage, fmt::format("cannot open configuration '{}'", path))
            .because(base::describe_errno(errno))
            .hint("check the path and its permissions");
    }
    return translated(command, [&] {
        po::variables_map found;
        po::store(po::parse_config_file(file, known), found);
        return found;
    });
}

/// Takes over what was really said; defaults of flags are not.
void take(const po::variables_map& found, Invocation& invocation) {
    for (const auto& [name, value] : found) {
        if (name == arguments_name || value.defaulted() || invocation.has(name)) {
            continue;
        }
        if (const auto* text = boost::any_cast<std::string>(&value.value())) {
            invocation.values.emplace(name, *text);
        } else if (value.as<bool>()) {
            invocation.values.emplace(name, "");
        }
    }
}

}  // namespace

Invocation parse(const Command& command, std::span<const std::string> words) {
    const po::options_description known = describe(command);
    const po::variables_map said = parse_words(command, known, words);
    Invocation invocation{.command = &command, .arguments = {}, .values = {}};
    if (said.count(arguments_name) != 0) {
        invocation.arguments = said[arguments_name].as<std::vector<std::string>>();
    }
    take(said, invocation);
    if (const auto config = invocation.value("config")) {
        take(parse_config(command, known, *config), invocation);
    }
    return invocation;
}

}  // namespace mailhorizon::cli
