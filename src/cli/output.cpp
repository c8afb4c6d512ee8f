// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.hpp"

#include "cli/inputs.hpp"

#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/sink.hpp"
#include "mailhorizon/report/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace mailhorizon::cli {
namespace {

using base::Error;
using base::ErrorKind;
using report::Format;

constexpr std::size_t terminal_columns = 100;  ///< the same everywhere: a result has no window

std::string known_formats(const Command& command) {
    std::string names;
    for (const Format format : report::formats_of(command.content)) {
        names += fmt::format("{}{}", names.empty() ? "" : ", ", report::format_name(format));
    }
    return names;
}

Format checked(const Invocation& invocation,
               std::optional<Format> format,
               const std::string& written) {
    const Command& command = *invocation.command;
    const std::vector<Format> offered = report::formats_of(command.content);
    if (format && std::ranges::find(offered, *format) != offered.end()) {
        return *format;
    }
    throw Error(ErrorKind::usage, fmt::format("'{}' does not write '{}'", command.name, written))
        .because(format ? "the format is for other commands" : "there is no format of that name")
        .hint(fmt::format("it writes {}", known_formats(command)));
}

bool wants_color(const Invocation& invocation) {
    const std::string when = invocation.value("color").value_or("auto");
    if (when != "auto" && when != "always" && when != "never") {
        throw Error(ErrorKind::usage, fmt::format("cannot colour '{}'", when))
            .because("--color takes auto, always or never")
            .hint("leave it out for auto");
    }
    const char* no_color = std::getenv("NO_COLOR");
    const bool refused = no_color != nullptr && *no_color != '\0';
    return when == "always" ||
           (when == "auto" && !refused && !invocation.has("output") && isatty(STDOUT_FILENO) == 1);
}

}  // namespace

bool output_is_folder(const Invocation& invocation) {
    const auto output = invocation.value("output");
    return output && output->ends_with('/');
}

report::Format output_format(const Invocation& invocation) {
    if (const auto written = invocation.value("format")) {
        return checked(invocation, report::format_from_name(*written), *written);
    }
    const auto output = invocation.value("output");
    if (output && *output != "-") {
        if (output_is_folder(invocation)) {
            return checked(invocation, Format::csv, "csv");
        }
        const std::string ending = std::filesystem::path(*output).extension();
        if (!ending.empty()) {
            return checked(invocation, report::format_from_path(*output), ending);
        }
    }
    return report::formats_of(invocation.command->content).front();
}

report::RenderSettings render_settings(const Invocation& invocation) {
    report::RenderSettings settings{
        .top = std::nullopt, .width = terminal_columns, .color = wants_color(invocation)};
    if (const auto top = count_option(invocation, "top")) {
        settings.top = *top;
    }
    return settings;
}

void check_output(const Invocation& invocation) {
    const auto output = invocation.value("output");
    std::error_code ignored;
    if (!output || *output == "-" || invocation.has("force") || output_is_folder(invocation) ||
        !std::filesystem::is_regular_file(*output, ignored)) {
        return;
    }
    throw Error(ErrorKind::output, fmt::format("'{}' exists already", *output))
        .because("results never replace a file by accident")
        .hint("choose another name, or use --force");
}

void write_output(const Invocation& invocation, const std::function<void(base::Sink&)>& write) {
    const std::string output = invocation.value("output").value_or("-");
    const std::unique_ptr<base::Sink> sink =
        output == "-" ? base::open_standard_output()
                      : base::open_output_file(output, invocation.has("force"));
    write(*sink);
    sink->commit();
}

void write_table(const Invocation& invocation, const report::Table& table) {
    write_table_as(invocation, output_format(invocation), table);
}

void write_table_as(const Invocation& invocation,
                    report::Format format,
                    const report::Table& table) {
    write_output(invocation, [&](base::Sink& sink) {
        report::render(table, format, render_settings(invocation), sink);
    });
}

void write_tables(const Invocation& invocation, const report::Report& result) {
    const std::filesystem::path folder = invocation.value("output").value_or("");
    std::error_code refused;
    std::filesystem::create_directories(folder, refused);
    if (refused) {
        throw Error(ErrorKind::output, fmt::format("cannot make folder '{}'", folder.native()))
            .because(refused.message())
            .hint("check the path and its permissions");
    }
    for (const report::NamedTable& named : report::tables_of(result)) {
        const std::unique_ptr<base::Sink> sink =
            base::open_output_file(folder / named.file, invocation.has("force"));
        report::render(*named.table, Format::csv, render_settings(invocation), *sink);
        sink->commit();
    }
}

}  // namespace mailhorizon::cli
