// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/report/render.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace mailhorizon::report {
namespace {

struct FormatRow {
    Format format;
    std::string_view name;
    std::string_view ending;
};

constexpr std::array<FormatRow, 8> formats{{{Format::terminal, "terminal", ".txt"},
                                            {Format::json, "json", ".json"},
                                            {Format::jsonl, "jsonl", ".jsonl"},
                                            {Format::csv, "csv", ".csv"},
                                            {Format::markdown, "markdown", ".md"},
                                            {Format::html, "html", ".html"},
                                            {Format::graphml, "graphml", ".graphml"},
                                            {Format::dot, "dot", ".dot"}}};

}  // namespace

std::string_view format_name(Format format) noexcept {
    return std::ranges::find(formats, format, &FormatRow::format)->name;
}

std::optional<Format> format_from_name(std::string_view name) noexcept {
    const auto found = std::ranges::find(formats, name, &FormatRow::name);
    return found == formats.end() ? std::nullopt : std::optional(found->format);
}

std::optional<Format> format_from_path(const std::filesystem::path& path) {
    const std::string ending = path.extension();
    const auto found = std::ranges::find(formats, std::string_view(ending), &FormatRow::ending);
    return found == formats.end() ? std::nullopt : std::optional(found->format);
}

}  // namespace mailhorizon::report
