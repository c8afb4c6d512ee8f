// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/report/render.hpp"

#include "report/layout.hpp"
#include "report/writers.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/report/formats.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace mailhorizon::report {
namespace {

/// A set of contents.
class Contents {
public:
    constexpr Contents(std::initializer_list<Content> contents) {
        for (const Content content : contents) {
            bits_ |= bit(content);
        }
    }
    [[nodiscard]] constexpr bool has(Content content) const { return (bits_ & bit(content)) != 0; }

private:
    static constexpr unsigned bit(Content content) { return 1U << static_cast<unsigned>(content); }
    unsigned bits_ = 0;
};

/// One format: all that is said of it, and who writes it. What people read comes out of a layout,
/// what machines read out of the facts.
struct FormatRow {
    Format format;
    std::string_view name;
    std::string_view ending;
    Contents offered;
    std::size_t rows = 0;  ///< of a section in a layout, unless `RenderSettings` say how many
    void (*layout)(const Layout& layout,
                   const RenderSettings& settings,
                   base::Sink& sink) = nullptr;
    void (*report)(const Report& report, base::Sink& sink) = nullptr;
    void (*table)(const Table& table, base::Sink& sink) = nullptr;
    void (*graph)(const GraphFacts& graph, base::Sink& sink) = nullptr;
};

void lay_out_markdown(const Layout& layout, const RenderSettings& /*settings*/, base::Sink& sink) {
    write_markdown(layout, sink);
}
void lay_out_html(const Layout& layout, const RenderSettings& /*settings*/, base::Sink& sink) {
    write_html(layout, sink);
}
void write_findings_csv(const Report& report, base::Sink& sink) {
    write_csv(findings_table(report), sink);
}
void write_ties_csv(const GraphFacts& graph, base::Sink& sink) {
    write_csv(graph.ties, sink);
}

using enum Content;

/// The one list of formats, in the order help names them.
constexpr std::array formats{
    FormatRow{.format = Format::terminal,
              .name = "terminal",
              .ending = ".txt",
              .offered = {report, table, graph, evaluation, lines},
              .rows = 20,
              .layout = write_terminal},
    FormatRow{.format = Format::json,
              .name = "json",
              .ending = ".json",
              .offered = {report, table, graph, evaluation},
              .report = write_json,
              .table = write_json,
              .graph = write_graph_json},
    FormatRow{.format = Format::jsonl,
              .name = "jsonl",
              .ending = ".jsonl",
              .offered = {table, evaluation},
              .table = write_jsonl},
    FormatRow{.format = Format::csv,
              .name = "csv",
              .ending = ".csv",
              .offered = {report, table, graph, evaluation},
              .report = write_findings_csv,
              .table = write_csv,
              .graph = write_ties_csv},
    FormatRow{.format = Format::markdown,
              .name = "markdown",
              .ending = ".md",
              .offered = {report, table, evaluation},
              .rows = 100,
              .layout = lay_out_markdown},
    FormatRow{.format = Format::html,
              .name = "html",
              .ending = ".html",
              .offered = {report, table},
              .rows = 1'000,
              .layout = lay_out_html},
    FormatRow{.format = Format::graphml,
              .name = "graphml",
              .ending = ".graphml",
              .offered = {graph},
              .graph = write_graphml},
    FormatRow{.format = Format::dot,
              .name = "dot",
              .ending = ".dot",
              .offered = {graph},
              .graph = write_dot},
};

const FormatRow& row_of(Format format) noexcept {
    const auto row = std::ranges::find(formats, format, &FormatRow::format);
    MH_ASSERT(row != formats.end());
    return *row;
}

std::optional<Format> format_where(std::string_view FormatRow::* cell, std::string_view value) {
    const auto found = std::ranges::find(formats, value, cell);
    return found == formats.end() ? std::nullopt : std::optional(found->format);
}

template <class Facts>
void write(const Facts& facts,
           const FormatRow& row,
           void (*machine)(const Facts&, base::Sink&),
           const RenderSettings& settings,
           base::Sink& sink) {
    if (machine != nullptr) {
        machine(facts, sink);
        return;
    }
    MH_ASSERT(row.layout != nullptr);
    row.layout(lay_out(facts, settings.top.value_or(row.rows)), settings, sink);
}

}  // namespace

std::string_view format_name(Format format) noexcept {
    return row_of(format).name;
}

std::optional<Format> format_from_name(std::string_view name) noexcept {
    return format_where(&FormatRow::name, name);
}

std::optional<Format> format_from_path(const std::filesystem::path& path) {
    return format_where(&FormatRow::ending, path.extension().string());
}

std::vector<Format> formats_of(Content content) {
    std::vector<Format> offered;
    for (const FormatRow& row : formats) {
        if (row.offered.has(content)) {
            offered.push_back(row.format);
        }
    }
    return offered;
}

void render(const Report& report, Format format, const RenderSettings& settings, base::Sink& sink) {
    write(report, row_of(format), row_of(format).report, settings, sink);
}

void render(const Table& table, Format format, const RenderSettings& settings, base::Sink& sink) {
    write(table, row_of(format), row_of(format).table, settings, sink);
}

void render_graph(const GraphFacts& graph,
                  Format format,
                  const RenderSettings& settings,
                  base::Sink& sink) {
    write(graph, row_of(format), row_of(format).graph, settings, sink);
}

std::vector<NamedTable> tables_of(const Report& report) {
    return {{"archives.csv", &report.archives},
            {"problems.csv", &report.problems},
            {"machines.csv", &report.machines},
            {"silence.csv", &report.black_holes.silence},
            {"archive_value.csv", &report.archive_value},
            {"black_holes.csv", &report.black_holes.items},
            {"moves.csv", &report.moves},
            {"nodes.csv", &report.graph.nodes},
            {"edges.csv", &report.graph.ties},
            {"self_audit.csv", &report.self_audit.tasks}};
}

}  // namespace mailhorizon::report
